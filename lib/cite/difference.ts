import type { DifferenceKind } from './verify-model.ts';

/** What of a character decides how two of them compare. */
export interface Comparable {
  readonly folded: string;
  readonly exact: string;
}

/** Half-open spans of two sequences that answer to each other and differ; one may be empty. */
export interface Change {
  readonly left: readonly [start: number, end: number];
  readonly right: readonly [start: number, end: number];
  readonly kind: Extract<DifferenceKind, '文字' | '标点' | '写法'>;
}

/** One character more or less. */
const INDEL = 2;
/** The same character in another form. */
const RESTYLE = 1;
/** Another of the same sort; of another sort costs as much as leaving out and adding. */
const SUBSTITUTE = 3;
/** Room of the band beyond what the lengths and the known distance ask for. */
const SLACK = 8;

const DIAGONAL = 1;
const LEFT_ONLY = 2;
const RIGHT_ONLY = 3;

const WORD = /[\p{L}\p{N}]/u;

export function isWord(character: string): boolean {
  return WORD.test(character);
}

function costOf(a: Comparable, b: Comparable): number {
  if (a.exact === b.exact) return 0;
  if (a.folded === b.folded) return RESTYLE;
  return isWord(a.folded) === isWord(b.folded) ? SUBSTITUTE : 2 * INDEL;
}

/**
 * The steps of a cheapest alignment, from the end to the beginning. Needleman and
 * Wunsch 1970 within a band (Ukkonen 1985): time and space grow with the length
 * times `room`, not with the square.
 */
function* stepsBack(left: readonly Comparable[], right: readonly Comparable[], room: number) {
  const width = 2 * room + 1;
  const steps = new Uint8Array((left.length + 1) * width);
  let above = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i <= left.length; i++) {
    const row = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
    const a = left[i - 1];
    for (let c = 0; c < width; c++) {
      const j = i + c - room;
      if (j < 0 || j > right.length) continue;
      const b = right[j - 1];
      let best = i === 0 && j === 0 ? 0 : Number.POSITIVE_INFINITY;
      let step = 0;
      if (a && b) {
        best = (above[c] ?? 0) + costOf(a, b);
        step = DIAGONAL;
      }
      const without = (above[c + 1] ?? Number.POSITIVE_INFINITY) + INDEL;
      if (a && without < best) {
        best = without;
        step = LEFT_ONLY;
      }
      const added = (row[c - 1] ?? Number.POSITIVE_INFINITY) + INDEL;
      if (b && added < best) {
        best = added;
        step = RIGHT_ONLY;
      }
      row[c] = best;
      steps[i * width + c] = step;
    }
    above = row;
  }
  let [i, j] = [left.length, right.length];
  while (i > 0 || j > 0) {
    const step = steps[i * width + j - i + room];
    yield step;
    if (step !== RIGHT_ONLY) i -= 1;
    if (step !== LEFT_ONLY) j -= 1;
  }
}

function kindOf(left: readonly Comparable[], right: readonly Comparable[]): Change['kind'] {
  const folded = (signs: readonly Comparable[]) => signs.map((sign) => sign.folded).join('');
  if (folded(left) === folded(right)) return '写法';
  return isWord(folded(left) + folded(right)) ? '文字' : '标点';
}

/**
 * Where two texts differ, in order; empty if they are equal. Putting the right
 * side of every change in place of its left side turns one text into the other.
 *
 * @param distance how many characters are known to differ at most
 */
export function findChanges(
  left: readonly Comparable[],
  right: readonly Comparable[],
  distance: number,
): readonly Change[] {
  const room = Math.max(Math.abs(left.length - right.length), distance) + SLACK;
  const steps = [...stepsBack(left, right, room)].reverse();
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  let [fromI, fromJ] = [0, 0];
  const close = () => {
    if (fromI === i && fromJ === j) return;
    const kind = kindOf(left.slice(fromI, i), right.slice(fromJ, j));
    changes.push({ left: [fromI, i], right: [fromJ, j], kind });
  };
  for (const step of steps) {
    if (step === DIAGONAL && left[i]?.exact === right[j]?.exact) {
      close();
      [fromI, fromJ] = [i + 1, j + 1];
    }
    if (step !== RIGHT_ONLY) i += 1;
    if (step !== LEFT_ONLY) j += 1;
  }
  close();
  return changes;
}
