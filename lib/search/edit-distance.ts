/** Costs of what can be wrong in a writing; characters are code points. */
export interface EditCosts {
  /** Of one character in place of another that differs from it, above 0. */
  readonly substitute: (a: string, b: string) => number;
  /** Of one character too many or too few. */
  readonly indel: (character: string) => number;
  /** Of two neighbours in each other's place. */
  readonly swap: number;
}

/** Every mistake counts one, as Damerau had it. */
export const PLAIN_COSTS: EditCosts = { substitute: () => 1, indel: () => 1, swap: 1 };

/** A stretch of a text, UTF-16 units, with how far it is from what was looked for. */
export interface NearPart {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

interface Cell {
  readonly distance: number;
  /** Where in the text the stretch begins, in characters. */
  readonly start: number;
}

function better(a: Cell, b: Cell): Cell {
  return b.distance < a.distance ? b : a;
}

function plus(cell: Cell | undefined, cost: number): Cell {
  return cell
    ? { distance: cell.distance + cost, start: cell.start }
    : { distance: Number.POSITIVE_INFINITY, start: 0 };
}

/**
 * Rows of the table of optimal string alignment (Damerau–Levenshtein in which no
 * stretch is edited twice): the last cell of each column.
 *
 * @param free may the text go on before what is looked for? (Sellers 1980)
 */
function lastCells(
  pattern: readonly string[],
  text: readonly string[],
  costs: EditCosts,
  free: boolean,
): readonly Cell[] {
  const columns: Cell[][] = [];
  for (let j = 0; j <= text.length; j++) {
    const column: Cell[] = [];
    const before = columns[j - 1];
    const [a = '', previous = ''] = [text[j - 1], text[j - 2]];
    for (let i = 0; i <= pattern.length; i++) {
      const [b = '', previousB = ''] = [pattern[i - 1], pattern[i - 2]];
      if (i === 0 && (free || j === 0)) {
        column.push({ distance: 0, start: j });
        continue;
      }
      let cell = plus(before?.[i], costs.indel(a));
      if (i > 0) {
        cell = better(cell, plus(column[i - 1], costs.indel(b)));
        const change = a === b ? 0 : costs.substitute(b, a);
        cell = better(cell, plus(before?.[i - 1], change));
        if (i > 1 && j > 1 && a === previousB && previous === b && a !== b) {
          cell = better(cell, plus(columns[j - 2]?.[i - 2], costs.swap));
        }
      }
      column.push(cell);
    }
    columns.push(column);
  }
  return columns.map((column) => column[pattern.length] ?? plus(undefined, 0));
}

/** Cost of the cheapest way to turn one text into the other. */
export function editDistance(a: string, b: string, costs: EditCosts = PLAIN_COSTS): number {
  return lastCells([...a], [...b], costs, false).at(-1)?.distance ?? 0;
}

/**
 * The stretch of a text that comes nearest to a pattern: of several, the first to end.
 * Takes time in proportion to the product of both lengths.
 */
export function nearestPart(
  pattern: string,
  text: string,
  costs: EditCosts = PLAIN_COSTS,
): NearPart {
  const characters = [...text];
  const offsets = [0];
  for (const character of characters) offsets.push((offsets.at(-1) ?? 0) + character.length);
  let best: NearPart | undefined;
  for (const [j, { distance, start }] of lastCells(
    [...pattern],
    characters,
    costs,
    true,
  ).entries()) {
    if (best && best.distance <= distance) continue;
    best = { start: offsets[start] ?? 0, end: offsets[j] ?? 0, distance };
  }
  return best ?? { start: 0, end: 0, distance: 0 };
}
