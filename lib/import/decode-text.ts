import { readText, SourceError } from './read-text.ts';

/** Characters that make up half of any Chinese text; chance gives a few in a hundred. */
const COMMON = new Set(
  '的一是在不了有和人这中大为上个国我以要时来用生到作地于出就分对成会可主发年动同工也能下过产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量两体制机当使点从业本去性好应开合还因由其然前外天政四日社义事平形相全表间与关各重新线内数正心反明看原利比或但质气第向道变条只没结解问意建月公无系情者最立代通并提直题程展五果员革位入常文总次品式活设及管特件长求基资流路级少图山统接知较将组见计别手期根论运农指几九区强放决西被干必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压世金增争济油思术极交受联认六共权收证改清美再采转更单风切打速带安场身车例真务具万每目至达积示议报完类八离华名确科信节整空元况集传土步群广石记需段研界林律究观越织装低持布复容须际商非连断深难近千周素技备半办青省列约支劳便历市除消构府称准精值号率族维划选标存候效院查江型按格养易置派层片始专状厂京识适属包火住调县局照参引该铁价严',
);
const LEAST_COMMON = 0.2;
const SAMPLE = 20_000;

/** Share of common characters among the Han of a text; 0 when it has none. */
function likelihood(text: string): number {
  let han = 0;
  let common = 0;
  for (const char of text.slice(0, SAMPLE)) {
    if (/\p{Script=Han}/u.test(char)) han++;
    if (COMMON.has(char)) common++;
  }
  return han === 0 ? 0 : common / han;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function tidy(text: string, file: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const nul = lines.indexOf('\0');
  if (nul >= 0) {
    const line = lines.slice(0, nul).split('\n').length;
    throw new SourceError(file, line, '空字符', '纯文本', '文件可能不是文本，核对后另存为 UTF-8');
  }
  if (lines.trim() === '') {
    throw new SourceError(file, 1, '没有文字的文件', '有正文的文本', '核对文件是否完整');
  }
  return lines;
}

/**
 * Decodes a text whose encoding nobody has told: UTF-8, UTF-16 with its mark or
 * without, GB18030 (and with it GBK and GB2312). What is neither is refused as
 * broken UTF-8, with the place.
 *
 * @throws SourceError
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return marked(bytes, 'utf-16le', file);
  if (first === 0xfe && second === 0xff) return marked(bytes, 'utf-16be', file);
  let refused: unknown;
  try {
    return readText(bytes, file);
  } catch (error) {
    refused = error;
  }
  const others = ['gb18030', 'utf-16le', 'utf-16be']
    .filter((encoding) => encoding === 'gb18030' || bytes.length % 2 === 0)
    .map((encoding) => tryDecode(bytes, encoding))
    .filter((text) => text !== undefined)
    .map((text) => ({ text, likely: text.includes('\0') ? 0 : likelihood(text) }))
    .sort((a, b) => b.likely - a.likely);
  const best = others[0];
  if (!best || best.likely < LEAST_COMMON) throw refused;
  return tidy(best.text, file);
}

function marked(bytes: Uint8Array, encoding: string, file: string): string {
  const text = tryDecode(bytes, encoding);
  if (text === undefined) {
    const found = '残缺的 UTF-16 文本';
    throw new SourceError(file, 1, found, '完整的 UTF-16 文本', '核对文件是否完整，另存为 UTF-8');
  }
  return tidy(text, file);
}

/**
 * Encoding that a page names in its head, for pages that are not UTF-8.
 * @returns the decoded page
 */
export function decodeHtml(bytes: Uint8Array, file: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})/iu.exec(head)?.[1]?.toLowerCase();
  if (named && /^gb/u.test(named)) {
    const text = tryDecode(bytes, 'gb18030');
    if (text !== undefined) return tidy(text, file);
  }
  return decodeText(bytes, file);
}
