/** A stretch of a text that is near to what was looked for. */
export interface Near {
  readonly start: number;
  readonly end: number;
  /** Characters substituted, missing and added (Levenshtein 1966). */
  readonly distance: number;
}

/** From so many characters on a quotation is looked for with errors in it. */
export const SHORTEST = 8;
/** One error more than every tenth character. */
const PER_ERROR = 10;
/** Up to three in a short one, where three is a fifth of it. */
const FEW = 3;
const PER_FEW = 5;
/** Errors beyond this are not looked for, however long the quotation. */
const MOST = 200;
/** Cells of alignment spent on one search: some tens of milliseconds. */
const MOST_CELLS = 4_000_000;

/** Characters that may differ in a quotation of a length for it still to be that quotation. */
export function mostErrors(length: number): number {
  if (length < SHORTEST) return 0;
  const errors = Math.max(
    1 + Math.floor(length / PER_ERROR),
    Math.min(FEW, Math.floor(length / PER_FEW)),
  );
  return Math.min(errors, MOST);
}

function* occurrencesOf(part: string, text: string): Generator<number> {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

/** Stretches of a pattern of which one is free of errors when there are at most `errors`. */
export function piecesOf(
  pattern: string,
  errors: number,
): readonly { readonly offset: number; readonly text: string }[] {
  const count = errors + 1;
  return Array.from({ length: count }, (_, i) => {
    const offset = Math.floor((i * pattern.length) / count);
    return { offset, text: pattern.slice(offset, Math.floor(((i + 1) * pattern.length) / count)) };
  });
}

interface Band {
  from: number;
  to: number;
  support: number;
}

/** Diagonals on which a piece of the pattern stands in the text, neighbours in one band. */
function bandsOf(pattern: string, text: string, errors: number): readonly Band[] {
  const diagonals: number[] = [];
  for (const piece of piecesOf(pattern, errors)) {
    for (const at of occurrencesOf(piece.text, text)) diagonals.push(at - piece.offset);
  }
  diagonals.sort((a, b) => a - b);
  const bands: Band[] = [];
  for (const diagonal of diagonals) {
    const last = bands.at(-1);
    if (last && diagonal - last.from <= errors) {
      last.to = diagonal;
      last.support += 1;
    } else {
      bands.push({ from: diagonal, to: diagonal, support: 1 });
    }
  }
  return bands.sort((a, b) => b.support - a.support || a.from - b.from);
}

/**
 * The cheapest place of the whole pattern along a band of diagonals: Sellers 1980,
 * computed in the band alone. Of equal ends the last is taken, and a character is
 * rather put for another than left out: so the stretch is as long as the pattern.
 */
function alignInBand(pattern: string, text: string, low: number, high: number): Near | undefined {
  const width = high - low + 1;
  const far = pattern.length + text.length;
  let costs = new Int32Array(width).fill(far);
  let starts = new Int32Array(width);
  for (let c = 0; c < width; c++) {
    const j = low + c;
    if (j < 0 || j > text.length) continue;
    costs[c] = 0;
    starts[c] = j;
  }
  for (let i = 1; i <= pattern.length; i++) {
    const code = pattern.charCodeAt(i - 1);
    const nextCosts = new Int32Array(width).fill(far);
    const nextStarts = new Int32Array(width);
    for (let c = 0; c < width; c++) {
      const j = low + i + c;
      if (j < 0 || j > text.length) continue;
      let cost = far;
      let start = 0;
      if (j > 0) {
        cost = (costs[c] ?? far) + (text.charCodeAt(j - 1) === code ? 0 : 1);
        start = starts[c] ?? 0;
      }
      const missing = c + 1 < width ? (costs[c + 1] ?? far) + 1 : far;
      if (missing < cost) {
        cost = missing;
        start = starts[c + 1] ?? 0;
      }
      const added = c > 0 ? (nextCosts[c - 1] ?? far) + 1 : far;
      if (added < cost) {
        cost = added;
        start = nextStarts[c - 1] ?? 0;
      }
      nextCosts[c] = cost;
      nextStarts[c] = start;
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let best: Near | undefined;
  for (let c = 0; c < width; c++) {
    const distance = costs[c] ?? far;
    if (distance >= far || (best && best.distance < distance)) continue;
    best = { start: starts[c] ?? 0, end: low + pattern.length + c, distance };
  }
  return best;
}

/**
 * Every place of a text that differs from a pattern in at most `errors`
 * characters, overlapping ones as the best of them: nearest first, then in order.
 * A pattern with at most that many errors has a piece without any (the pigeonhole
 * filter of Wu and Manber 1992): only where such a piece stands is it aligned.
 */
export function findNear(pattern: string, text: string, errors: number): readonly Near[] {
  if (pattern === '') return [];
  const exact: readonly Near[] = [...occurrencesOf(pattern, text)].map((start) => ({
    start,
    end: start + pattern.length,
    distance: 0,
  }));
  if (exact.length > 0 || errors === 0) return exact;
  const found: Near[] = [];
  let cells = 0;
  for (const { from, to } of bandsOf(pattern, text, errors)) {
    const [low, high] = [from - errors, to + errors];
    cells += (high - low + 1) * pattern.length;
    if (cells > MOST_CELLS) break;
    const near = alignInBand(pattern, text, low, high);
    if (near && near.distance <= errors && near.end > near.start) found.push(near);
  }
  found.sort((a, b) => a.distance - b.distance || a.start - b.start);
  const kept: Near[] = [];
  for (const near of found) {
    if (!kept.some(({ start, end }) => near.start < end && start < near.end)) kept.push(near);
  }
  return kept;
}
