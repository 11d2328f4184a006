import type { PdfLine } from './pdf-page.ts';

/** The value that most characters have. */
export function usual(lines: readonly PdfLine[], value: (line: PdfLine) => number): number {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const key = Math.round(value(line) * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + line.text.length);
  }
  let best = 0;
  let most = -1;
  for (const [key, weight] of weights) {
    if (weight > most) [best, most] = [key, weight];
  }
  return best;
}
