import type { Doc } from '../engines/engine.ts';

/** Customary values: Robertson & Zaragoza 2009, section 3.4.2. */
const K1 = 1.2;
const B = 0.75;

/**
 * BM25 and nothing else (Robertson & Zaragoza 2009, eq. 3.15, with the idf that is
 * never negative): any word of the query is enough, and where it stands is no matter.
 *
 * @returns ids, best first
 */
export function createPlainBm25(docs: readonly Doc[], cut: (text: string) => readonly string[]) {
  const counted = docs.map(({ id, text }) => {
    const words = cut(text);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { id, length: words.length, counts };
  });
  const mean = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, docs.length);
  const passagesOf = new Map<string, number>();
  for (const { counts } of counted) {
    for (const word of counts.keys()) passagesOf.set(word, (passagesOf.get(word) ?? 0) + 1);
  }

  return (query: string): readonly string[] => {
    const words = new Set(cut(query));
    const scored = counted.map(({ id, length, counts }) => {
      let score = 0;
      for (const word of words) {
        const tf = counts.get(word) ?? 0;
        const df = passagesOf.get(word) ?? 0;
        const idf = Math.log(1 + (docs.length - df + 0.5) / (df + 0.5));
        score += (idf * tf * (K1 + 1)) / (tf + K1 * (1 - B + (B * length) / mean));
      }
      return { id, score };
    });
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id);
  };
}
