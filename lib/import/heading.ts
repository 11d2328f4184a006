import { fromNumeral } from '../numeral.ts';

const NUMERAL = '[一二三四五六七八九十百千零]+';

/** The series headings are numbered in; each is told by its own form. */
export type Series = '编' | '分编' | '章' | '节' | '一、' | '（一）' | '1.' | '（1）';

const FORMS: readonly { readonly series?: Series; readonly form: RegExp }[] = [
  { form: new RegExp(`^第(${NUMERAL})(分编|编|章|节)(?=\\s|$)`, 'u') },
  { series: '一、', form: new RegExp(`^(${NUMERAL})、`, 'u') },
  { series: '（一）', form: new RegExp(`^[（(](${NUMERAL})[）)]`, 'u') },
  { series: '（1）', form: /^[（(](\d{1,2})[）)]/u },
  { series: '1.', form: /^(\d{1,2})[.．﹒、](?!\d)/u },
];

/** A heading fits on two lines of a page; running text does not stop there. */
const LONGEST_HEADING = 50;

export interface NumberedLine {
  readonly series: Series;
  readonly number: number;
  readonly marker: string;
  readonly title: string;
}

function seriesNamed(name: string | undefined): Series | undefined {
  return name === '编' || name === '分编' || name === '章' || name === '节' ? name : undefined;
}

/** Reads `第四章 应对…`, `一、保障…`, `（一）指导…`; undefined for any other line. */
export function readNumberedLine(text: string): NumberedLine | undefined {
  for (const { series, form } of FORMS) {
    const found = form.exec(text);
    const ordinal = found?.[1];
    if (!found || ordinal === undefined) continue;
    const number = /^\d/.test(ordinal) ? Number(ordinal) : fromNumeral(ordinal);
    const named = series ?? seriesNamed(found[2]);
    if (number === undefined || named === undefined) continue;
    return { series: named, number, marker: found[0], title: text.slice(found[0].length).trim() };
  }
  return undefined;
}

/** Whether a numbered line has the shape of a heading rather than of a sentence. */
export function isHeadingShaped(line: NumberedLine): boolean {
  return (
    line.title !== '' &&
    line.title.length <= LONGEST_HEADING &&
    !/[。；：！？，]$/u.test(line.title)
  );
}

/**
 * Follows the series of headings through a document. A number that does not
 * continue its series where it stands is not a heading.
 */
export interface SeriesTracker {
  /** Depth (1 = top) at which the line is a heading; undefined if it is none. */
  readonly accept: (line: NumberedLine) => number | undefined;
  /** Numbers expected next, outermost series first: for messages. */
  readonly expected: () => string;
}

export function trackSeries(): SeriesTracker {
  const open: { series: Series; number: number }[] = [];
  return {
    accept({ series, number }) {
      const at = open.findIndex((level) => level.series === series);
      const level = open[at];
      if (level === undefined) {
        if (number !== 1) return undefined;
        open.push({ series, number });
        return open.length;
      }
      if (number !== level.number + 1) return undefined;
      level.number = number;
      open.length = at + 1;
      return at + 1;
    },
    expected: () => open.map(({ series, number }) => `${series} ${number + 1}`).join('、'),
  };
}
