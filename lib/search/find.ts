import type { WorkId } from '../model.ts';
import { allGrams, coverGrams } from './grams.ts';
import { rangeOf } from './index-format.ts';
import { countMatches } from './match.ts';
import type { IndexedPassage, SearchIndex } from './open-index.ts';

/** Text files read at once: enough to fill a connection, few enough to stop soon. */
const CHUNKS_AT_ONCE = 16;

/** Reading a gram file costs about as much as reading the texts of this many passages. */
const PROPOSALS_PER_GRAM = 3;

/** A passage that holds every term, and how often it holds them. */
export interface Found {
  readonly passage: IndexedPassage;
  readonly occurrences: number;
}

/**
 * Numbers of the passages to verify. The grams that cover the terms come first;
 * when they leave much text to read, the grams between them narrow it down.
 */
async function proposePassages(
  index: SearchIndex,
  terms: readonly string[],
): Promise<readonly number[] | 'all'> {
  const cover = [...new Set(terms.flatMap(coverGrams))];
  if (cover.length === 0) return 'all';
  const proposed = await index.propose(cover);
  const all = [...new Set(terms.flatMap(allGrams))];
  const extra = all.length - cover.length;
  return extra > 0 && proposed.length > extra * PROPOSALS_PER_GRAM ? index.propose(all) : proposed;
}

/** Chunks to read → the passages in each to verify, or all of them. */
function groupByChunk(
  index: SearchIndex,
  proposed: readonly number[] | 'all',
  works: readonly WorkId[] | undefined,
): readonly (readonly [chunk: number, wanted: ReadonlySet<number> | 'all'])[] {
  const workOf = index.head.works.flatMap(({ id, chunks }) => chunks.map(() => id));
  const isWanted = (chunk: number) => !works || works.includes(workOf[chunk] ?? '');
  if (proposed === 'all') {
    const chunks = index.chunkStarts.map((_, chunk) => [chunk, 'all'] as const);
    return chunks.filter(([chunk]) => isWanted(chunk));
  }
  const groups = new Map<number, Set<number>>();
  for (const number of proposed) {
    const chunk = rangeOf(index.chunkStarts, number);
    if (!isWanted(chunk)) continue;
    const group = groups.get(chunk);
    if (group) group.add(number);
    else groups.set(chunk, new Set([number]));
  }
  return [...groups];
}

/**
 * Every passage that literally holds all terms, in reading order.
 *
 * @param terms folded
 * @param works only these, if given
 * @param breathe awaited between files; what it throws ends the search
 */
export async function findPassages(
  index: SearchIndex,
  terms: readonly string[],
  works: readonly WorkId[] | undefined,
  breathe: () => Promise<void>,
): Promise<readonly Found[]> {
  if (terms.length === 0) return [];
  const groups = groupByChunk(index, await proposePassages(index, terms), works);
  const found: Found[] = [];
  for (let at = 0; at < groups.length; at += CHUNKS_AT_ONCE) {
    await breathe();
    const batch = groups.slice(at, at + CHUNKS_AT_ONCE);
    const chunks = await Promise.all(batch.map(([chunk]) => index.readChunk(chunk)));
    for (const [i, passages] of chunks.entries()) {
      const wanted = batch[i]?.[1] ?? 'all';
      for (const passage of passages) {
        if (wanted !== 'all' && !wanted.has(passage.number)) continue;
        const occurrences = countMatches(passage.folded, terms);
        if (occurrences > 0) found.push({ passage, occurrences });
      }
    }
  }
  return found;
}
