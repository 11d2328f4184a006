import { readNumeral } from './heading.ts';
import { makeRun } from './run.ts';
import { readUnit, type Unit } from './unit.ts';

/** A marker behind the end of a sentence, or behind white space. */
const INSIDE =
  /(?<=[。！？；”）)]\s{0,4}|\s)(?:第([一二三四五六七八九十百千零〇○\d]{1,9})(编|分编|章|节|条)|([一二三四五六七八九十]{1,3})、|（([一二三四五六七八九十]{1,3})）)/gu;
const REFERENCE = /^(?:规定|的|、|，|第|至|和|或|及|与|款|项|所|之|以|内|是)/u;
/** What stands behind a marker in mid-line must be a title that ends the line. */
const TITLE_TO_END = /^\s{0,4}[^。；：！？，]{2,30}$/u;

interface Break {
  readonly at: number;
  readonly line: number;
}

function seriesOf(found: RegExpMatchArray): string {
  return found[2] ?? (found[3] === undefined ? '（一）' : '一、');
}

/**
 * Cuts headings off the paragraphs they are glued to (`……治理。二、主要任务`), and
 * articles that run on in one line. A marker counts only where its number is the
 * next of its series and no line of its own begins with it.
 *
 * @returns the units, and those that were cut off, by line
 */
export function cutGlued(
  units: readonly Unit[],
  decimal: boolean,
): { readonly units: readonly Unit[]; readonly cut: readonly Break[] } {
  const begun = new Map<string, Set<number>>();
  for (const { numbered } of units) {
    if (!numbered) continue;
    const numbers = begun.get(numbered.series) ?? new Set();
    begun.set(numbered.series, numbers.add(numbered.number));
  }
  const last = new Map<string, number>();
  const cut: Break[] = [];
  const result = units.flatMap((unit): readonly Unit[] => {
    const { text, numbered, line } = unit;
    const breaks: number[] = [];
    if (numbered) last.set(numbered.series, numbered.number);
    for (const found of text.matchAll(INSIDE)) {
      const at = found.index;
      const number = readNumeral(found[1] ?? found[3] ?? found[4] ?? '');
      const series = seriesOf(found);
      if (at === 0 || number !== (last.get(series) ?? 0) + 1) continue;
      const behind = text.slice(at + found[0].length, at + found[0].length + 40);
      const named = found[2] !== undefined;
      if (REFERENCE.test(behind)) continue;
      // Numbers of 章, 节 and 条 name one thing; 一、 and （一） also count items in a sentence.
      const alone = TITLE_TO_END.test(text.slice(at + found[0].length));
      if (named ? number === 1 && last.size === 0 && !alone && found[2] !== '条' : !alone) continue;
      if (!named && (number === 1 || begun.get(series)?.has(number) === true)) continue;
      if (named && series === '条' && begun.get('条')?.has(number) === true) continue;
      if (named && series !== '条' && begun.get(series)?.has(number) && !alone) continue;
      breaks.push(at);
      last.set(series, number);
      cut.push({ at, line });
    }
    if (breaks.length === 0) return [unit];
    const { lines } = unit.run;
    return [0, ...breaks].map((from, index) => {
      const part = text.slice(from, breaks[index] ?? text.length).trim();
      return readUnit({ ...makeRun(lines), text: part }, decimal);
    });
  });
  return { units: result, cut };
}
