import type { Claim, Ledger, LineRange } from './account.ts';
import { findDifferences } from './difference.ts';
import { squeeze } from './glyphs.ts';
import {
  asPrinted,
  charsAt,
  freeIn,
  indexOfRun,
  type Owner,
  type Register,
  settle,
  type Wanted,
} from './register.ts';

/** A moved text is still known by its place when at most this share of it differs. */
const TOLERANCE = 0.5;
/** How much longer or shorter than listed it may have become. */
const SLACK = 8;

/** Length of the run at the start of `chars` that is nearest to `run`; 0 if none is near. */
function nearestLength(chars: readonly string[], run: readonly string[]): number {
  let best = 0;
  let least = run.length * TOLERANCE;
  for (let length = Math.max(1, run.length - SLACK); length <= run.length + SLACK; length++) {
    const differing = findDifferences(chars.slice(0, length), run).reduce(
      (sum, { left, right }) => sum + Math.max(left[1] - left[0], right[1] - right[0]),
      0,
    );
    if (differing >= least) continue;
    least = differing;
    best = length;
  }
  return best;
}

/**
 * Where a moved part stands in its text. Where it stands more than once, it is the one
 * without which the text reads as it is printed for longest.
 *
 * @param printed what the source has on other lines than the part's
 */
function placeOf(
  chars: readonly string[],
  run: readonly string[],
  printed: readonly string[],
): number {
  let [best, most] = [indexOfRun(chars, run), -1];
  const next = indexOfRun(chars, run, best + 1);
  if (best < 0 || next < 0) return best;
  for (let from = best; from >= 0; from = indexOfRun(chars, run, from + 1)) {
    const rest = [...chars.slice(0, from), ...chars.slice(from + run.length)];
    let length = 0;
    for (let at = 0; at < printed.length; at++) {
      let same = 0;
      while (same < rest.length && printed[at + same] === rest[same]) same++;
      length = Math.max(length, same);
    }
    if (length > most) [best, most] = [from, length];
  }
  return best;
}

/**
 * Takes the moved texts of a work out of both sides; what is left is in order.
 * A text that is not quite as listed is compared where it is listed to stand.
 */
export function settleMoves(
  register: Register,
  claim: Claim,
  ledger: Ledger,
  owner: Owner,
): { readonly rest: readonly Wanted[]; readonly moved: number; readonly added: number } {
  const pieces = new Map(claim.pieces.map((piece) => [piece.address, asPrinted(piece)]));
  let moved = 0;
  let added = 0;
  for (const { at, line, text } of ledger.moves.filter(({ work }) => work === claim.work)) {
    const piece = pieces.get(at) ?? [];
    const chars = piece.map(({ char }) => char);
    const run = text === undefined ? chars : squeeze(text);
    const free = freeIn(register, claim.lines);
    const lineOf = (index: number) => register.glyphs[free[index] ?? -1]?.line;
    const elsewhere = free.filter((_, index) => lineOf(index) !== line);
    const from = text === undefined ? 0 : placeOf(chars, run, charsAt(register, elsewhere));
    const first = free.findIndex((_, index) => lineOf(index) === line);
    const there = first < 0 ? [] : charsAt(register, free);
    const exact = first < 0 ? -1 : indexOfRun(there, run, first);
    const isThere = exact >= 0 && lineOf(exact) === line;
    const start = isThere ? exact : first;
    const length = isThere ? run.length : nearestLength(there.slice(first), run);
    if (run.length === 0 || from < 0 || first < 0 || length === 0) {
      register.faults.push({
        file: register.file,
        line,
        found: `该行没有 ${claim.work} ${at} 的文字`,
        expected: run.length > 0 ? `“${run.join('')}”` : `${at} 有文字`,
        remedy: '改正台账 moves 中的 at、line 或 text，或照原件改文献',
      });
      continue;
    }
    moved++;
    const end = from + run.length;
    added += settle(register, free.slice(start, start + length), piece.slice(from, end), owner);
    pieces.set(at, [...piece.slice(0, from), ...piece.slice(end)]);
  }
  return { rest: [...pieces.values()].flat(), moved, added };
}

/** The longest range: what stands away from it must be a listed move. */
export function bodyOf(claim: Claim): LineRange {
  return claim.lines.reduce<LineRange>(
    (longest, range) => (range[1] - range[0] > longest[1] - longest[0] ? range : longest),
    [1, 0],
  );
}
