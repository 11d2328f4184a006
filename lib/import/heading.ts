import type { DivisionLevel } from '../model.ts';
import { fromNumeral } from '../numeral.ts';

const NUMERAL = '[一二三四五六七八九十百千零〇○0-9]+';

/** The series headings are numbered in; each is told by its own form. */
export type Series =
  | Exclude<DivisionLevel, '通知' | '部分' | '版记'>
  | '①'
  | '附录'
  | `1${string}`
  | `A${string}`;

const NAMED: ReadonlySet<string> = new Set(['编', '分编', '章', '节', '条']);

const FORMS: readonly { readonly series?: Series; readonly form: RegExp }[] = [
  { form: new RegExp(`^第\\s?(${NUMERAL})\\s?(分编|编|章|节|条)(?=[\\s【]|$)`, 'u') },
  { series: '一、', form: /^([一二三四五六七八九十百千零〇○]+)[、．﹒]/u },
  { series: '（一）', form: /^[（(〔]([一二三四五六七八九十百千零〇○]+)[）)〕]/u },
  { series: '（1）', form: /^[（(](\d{1,2})[）)]/u },
  { series: '1.', form: /^(\d{1,2})(?:[.．﹒、](?!\d)|[）)])/u },
];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** Clauses of a standard: `3 术语`, `5.2.1 围挡`, `A.3.2 软件`. A dot may stand at the end. */
const DECIMAL =
  /^(\d{1,2}(?:[.．]\d{1,2}){0,4})[.．]?(?:\s{1,4}|(?<=\d[.．]\d{1,2}))(?=\p{Script=Han})(?![万亿千百倍年月日吨米元个公平立亩度小升克])/u;
const APPENDED = /^([A-Z](?:[.．]\d{1,2}){1,4})[.．]?\s{0,4}(?=\p{Script=Han})/u;
const APPENDIX = /^附\s{0,4}录\s{0,4}([A-Z])(?=\s|$)/u;
/** What follows upon a marker that a sentence refers to rather than begins with. */
const REFERENCE = /^(?:规定|的|、|，|。|第|至|和|或|及|与|款|项|所|之|程|中|以|关于|内|是)/u;

/** A heading fits on two lines of a page; running text does not stop there. */
const LONGEST_HEADING = 50;

export interface NumberedLine {
  readonly series: Series;
  readonly number: number;
  readonly marker: string;
  readonly title: string;
}

function isNamed(name: string | undefined): name is '编' | '分编' | '章' | '节' | '条' {
  return name !== undefined && NAMED.has(name);
}

/** `十二`, `一百〇五`, `12` → their number; undefined for anything else. */
export function readNumeral(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text) > 0 ? Number(text) : undefined;
  return fromNumeral(text.replace(/[〇○]/gu, '零'));
}

/** `总 则` → `总则`: a title of a few characters is spaced out to fill its line. */
function closeTitle(title: string): string {
  return /^\p{Script=Han}(?:\s+\p{Script=Han}){1,3}$/u.test(title)
    ? title.replace(/\s/gu, '')
    : title;
}

function numbered(series: Series, number: number, marker: string, text: string): NumberedLine {
  return { series, number, marker, title: closeTitle(text.slice(marker.length).trim()) };
}

/** Reads `第四章 应对…`, `一、保障…`, `（一）指导…`; undefined for any other line. */
export function readNumberedLine(text: string): NumberedLine | undefined {
  const circled = CIRCLED.indexOf(text.slice(0, 1)) + (text === '' ? 0 : 1);
  if (circled > 0) return numbered('①', circled, text.slice(0, 1), text);
  for (const { series, form } of FORMS) {
    const found = form.exec(text);
    const ordinal = found?.[1];
    if (!found || ordinal === undefined) continue;
    const number = readNumeral(ordinal);
    const named = series ?? (isNamed(found[2]) ? found[2] : undefined);
    if (number === undefined || named === undefined) continue;
    return numbered(named, number, found[0], text);
  }
  return undefined;
}

/** Reads a clause number of a standard, which no other document has. */
export function readDecimal(text: string): NumberedLine | undefined {
  const appendix = APPENDIX.exec(text);
  if (appendix?.[1]) {
    return numbered('附录', appendix[1].charCodeAt(0) - 64, appendix[0], text);
  }
  const found = DECIMAL.exec(text) ?? APPENDED.exec(text);
  if (!found?.[1]) return undefined;
  const parts = found[1].split(/[.．]/u);
  const series: Series = `${/^\d/u.test(found[1]) ? '1' : 'A'}${'.1'.repeat(parts.length - 1)}`;
  return numbered(series, Number(parts.at(-1)), found[0].trim(), text);
}

/**
 * Reads a marker with nothing between it and its text: `第一条为了防治…`,
 * `第一章总则`. Whether it is one only its series can tell.
 */
export function readGluedMarker(text: string): NumberedLine | undefined {
  const found = new RegExp(`^第(${NUMERAL})(分编|编|章|节|条)`, 'u').exec(text);
  const number = readNumeral(found?.[1] ?? '');
  if (!found || number === undefined || !isNamed(found[2])) return undefined;
  if (REFERENCE.test(text.slice(found[0].length))) return undefined;
  return numbered(found[2], number, found[0], text);
}

/** Whether a numbered line has the shape of a heading rather than of a sentence. */
export function isHeadingShaped(line: NumberedLine): boolean {
  return (
    line.title !== '' &&
    line.title.length <= LONGEST_HEADING &&
    !/[。；：！？，、;]$/u.test(line.title)
  );
}
