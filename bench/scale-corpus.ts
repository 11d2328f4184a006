import type { Passage } from '../lib/model.ts';
import type { IndexedWork } from '../lib/search/indexed-work.ts';

/** The same corpus each time, so that figures of different days compare. */
const SEED = 20_221_122;

/** A sentence with the mark it ends on. */
export const SENTENCE = /[^。；！？]*[。；！？]|[^。；！？]+$/gu;

/** Mulberry32 (Tommy Ettinger, 2017): small, and good enough to shuffle with. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Fisher–Yates, in place. */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [items[i], items[j]];
    if (a === undefined || b === undefined) continue;
    items[i] = b;
    items[j] = a;
  }
}

/**
 * A corpus `factor` times as large: the works as they are, then copies of them in
 * which the sentences of all paragraphs have changed places, each paragraph keeping
 * its number of sentences. Headings, tables and what else is not a paragraph are
 * copied. No new words come up, as they would in a real corpus of that size.
 */
export function scaleCorpus(works: readonly IndexedWork[], factor: number): readonly IndexedWork[] {
  const random = createRandom(SEED);
  const sentences = works.flatMap(({ passages }) =>
    passages
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap(({ text }) => text.match(SENTENCE) ?? []),
  );
  const scaled = [...works];
  for (let copy = 1; copy < factor; copy++) {
    const shuffled = [...sentences];
    shuffle(shuffled, random);
    let next = 0;
    for (const work of works) {
      const id = `${work.id}-${copy}`;
      const passages = work.passages.map((passage): Passage => {
        const own = { ...passage, work: id, id: `${id}/${passage.address}` };
        if (passage.kind !== 'paragraph') return own;
        const count = (passage.text.match(SENTENCE) ?? []).length;
        const taken = shuffled.slice(next, next + count);
        next += count;
        const lead = passage.lead > 0 ? (taken[0]?.length ?? 0) : 0;
        return { ...own, text: taken.join(''), lead };
      });
      scaled.push({ ...work, id, passages });
    }
  }
  return scaled;
}
