import type { Address, ClauseId, Mark, PassageKind, WorkId } from '../model.ts';
import { createBreather } from './breathe.ts';
import { type Found, findPassages } from './find.ts';
import type { Folder } from './fold.ts';
import { foldTerms, marksOf } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery } from './query.ts';
import { type Ranking, scorePassage } from './rank.ts';
import { cutByIndex } from './words.ts';

export interface Hit {
  readonly id: ClauseId;
  readonly work: WorkId;
  /** Title of the work. */
  readonly title: string;
  readonly path: readonly string[];
  readonly text: string;
  /** One for each occurrence, in order; those of different terms may overlap. */
  readonly marks: readonly Mark[];
  readonly score: number;
  readonly address: Address;
  readonly kind: PassageKind;
  /** Address of the top-level division, whose page shows the passage; see work/href.ts. */
  readonly part: Address;
  readonly lead: number;
}

export interface WorkCount {
  readonly work: WorkId;
  readonly passages: number;
  readonly occurrences: number;
}

/** Counts are over everything that was searched, whatever the limit of hits. */
export interface SearchResult {
  readonly query: string;
  readonly works: number;
  readonly passages: number;
  readonly occurrences: number;
  readonly hits: readonly Hit[];
  /** Works with hits, in the order of the corpus. */
  readonly byWork: readonly WorkCount[];
}

export interface SearchOptions {
  /** Most hits to return, best first; counts do not depend on it. */
  readonly limit: number;
  /** Search these works only. */
  readonly works?: readonly WorkId[];
  readonly signal?: AbortSignal;
}

interface Scored extends Found {
  readonly score: number;
}

async function rankingOf(
  index: SearchIndex,
  terms: readonly string[],
  found: readonly Found[],
): Promise<Ranking> {
  const words = new Map<string, number>();
  for (const term of terms) {
    const known = await cutByIndex(term, index.wordsFrom);
    for (const [word, df] of known) words.set(word, df);
    // No word of the index: the term itself stands for one, in the passages found.
    if (known.size === 0) words.set(term, found.length);
  }
  const passages = index.head.works.flatMap(({ chunks }) => chunks).reduce((a, b) => a + b, 0);
  return { terms, words, passages, meanWords: index.head.meanWords };
}

/** What is shown decides the order too: equal scores stand in reading order. */
function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}

/** Best first; nothing is read when there is nothing to rank. */
async function rankFound(
  index: SearchIndex,
  terms: readonly string[],
  found: readonly Found[],
  breathe: () => Promise<void>,
): Promise<readonly Scored[]> {
  if (found.length === 0) return [];
  const ranking = await rankingOf(index, terms, found);
  const scored: Scored[] = [];
  for (const { passage, occurrences } of found) {
    await breathe();
    scored.push({ passage, occurrences, score: rounded(scorePassage(passage, ranking)) });
  }
  return scored.sort((a, b) => b.score - a.score || a.passage.number - b.passage.number);
}

function countByWork(found: readonly Found[]): readonly WorkCount[] {
  const counts = new Map<WorkId, { work: WorkId; passages: number; occurrences: number }>();
  for (const { passage, occurrences } of found) {
    const count = counts.get(passage.work);
    if (count) {
      count.passages += 1;
      count.occurrences += occurrences;
    } else {
      counts.set(passage.work, { work: passage.work, passages: 1, occurrences });
    }
  }
  return [...counts.values()];
}

/**
 * Finds exactly the passages in which every term of the query stands literally,
 * after folding, and returns the best of them.
 *
 * @param query terms parted by white space; `"…"` is one term
 * @throws the signal's reason when cancelled; IndexError when a file is missing
 */
export async function search(
  index: SearchIndex,
  query: string,
  { limit, works, signal }: SearchOptions,
): Promise<SearchResult> {
  const breathe = createBreather(signal);
  const parsed = parseQuery(query);
  let folder: Folder = index.folder;
  let terms = foldTerms(parsed, folder);
  let found = await findPassages(index, terms, works, breathe);
  if (found.length === 0 && terms.length > 0) {
    // Perhaps written in traditional characters that the corpus does not use:
    // those are in no folded text, so only a query that finds nothing can hold one.
    folder = await index.fullFolder();
    const simplified = foldTerms(parsed, folder);
    if (simplified.join('\t') !== terms.join('\t')) {
      terms = simplified;
      found = await findPassages(index, terms, works, breathe);
    }
  }

  const scored = await rankFound(index, terms, found, breathe);
  const titles = new Map(index.head.works.map(({ id, title }) => [id, title]));
  const hits = scored.slice(0, limit).map(({ passage, score }): Hit => {
    const { id, work, path, text, address, kind, part, lead } = passage;
    return {
      id,
      work,
      title: titles.get(work) ?? '',
      path,
      text,
      marks: marksOf(text, terms, folder),
      score,
      address,
      kind,
      part,
      lead,
    };
  });
  const byWork = countByWork(found);
  return {
    query,
    works: byWork.length,
    passages: found.length,
    occurrences: found.reduce((total, { occurrences }) => total + occurrences, 0),
    hits,
    byWork,
  };
}
