import { describe, expect, it } from 'vitest';
import { importText } from '../../lib/import/import.ts';
import { readText, SourceError } from '../../lib/import/read-text.ts';
import { readDocument } from '../../scripts/read-document.ts';
import { unzip, zip } from '../../scripts/zip.ts';
import {
  bytesOf,
  docx,
  emptyPdf,
  pdfObjects,
  pdfOf,
  wordNumbering,
  wordParagraph,
} from './made-files.ts';

async function linesOf(bytes: Uint8Array, file: string): Promise<readonly string[]> {
  const { text } = await readDocument(bytes, file);
  return text.split('\n').filter((line) => line.trim() !== '');
}

async function refusal(bytes: Uint8Array, file: string): Promise<string> {
  const error = await readDocument(bytes, file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(SourceError);
  return error instanceof SourceError ? error.message : '';
}

describe('a text in another encoding', () => {
  const text = '第一章 总则\n为了保护生态环境，制定本办法。\n';
  const utf16 = (little: boolean, marked: boolean) => {
    const units = [...(marked ? '\ufeff' : ''), ...text].map((char) => char.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff])),
    );
  };

  it.each([
    ['UTF-16 LE with its mark', utf16(true, true)],
    ['UTF-16 BE with its mark', utf16(false, true)],
    ['UTF-16 LE without', utf16(true, false)],
    ['UTF-16 BE without', utf16(false, false)],
  ])('%s is detected', async (_, bytes) => {
    expect((await readDocument(bytes, 'a.txt')).text).toBe(text);
  });

  it('GB18030 is detected', async () => {
    // 保护生态环境，推进 in GB 2312.
    const hex = 'b1a3bba4c9faccacbbb7beb3a3accdc6bdf8';
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    expect((await readDocument(bytes, 'a.txt')).text).toBe('保护生态环境，推进');
  });
});

describe('a Word document', () => {
  it('prints the numbers that Word computes', async () => {
    const level = (at: number) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`;
    const body = [
      wordParagraph('总则', level(0)),
      wordParagraph('为了防治污染，制定本办法。'),
      wordParagraph('目的', level(1)),
      wordParagraph('范围', level(1)),
      wordParagraph('监督管理', level(0)),
      wordParagraph('职责', level(1)),
    ].join('');
    const numbering = wordNumbering('第%1章', '（%2）');
    expect(await linesOf(docx(body, { 'word/numbering.xml': numbering }), 'a.docx')).toEqual([
      '第一章 总则',
      '为了防治污染，制定本办法。',
      '（一） 目的',
      '（二） 范围',
      '第二章 监督管理',
      '（一） 职责',
    ]);
  });

  it('keeps its tables with their spans', async () => {
    const cell = (text: string, merge = '') =>
      `<w:tc><w:tcPr>${merge}</w:tcPr>${wordParagraph(text)}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const body = `<w:tbl>${row(cell('类别'), cell('指标'))}${row(cell('水', '<w:vMerge w:val="restart"/>'), cell('断面'))}${row(cell('', '<w:vMerge/>'), cell('岸线'))}</w:tbl>`;
    const source = await readDocument(docx(body), 'a.docx');
    const table = importText(source, 'a.docx').works[0]?.draft.blocks.find(
      (block) => block.type === 'table',
    );
    expect(table?.rows).toEqual([
      ['类别', '指标'],
      ['水', '断面'],
      ['〃', '岸线'],
    ]);
  });

  it('says of half a character that it cannot be read, as the text kept of it will', async () => {
    const { text } = await readDocument(docx(wordParagraph('水&#xD842;源')), 'a.docx');
    expect(text).toBe('水\ufffd源');
  });

  it('is refused when it is broken, swells when unpacked, or is no Word document', async () => {
    const whole = docx(wordParagraph('甲'));
    expect(await refusal(whole.subarray(0, whole.length - 30), 'a.docx')).toContain('不完整');
    expect(await refusal(zip(new Map([['a.txt', bytesOf('甲')]])), 'a.docx')).toContain(
      '不是 Word',
    );
    const limits = { entry: 1000, total: 10, entries: 10 };
    const swelling = () => unzip(whole, 'a.docx', limits, () => true);
    expect(swelling).toThrow('压缩炸弹');
    expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.doc')).toContain(
      '旧版 .doc',
    );
  });
});

describe('a PDF', () => {
  it('whose font maps signs to nothing says that they cannot be read', async () => {
    const bytes = pdfOf(pdfObjects([['第一章 总则', '为保护环境\0改善水质，制定本办法。']]));
    const { text } = await readDocument(bytes, 'a.pdf');
    expect(text).toContain('为保护环境\ufffd改善水质');
    expect(readText(bytesOf(text), 'a.pdf.txt')).toBe(text);
  });

  it('without a text layer is refused, with what to do', async () => {
    expect(await refusal(emptyPdf(), 'scan.pdf')).toContain('扫描件：先用文字识别（OCR）');
  });

  it('that is encrypted or broken is refused, with what to do', async () => {
    const key = 'ab'.repeat(32);
    const lock = `/ID [<${key}> <${key}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;
    expect(await refusal(emptyPdf(lock), 'locked.pdf')).toContain('加密的 PDF');
    expect(await refusal(bytesOf('%PDF-1.7 甲乙'), 'broken.pdf')).toContain('打不开的 PDF');
  });
});

describe('a page of a government site', () => {
  const article =
    '<p>第一章 总则</p><p>为了保护生态环境，制定本办法，请认真贯彻执行，并做好落实工作。</p>'.repeat(
      3,
    );

  it.each([
    ['a known container', `<div id="UCAP-CONTENT">${article}</div>`],
    ['the density of its text', `<div><div class="x">${article}</div></div>`],
  ])('gives its article alone, found by %s', async (_, content) => {
    const links = Array.from({ length: 30 }, (__, i) => `<a href="#">栏目${i}</a>`).join('');
    const page = `<html><body><div class="nav">${links}</div>${content}<div class="footer">主办：某市人民政府</div><script>alert(1)</script></body></html>`;
    const lines = await linesOf(bytesOf(page), 'a.html');
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toMatch(/栏目|主办|alert/);
  });

  it('is refused when it holds no text or is nested beyond reason', async () => {
    expect(await refusal(bytesOf('<html><body></body></html>'), 'a.html')).toContain('没有正文');
    expect(await refusal(bytesOf(`${'<div>'.repeat(60_000)}甲`), 'a.html')).toContain('嵌套过深');
  });
});

describe('a Markdown document', () => {
  it('gives its tables as tables and its bold lines as text', async () => {
    const text =
      '# 某市水污染防治办法\n\n第一条 为了防治污染。\n\n| 指标 | 值 |\n| --- | --- |\n| 断面 | 3\\% |\n\n**强调**的话。\n';
    const source = await readDocument(bytesOf(text), 'a.md');
    expect(source.text).toContain('强调的话。');
    const { works } = importText(source, 'a.md');
    expect(works[0]?.draft.meta.title).toBe('某市水污染防治办法');
    expect(works[0]?.draft.blocks.find((block) => block.type === 'table')?.rows).toEqual([
      ['指标', '值'],
      ['断面', '3%'],
    ]);
  });
});

it('refuses what no document is: a line of a million characters', async () => {
  expect(await refusal(bytesOf(`甲\n${'乙'.repeat(1_000_000)}`), 'a.txt')).toContain('a.txt:2:');
});
