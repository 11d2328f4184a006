import { toNumeral } from '../numeral.ts';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

interface Numbering {
  /** By numId. */
  readonly lists: ReadonlyMap<
    string,
    { readonly key: string; readonly levels: ReadonlyMap<number, Level> }
  >;
  /** Numbering that a paragraph style brings along. */
  readonly styles: ReadonlyMap<string, { readonly list: string; readonly level: number }>;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function attribute(xml: string, tag: string): string | undefined {
  return new RegExp(`<w:${tag}\\s[^>]*?w:val="([^"]*)"`, 'u').exec(xml)?.[1];
}

function fromXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

function toXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function roman(value: number): string {
  let rest = value;
  let out = '';
  for (const [size, letter] of ROMAN) {
    for (; rest >= size && out.length < 40; rest -= size) out += letter;
  }
  return out;
}

/** A number as Word prints it in one of its formats (ECMA-376, ST_NumberFormat). */
function formatNumber(value: number, format: string): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|ideographDigital|chineseLegalSimplified|taiwaneseCounting|taiwaneseCountingThousand)$/u.test(
      format,
    )
  ) {
    return value >= 1 && value <= 9999 ? toNumeral(value) : String(value);
  }
  if (format.startsWith('decimalEnclosedCircle')) return CIRCLED[value - 1] ?? `(${value})`;
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  return String(value);
}

function readLevels(xml: string): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const [, at, body = ''] of xml.matchAll(
    /<w:lvl\s[^>]*?w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvl>/gsu,
  )) {
    levels.set(Number(at), {
      format: attribute(body, 'numFmt') ?? 'decimal',
      text: fromXml(attribute(body, 'lvlText') ?? ''),
      start: Number(attribute(body, 'start') ?? 1),
    });
  }
  return levels;
}

function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const abstract = new Map<string, ReadonlyMap<number, Level>>();
  for (const [, id = '', body = ''] of numberingXml.matchAll(
    /<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gsu,
  )) {
    abstract.set(id, readLevels(body));
  }
  const lists = new Map<string, { key: string; levels: ReadonlyMap<number, Level> }>();
  for (const [, id = '', body = ''] of numberingXml.matchAll(
    /<w:num\s[^>]*?w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gsu,
  )) {
    const of = attribute(body, 'abstractNumId') ?? '';
    const levels = abstract.get(of);
    if (!levels) continue;
    const restarts = /<w:startOverride/u.test(body);
    lists.set(id, {
      key: restarts ? `num ${id}` : of,
      levels: new Map([...levels, ...readLevels(body)]),
    });
  }
  const styles = new Map<string, { list: string; level: number }>();
  for (const [, id = '', body = ''] of stylesXml.matchAll(
    /<w:style\s[^>]*?w:styleId="([^"]+)"[^>]*>(.*?)<\/w:style>/gsu,
  )) {
    const list = attribute(body, 'numId');
    if (list) styles.set(id, { list, level: Number(attribute(body, 'ilvl') ?? 0) });
  }
  return { lists, styles };
}

/**
 * Writes the numbers that Word computes (`第一章`, `（二）`) into the paragraphs that
 * carry them, so that they are text like any other.
 *
 * @param documentXml `word/document.xml`
 * @param numberingXml `word/numbering.xml`, empty if there is none
 * @param stylesXml `word/styles.xml`
 * @returns the document with its numbers in the text
 */
export function printNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  const { lists, styles } = readNumbering(numberingXml, stylesXml);
  if (lists.size === 0) return documentXml;
  const counters = new Map<string, number[]>();
  return documentXml.replace(
    /<w:pPr>(.*?)<\/w:pPr>/gsu,
    (whole: string, properties: string): string => {
      const own = /<w:numPr>(.*?)<\/w:numPr>/su.exec(properties)?.[1];
      const style = styles.get(attribute(properties, 'pStyle') ?? '');
      const id = (own && attribute(own, 'numId')) ?? style?.list;
      const level = Number((own && attribute(own, 'ilvl')) ?? style?.level ?? 0);
      const list = lists.get(id ?? '');
      const at = list?.levels.get(level);
      if (!list || !at) return whole;
      const counts = counters.get(list.key) ?? [];
      counters.set(list.key, counts);
      counts[level] = (counts[level] ?? at.start - 1) + 1;
      counts.length = level + 1;
      if (at.format === 'bullet' || at.format === 'none') return whole;
      const label = at.text.replace(/%([1-9])/gu, (_, place: string) => {
        const index = Number(place) - 1;
        const of = list.levels.get(index);
        return formatNumber(counts[index] ?? of?.start ?? 1, of?.format ?? 'decimal');
      });
      if (label === '') return whole;
      return `${whole}<w:r><w:t xml:space="preserve">${toXml(label)} </w:t></w:r>`;
    },
  );
}
