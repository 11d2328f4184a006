import type { Address, ClauseId, Mark, PassageKind, WorkId } from '../model.ts';
import { ask, type SynonymsOf } from './ask.ts';
import { createBreather } from './breathe.ts';
import { type Asked, soughtGroups } from './condition.ts';
import { createFinder, type Found } from './find.ts';
import { offerSynonyms, type SynonymOffer, withSynonyms } from './offers.ts';
import type { SearchIndex } from './open-index.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryProblem } from './query.ts';
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
  readonly title: string;
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
  /** Are the hits passages that hold the query literally? */
  readonly mode: 'literal' | 'words';
  /** What of the query could not be read as meant. */
  readonly problems: readonly QueryProblem[];
  /** Other writings of what is looked for, when asked with `synonymsOf`; not in the counts. */
  readonly synonyms: readonly SynonymOffer[];
  /** False while the counts are only those verified so far: there are at least so many. */
  readonly exact: boolean;
  /** Passages verified of those proposed so far. */
  readonly verified: { readonly done: number; readonly of: number };
}

export interface SearchOptions {
  /** Most hits to return, best first; counts do not depend on it. */
  readonly limit: number;
  /** Search these works only. */
  readonly works?: readonly WorkId[];
  /** Other writings of a folded string; without it `~` asks for nothing more. */
  readonly synonymsOf?: SynonymsOf;
  /** Look for the synonyms of every literal, not only of `~词`. */
  readonly synonyms?: boolean;
  /** Say at the end what other writings would find? Given `synonymsOf`, it is said. */
  readonly offers?: boolean;
  readonly signal?: AbortSignal;
}

/** A passage found, and how good a hit it is. */
export interface Ranked extends Found {
  readonly score: number;
}

/** Hits verified before the first answer. */
const FIRST_PAGE = 10;
/**
 * What little is left then is verified first, so that the first answer is exact. Who
 * rather waits for more can hold it back; see hold-back.ts.
 */
const FILES_AT_ONCE = 4;
const PASSAGES_AT_ONCE = 300;
/** Passages found between two answers of a long search. */
const FOUND_BETWEEN = 2000;

/** Words of what is looked for, with the number of passages of each. */
async function wordsOf(
  index: SearchIndex,
  groups: Ranking['groups'],
): Promise<ReadonlyMap<string, number | undefined>> {
  const words = new Map<string, number | undefined>();
  for (const term of groups.flat()) {
    const known = await cutByIndex(term, index.wordsFrom);
    for (const [word, df] of known) words.set(word, df);
    // No word of the index: the term itself stands for one, in the passages found.
    if (known.size === 0) words.set(term, undefined);
  }
  return words;
}

/** What is shown decides the order too: equal scores stand in reading order. */
function rounded(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}

async function rankFound(
  found: readonly Found[],
  ranking: Ranking,
  breathe: () => Promise<void>,
): Promise<readonly Ranked[]> {
  const scored: Ranked[] = [];
  for (const one of found) {
    await breathe();
    scored.push({
      passage: one.passage,
      occurrences: one.occurrences,
      get marks() {
        return one.marks;
      },
      score: rounded(scorePassage(one.passage, ranking)),
    });
  }
  return scored.sort((a, b) => b.score - a.score || a.passage.number - b.passage.number);
}

function countByWork(found: readonly Found[]): readonly WorkCount[] {
  const counts = new Map<WorkId, { first: number; count: WorkCount }>();
  for (const { passage, occurrences } of found) {
    const { work, title, number } = passage;
    const known = counts.get(work);
    const count = {
      work,
      title,
      passages: (known?.count.passages ?? 0) + 1,
      occurrences: (known?.count.occurrences ?? 0) + occurrences,
    };
    counts.set(work, { first: Math.min(known?.first ?? number, number), count });
  }
  return [...counts.values()].sort((a, b) => a.first - b.first).map(({ count }) => count);
}

/** A passage found as it is told of. */
export function toHit({ passage, marks, score }: Ranked): Hit {
  const { id, work, title, path, text, address, kind, part, lead } = passage;
  return { id, work, title, path, text, marks, score, address, kind, part, lead };
}

/**
 * Searches, and answers as soon as there is a first page: each answer counts what
 * is verified by then and says so. The first hits are the best of what was proposed
 * as likely best, and stay until the counts are exact; then they are the best of all.
 * Where there are synonyms to offer, a last answer adds them.
 *
 * @param query see parse-query.ts
 * @returns everything found, best first, for views that need more than hits
 * @throws the signal's reason when cancelled; IndexError when a file is missing
 */
export async function* searchStream(
  index: SearchIndex,
  query: string,
  { limit, works, synonymsOf, synonyms, offers: isOffering = true, signal }: SearchOptions,
): AsyncGenerator<SearchResult, readonly Ranked[], undefined> {
  const breathe = createBreather(signal);
  const { root: typed, problems } = parseQuery(query);
  const root = synonyms && typed ? withSynonyms(typed) : typed;
  const asked: Asked = await ask(index, root, synonymsOf, works);
  const finder = createFinder(index, asked);
  const groups = soughtGroups(asked.condition);
  const words = wordsOf(index, groups);
  // Its failure is met where it is awaited; until then it is no surprise.
  words.catch(() => {});

  /** What is found so far, best first. */
  async function rank(): Promise<readonly Ranked[]> {
    const found = [...finder.found];
    const ranking: Ranking = {
      groups,
      words: new Map(
        [...(found.length > 0 ? await words : [])].map(([word, df]) => [word, df ?? found.length]),
      ),
      passages: index.head.passages,
      meanWords: index.head.meanWords,
    };
    return rankFound(found, ranking, breathe);
  }

  function answer(hits: readonly Hit[], offers: readonly SynonymOffer[]): SearchResult {
    const { found } = finder;
    const byWork = countByWork(found);
    return {
      query,
      works: byWork.length,
      passages: found.length,
      occurrences: found.reduce((total, { occurrences }) => total + occurrences, 0),
      hits,
      byWork,
      mode: 'literal',
      problems,
      synonyms: offers,
      exact: finder.isDone(),
      verified: finder.progress(),
    };
  }

  const pageOf = (ranked: readonly Ranked[]) => ranked.slice(0, limit).map(toHit);

  await finder.findMore(FIRST_PAGE, breathe);
  const left = finder.left();
  if (left.files > FILES_AT_ONCE || left.passages > PASSAGES_AT_ONCE) {
    const first = pageOf(await rank());
    yield answer(first, []);
    // Until the end only the counts move: hits that change places cannot be read.
    while (!finder.isDone()) {
      await finder.findMore(FOUND_BETWEEN, breathe);
      if (!finder.isDone()) yield answer(first, []);
    }
  }
  await finder.findMore(Infinity, breathe);
  const ranked = await rank();
  const hits = pageOf(ranked);
  yield answer(hits, []);
  if (isOffering && synonymsOf && root) {
    const offers = await offerSynonyms(index, root, { synonymsOf, works }, breathe);
    if (offers.length > 0) yield answer(hits, offers);
  }
  return ranked;
}

/**
 * Finds exactly the passages that a query asks for, after folding, and returns the
 * best of them.
 *
 * @param query see parse-query.ts
 * @throws the signal's reason when cancelled; IndexError when a file is missing
 */
export async function search(
  index: SearchIndex,
  query: string,
  options: SearchOptions,
): Promise<SearchResult> {
  let last: SearchResult | undefined;
  for await (const result of searchStream(index, query, options)) last = result;
  if (!last) throw new Error('检索没有结果');
  return last;
}
