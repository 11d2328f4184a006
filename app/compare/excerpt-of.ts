import type { Block } from '../../lib/model.ts';
import { proseOf, walkBlocks } from '../../lib/work/walk.ts';

/** As much as a reader takes in at a glance, in characters. */
const LONG_ENOUGH = 96;

export interface Excerpt {
  readonly text: string;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/** Ends behind a full stop; a long sentence also where it is parted. */
const SENTENCE = /[^。！？；]+[。！？；]?/gu;

/** The terms come with the most telling first: each weighs less than the one before it. */
function weighTerms(text: string, terms: readonly string[]): number {
  const lower = text.toLowerCase();
  let weight = 0;
  for (const [at, term] of terms.entries())
    if (lower.includes(term.toLowerCase())) weight += 1 / (at + 1);
  return weight;
}

/**
 * The sentences of a text that say most of what two places have in common: the
 * one with the most of the terms, and what follows it as far as there is room.
 */
export function excerptOf(block: Block, terms: readonly string[]): Excerpt | undefined {
  const texts = [...walkBlocks([block])].flatMap((placed) =>
    placed.block.type === 'division' ? [] : proseOf(placed.block),
  );
  const sentences = texts.flatMap(({ text }) =>
    [...text.replaceAll('\t', '　').matchAll(SENTENCE)].map(([sentence], at, all) => ({
      sentence,
      isFirst: at === 0,
      rest: all.slice(at + 1).map(([next]) => next),
      weight: weighTerms(sentence, terms),
    })),
  );
  const most = Math.max(...sentences.map(({ weight }) => weight));
  const best = sentences.find(({ weight }) => weight === most);
  if (!best) return undefined;
  let text = best.sentence;
  let taken = 0;
  for (const next of best.rest) {
    if (text.length + next.length > LONG_ENOUGH) break;
    text += next;
    taken += 1;
  }
  const isTooLong = text.length > 2 * LONG_ENOUGH;
  return {
    text: isTooLong ? text.slice(0, 2 * LONG_ENOUGH) : text,
    isCutBefore: !best.isFirst,
    isCutAfter: isTooLong || taken < best.rest.length,
  };
}
