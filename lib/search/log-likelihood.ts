/** How many of `total` things have one property, the other, and both. */
export interface Contingency {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly total: number;
}

/** `both`, were the two properties independent. */
export function expectedBoth({ first, second, total }: Contingency): number {
  return total === 0 ? 0 : (first * second) / total;
}

/**
 * Log-likelihood ratio of the 2×2 table: G² = 2 Σ O ln(O / E) over its four cells,
 * a cell of 0 adding 0 (Dunning 1993, “Accurate methods for the statistics of
 * surprise and coincidence”, section 4). 0 for independence; above 6.63 one such
 * table in a hundred comes about by chance (χ², one degree of freedom).
 */
export function logLikelihood(table: Contingency): number {
  const { both, first, second, total } = table;
  const cells = [
    [both, first, second],
    [first - both, first, total - second],
    [second - both, total - first, second],
    [total - first - second + both, total - first, total - second],
  ] as const;
  let sum = 0;
  for (const [observed, row, column] of cells) {
    if (observed > 0) sum += observed * Math.log((observed * total) / (row * column));
  }
  // Independence may come out as a hair below nothing.
  return Math.max(0, 2 * sum);
}
