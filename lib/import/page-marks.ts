import type { Artefact } from './draft.ts';
import { readNumberedLine } from './heading.ts';
import { countCharacters, isBlank, type Line } from './lines.ts';

/** `— 12 —`, `-12-`, `·12·`: nothing else is printed so. */
const DASHED = /^\s*[—–\-－―·]{1,2}\s{0,4}(\d{1,4})\s{0,4}[—–\-－―·]{1,2}\s*$/u;
const COUNTED =
  /^\s*第\s{0,2}(\d{1,4})\s{0,2}页(?:\s{0,2}[,，/]?\s{0,2}共\s{0,2}\d{1,4}\s{0,2}页)?\s*$/u;
const BARE = /^ *(\d{1,4})\s*$/u;
/** The same in the midst of a line that the page break cut. */
const INSIDE = /[—–－―]\s{0,4}(\d{1,4})\s{0,4}[—–－―]/gu;
/** So many numbers must follow upon each other before any is a page number. */
const FEWEST = 3;
/** A page holds more than this; the rows of a table that is one cell a line do not. */
const SHORTEST_PAGE = 120;
const FEWEST_HEADS = 3;
const LONGEST_HEAD = 30;

interface Mark {
  readonly index: number;
  readonly number: number;
  /** A part of the line; the whole line if absent. */
  readonly text?: string;
}

/** The longest run of marks whose numbers go up by one. */
function inSequence(marks: readonly Mark[]): readonly Mark[] {
  let best: readonly Mark[] = [];
  const ending = new Map<number, readonly Mark[]>();
  for (const mark of marks) {
    const run = [...(ending.get(mark.number - 1) ?? []), mark];
    ending.delete(mark.number - 1);
    ending.set(mark.number, run);
    if (run.length > best.length) best = run;
  }
  return best;
}

function marksOf(lines: readonly Line[], form: RegExp): readonly Mark[] {
  return lines.flatMap((line, index) => {
    if (line.cells || line.text.length > 40) return [];
    const number = form.exec(line.text)?.[1];
    return number === undefined ? [] : [{ index, number: Number(number) }];
  });
}

function insideOf(lines: readonly Line[]): readonly Mark[] {
  return lines.flatMap((line, index) =>
    DASHED.test(line.text)
      ? []
      : [...line.text.matchAll(INSIDE)].map(([text, number]) => ({
          index,
          number: Number(number),
          text,
        })),
  );
}

/** Bare numbers are page numbers only where they stand between blank lines or ends. */
function standsFree(lines: readonly Line[], index: number): boolean {
  const [above, below] = [lines[index - 1], lines[index + 1]];
  return (
    (above === undefined || isBlank(above) || !BARE.test(above.text)) &&
    (below === undefined || isBlank(below) || !BARE.test(below.text))
  );
}

/** Whether there is a page of text between most of the marks. */
function areApart(lines: readonly Line[], marks: readonly Mark[]): boolean {
  const apart = marks.slice(1).filter(({ index }, at) => {
    const between = lines.slice((marks[at]?.index ?? 0) + 1, index);
    return between.reduce((sum, { text }) => sum + text.length, 0) >= SHORTEST_PAGE;
  });
  return apart.length * 2 > marks.length - 1;
}

function headsBeside(lines: readonly Line[], marks: ReadonlySet<number>): readonly number[] {
  const places = new Map<string, number[]>();
  for (const at of marks) {
    for (const step of [-1, 1]) {
      let i = at + step;
      while (lines[i] !== undefined && isBlank(lines[i] as Line)) i += step;
      const text = lines[i]?.text.replace(/\s/gu, '') ?? '';
      if (text === '' || text.length > LONGEST_HEAD || marks.has(i)) continue;
      // The end of a paragraph that a page cut, and a heading, may stand there as well.
      if (/[。；，、：！？”）]$/u.test(text) || readNumberedLine(text)) continue;
      places.set(text, [...(places.get(text) ?? []), i]);
    }
  }
  return [...places.values()].filter((found) => found.length >= FEWEST_HEADS).flat();
}

/**
 * Takes page numbers and running heads out of a text. A number is a page number
 * only in a sequence that goes up by one; a running head is a line that stands
 * beside several of them.
 */
export function dropPageMarks(lines: readonly Line[]): {
  readonly lines: readonly Line[];
  readonly artefacts: readonly Artefact[];
} {
  const artefacts: Artefact[] = [];
  const add = (kind: Artefact['kind'], line: Line, text?: string) => {
    const characters = countCharacters(text ?? line.text);
    const at = { firstLine: line.number, lastLine: line.number };
    artefacts.push({ kind, ...at, characters, ...(text ? { text } : {}) });
  };
  const hinted = lines.filter((line) => line.artefact !== undefined);
  for (const line of hinted) add(line.artefact ?? 'page-number', line);
  const rest = lines.filter((line) => line.artefact === undefined);

  const bare = marksOf(rest, BARE).filter(({ index }) => standsFree(rest, index));
  const whole = new Set<number>();
  for (const marks of [marksOf(rest, DASHED), marksOf(rest, COUNTED), bare]) {
    const found = inSequence(marks);
    const enough = marks === bare ? FEWEST : Math.min(2, marks.length);
    if (marks === bare && !areApart(rest, found)) continue;
    if (found.length >= enough) for (const { index } of found) whole.add(index);
  }
  const inside = inSequence(insideOf(rest));
  const cut = new Map(inside.length < FEWEST ? [] : inside.map((mark) => [mark.index, mark]));
  const heads = new Set(headsBeside(rest, whole));
  const kept = rest.flatMap((line, index) => {
    if (whole.has(index)) {
      add('page-number', line);
      return [];
    }
    if (heads.has(index)) {
      add('running-head', line);
      return [];
    }
    const text = cut.get(index)?.text;
    if (text === undefined) return [line];
    add('page-number', line, text);
    return [{ ...line, text: line.text.replace(text, '') }];
  });
  return { lines: kept, artefacts };
}
