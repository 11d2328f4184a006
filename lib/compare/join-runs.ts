import type { Mark } from '../model.ts';

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

/** What one text shares with one other: starts and ends, ascending and apart, in one list. */
interface Shared {
  readonly other: SharedWith;
  readonly spans: number[];
  isMore: boolean;
}

/** More than any text is long. */
const LONGEST = 2 ** 26;

/**
 * Joins what one text after another shares with each other text.
 *
 * @param texts of all works; others are told by their number among all
 */
export function createRunJoiner(texts: number) {
  // Of each text: the round it was met in, its place among those met, how far its last run
  // goes, and along which diagonal. Nearly all that is told is known, by two look-ups.
  const rounds = new Uint32Array(texts);
  const placeOf = new Uint32Array(texts);
  const reached = new Uint32Array(texts);
  const diagonals = new Int32Array(texts);
  let round = 1;
  let met: Shared[] = [];

  return {
    /** Is all up to `end` known to be shared with another text? Then that of more works is noted. */
    isKnown(other: number, end: number, isMore: boolean): boolean {
      if (rounds[other] !== round || end > (reached[other] ?? 0)) return false;
      const shared = met[placeOf[other] ?? 0];
      if (shared && isMore) shared.isMore = true;
      return true;
    },

    /** How far behind the end of the last span added with another text the same stands there. */
    diagonalOf: (other: number): number => diagonals[other] ?? 0,

    /**
     * Adds a span of the text, which ends behind all known of the same other.
     *
     * @param with_ names the other text
     * @param diagonal see `diagonalOf`
     */
    add(
      other: number,
      with_: SharedWith,
      [start, end]: Mark,
      diagonal: number,
      isMore: boolean,
    ): void {
      if (rounds[other] !== round) {
        rounds[other] = round;
        placeOf[other] = met.length;
        met.push({ other: with_, spans: [start, end], isMore });
      } else {
        const shared = met[placeOf[other] ?? 0];
        if (!shared) return;
        const { spans } = shared;
        let from = start;
        while (spans.length > 0 && from <= (spans.at(-1) ?? 0)) {
          spans.pop();
          from = Math.min(from, spans.pop() ?? from);
        }
        spans.push(from, end);
        shared.isMore ||= isMore;
      }
      reached[other] = end;
      diagonals[other] = diagonal;
    },

    /** The runs of the text, by start, the longer first; then begins the next text. */
    finish(text: number): readonly SharedRun[] {
      const drafts = new Map<number, { span: Mark; others: SharedWith[]; isMore: boolean }>();
      for (const { other, spans, isMore } of met) {
        for (let i = 0; i < spans.length; i += 2) {
          const span: Mark = [spans[i] ?? 0, spans[i + 1] ?? 0];
          const key = span[0] * LONGEST + span[1];
          const draft = drafts.get(key);
          if (draft) {
            draft.others.push(other);
            draft.isMore ||= isMore;
          } else drafts.set(key, { span, others: [other], isMore });
        }
      }
      round += 1;
      met = [];
      return [...drafts.values()]
        .map(({ span, others, isMore }) => ({
          text,
          span,
          others: others.sort((a, b) => a.work - b.work || a.text - b.text),
          isMore,
        }))
        .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
    },
  };
}
