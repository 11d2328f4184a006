import type { Mark } from '../model.ts';
import { BARRIER, findSharedUnits, GAP, PIECE, type SharedUnit } from './shared-units.ts';

/** Shorter runs are phrases of the language; from here on wording has been taken over. */
export const SHORTEST_RUN = 2 * PIECE;

const BARRIER_CODE = BARRIER.charCodeAt(0);

/** Works named beside one run at most: who shares it with hundreds needs no list of them. */
const MOST_WORKS = 24;

/** Works there may be at most. */
const MOST_IN_ALL = 2 ** 16;

/** A text of another work that shares wording. */
export interface SharedWith {
  readonly work: number;
  readonly text: number;
}

/** Wording of one text that stands in others too; offsets in the folded text. */
export interface SharedRun {
  readonly text: number;
  readonly span: Mark;
  /** In the order of the works; one text of a work may share it in several runs. */
  readonly others: readonly SharedWith[];
  /** More works share it than are named. */
  readonly isMore: boolean;
}

function isSamePiece(a: string, atA: number, b: string, atB: number): boolean {
  for (let at = 0; at < PIECE; at++) {
    if (a.charCodeAt(atA + at) !== b.charCodeAt(atB + at)) return false;
  }
  return true;
}

/**
 * Equal characters next to two equal units, fewer than would make units of their own.
 *
 * @param step -1 to go back from the first characters, 1 to go on from the last
 */
function grow(a: string, atA: number, b: string, atB: number, step: -1 | 1): number {
  let length = 0;
  while (length < PIECE - 1) {
    const char = a.charCodeAt(atA + step * (length + 1));
    if (Number.isNaN(char) || char === BARRIER_CODE) break;
    if (char !== b.charCodeAt(atB + step * (length + 1))) break;
    length += 1;
  }
  return length;
}

function joinSpans(spans: readonly Mark[]): readonly Mark[] {
  const joined: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

interface Draft {
  readonly others: SharedWith[];
  isMore: boolean;
}

/** Joins what the units of one text share with each other text, and tells runs by their spans. */
function runsIn(
  units: readonly SharedUnit[],
  work: number,
  works: readonly (readonly string[])[],
): readonly SharedRun[] {
  const spansWith = new Map<number, { other: SharedWith; spans: Mark[]; isMore: boolean }>();
  const text = units[0]?.text ?? 0;
  const content = works[work]?.[text] ?? '';
  for (const { start, end, places } of units) {
    const others = places.filter((place) => place.work !== work);
    const isMore = others.length > MOST_WORKS;
    for (const other of others.slice(0, MOST_WORKS)) {
      const name = other.text * MOST_IN_ALL + other.work;
      const known = spansWith.get(name);
      const last = known?.spans.at(-1);
      if (known && last && last[0] <= start && end <= last[1]) {
        known.isMore ||= isMore;
        continue;
      }
      const there = works[other.work]?.[other.text] ?? '';
      const isSame =
        isSamePiece(content, start, there, other.start) &&
        isSamePiece(content, end - PIECE, there, other.end - PIECE);
      if (!isSame) continue;
      const span: Mark = [
        start - grow(content, start, there, other.start, -1),
        end + grow(content, end - 1, there, other.end - 1, 1),
      ];
      if (known) {
        known.spans.push(span);
        known.isMore ||= isMore;
      } else {
        const { work: otherWork, text: otherText } = other;
        spansWith.set(name, { other: { work: otherWork, text: otherText }, spans: [span], isMore });
      }
    }
  }
  const drafts = new Map<string, Draft & { readonly span: Mark }>();
  for (const { other, spans, isMore } of spansWith.values()) {
    for (const span of joinSpans(spans)) {
      const draft = drafts.get(String(span));
      if (draft) {
        draft.others.push(other);
        draft.isMore ||= isMore;
      } else drafts.set(String(span), { span, others: [other], isMore });
    }
  }
  return [...drafts.values()]
    .map((draft) => ({
      text,
      ...draft,
      others: draft.others.sort((a, b) => a.work - b.work || a.text - b.text),
    }))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

/**
 * Finds wording that works share. Shared verbatim is a run of at least
 * {@link SHORTEST_RUN} folded UTF-16 units that stands in a text of another work
 * too; shared nearly verbatim are two runs of at least {@link PIECE} units between
 * which one or both texts have at most {@link GAP} others. Runs that overlap or
 * touch and stand in the same other text are one.
 *
 * Time grows with the sum of the lengths, memory with what is shared: units are
 * met by hash, then compared character by character with one place in each of at
 * most {@link MOST_WORKS} other works.
 *
 * @param works folded texts of each work; at most 65,000 works
 * @returns what finds the runs of one work, by its place in the list: by text, then by start
 */
export function shareWording(
  works: readonly (readonly string[])[],
): (work: number) => readonly SharedRun[] {
  const unitsOf = findSharedUnits(works, MOST_WORKS + 2);
  return (work) => {
    const runs: SharedRun[] = [];
    let units: SharedUnit[] = [];
    const end = () => {
      if (units.length > 0) runs.push(...runsIn(units, work, works));
      units = [];
    };
    for (const unit of unitsOf(work)) {
      if (units[0] && units[0].text !== unit.text) end();
      units.push(unit);
    }
    end();
    return runs;
  };
}

/** All that some run covers, as marks that ascend and stand apart. */
export function coverOf(runs: readonly Pick<SharedRun, 'span'>[]): readonly Mark[] {
  return joinSpans(runs.map(({ span }) => span));
}
