import type { WorkId } from '../model.ts';
import { ask } from './ask.ts';
import { createBreather } from './breathe.ts';
import type { Condition } from './condition.ts';
import { BLOCK } from './index-format.ts';
import { isMatch, marksOf } from './match.ts';
import type { IndexedPassage, SearchIndex } from './open-index.ts';
import { parseQuery } from './parse-query.ts';
import { createProposer } from './propose.ts';
import { scorePassage } from './rank.ts';
import type { Hit } from './search.ts';
import { cutByIndex, type WordRun, wordRuns } from './words.ts';

/** Of a long query the rarest words say what it is about. */
const MOST_WORDS = 8;
/** Texts read for an answer: what holds as many words as these is not looked at any more. */
const MOST_PASSAGES = 400;
/** Passages read for each hit wanted, so that ranking has a choice. */
const CHOICE = 3;
/** Scores are compared as they are shown. */
const SCORE_STEPS = 1e4;

/** A passage that holds words of the query, though not the query. */
export interface WordHit extends Hit {
  /** Those words of the query that stand in it, folded, in the order of the query. */
  readonly words: readonly string[];
}

/** Word-level results. They are no counts of anything: how many passages there are is not said. */
export interface WordResult {
  /** Words of the query, folded, in its order, with the number of passages of each. */
  readonly words: readonly { readonly word: string; readonly passages: number }[];
  /** First those with all the words, then with most; among these the best first. */
  readonly hits: readonly WordHit[];
}

export interface WordSearchOptions {
  readonly limit: number;
  /** Search these works only. */
  readonly works?: readonly WorkId[];
  readonly signal?: AbortSignal;
}

interface Proposal {
  readonly seat: number;
  /** Words proposed for it. */
  readonly count: number;
  /** Of these words, how much they tell. */
  readonly weight: number;
}

/** The parts of a query that restrict it: fields, and what is excluded. */
function restrictionsOf(condition: Condition | undefined): readonly Condition[] {
  if (!condition) return [];
  const parts = condition.type === 'and' ? condition.of : [condition];
  return parts.flatMap((part) => {
    if (part.type === 'and') return restrictionsOf(part);
    return part.type === 'works' || part.type === 'chapter' || part.type === 'not' ? [part] : [];
  });
}

/** Words of a run: Han by longest match, a code whole or not at all. */
async function wordsOfRun(index: SearchIndex, { text, isHan }: WordRun) {
  if (isHan) return [...(await cutByIndex(text, index.wordsFrom))];
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const passages = (await index.wordsFrom(first)).get(text);
  return passages === undefined ? [] : [[text, passages] as const];
}

/** The words of folded strings that tell most; a lone character tells nothing. */
async function wordsOf(
  index: SearchIndex,
  terms: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const runs = terms.flatMap(wordRuns);
  const found = (await Promise.all(runs.map((run) => wordsOfRun(index, run)))).flat();
  const words = [...new Map(found)].filter(([word]) => [...word].length > 1);
  const rarest = new Set(words.toSorted(([, a], [, b]) => a - b).slice(0, MOST_WORDS));
  return new Map(words.filter((entry) => rarest.has(entry)));
}

function idf(passages: number, df: number): number {
  return Math.log(1 + (passages - df + 0.5) / (df + 0.5));
}

/** Passages that may hold words, the most words first, then those that tell more. */
async function proposeByWords(
  index: SearchIndex,
  words: ReadonlyMap<string, number>,
  breathe: () => Promise<void>,
): Promise<readonly Proposal[]> {
  const proposers = [...words].map(([word, df]) => ({
    weight: idf(index.head.passages, df),
    propose: createProposer(index, { type: 'literal', terms: [word] }).propose,
  }));
  const proposals: Proposal[] = [];
  for (let block = 0; block < index.blocks; block++) {
    await breathe();
    const counts = new Uint8Array(BLOCK);
    const weights = new Float64Array(BLOCK);
    for (const { propose, weight } of proposers) {
      const seats = await propose(block);
      // A word that only the texts can tell of helps to rank, not to find.
      if (seats === 'all') continue;
      for (const seat of seats) {
        counts[seat % BLOCK] = (counts[seat % BLOCK] ?? 0) + 1;
        weights[seat % BLOCK] = (weights[seat % BLOCK] ?? 0) + weight;
      }
    }
    for (const [i, count] of counts.entries()) {
      if (count > 0) proposals.push({ seat: block * BLOCK + i, count, weight: weights[i] ?? 0 });
    }
  }
  return proposals.sort((a, b) => b.count - a.count || b.weight - a.weight || a.seat - b.seat);
}

async function readSeat(index: SearchIndex, seat: number): Promise<IndexedPassage | undefined> {
  const chunk = await index.chunkOf(seat);
  const first = await index.firstSeat(chunk);
  return (await index.readChunk(chunk))[seat - first];
}

/**
 * What to show when a query is nowhere literally: the passages that hold its words,
 * as the index cuts words. Fields and exclusions of the query still hold, as long
 * as they do not stand inside an OR.
 *
 * @throws the signal's reason when cancelled; IndexError when a file is missing
 */
export async function wordSearch(
  index: SearchIndex,
  query: string,
  { limit, works, signal }: WordSearchOptions,
): Promise<WordResult> {
  const breathe = createBreather(signal);
  const asked = await ask(index, parseQuery(query).root, undefined, works);
  const restrictions = restrictionsOf(asked.condition);
  const near = asked.nears.flatMap(({ of }) => of.flat());
  const words = await wordsOf(index, [...asked.terms, ...near]);
  const proposals = await proposeByWords(index, words, breathe);

  const hits: { readonly hit: WordHit; readonly number: number }[] = [];
  let tier = 0;
  for (const { seat, count } of proposals.slice(0, MOST_PASSAGES)) {
    // Within a tier all are read: only the text tells which are best.
    if (count !== tier && hits.length >= limit * CHOICE) break;
    tier = count;
    await breathe();
    const passage = await readSeat(index, seat);
    if (!passage || !restrictions.every((part) => isMatch(passage, part))) continue;
    const held = [...words.keys()].filter((word) => passage.folded.includes(word));
    if (held.length === 0) continue;
    const exact = scorePassage(passage, {
      groups: held.map((word) => [word]),
      words,
      passages: index.head.passages,
      meanWords: index.head.meanWords,
    });
    const score = Math.round(exact * SCORE_STEPS) / SCORE_STEPS;
    const { id, work, title, path, text, address, kind, part, lead } = passage;
    const marks = marksOf(text, { terms: held, nears: [] }, index.folder);
    const hit = { id, work, title, path, text, marks, score, address, kind, part, lead };
    hits.push({ hit: { ...hit, words: held }, number: passage.number });
  }
  hits.sort(
    (a, b) =>
      b.hit.words.length - a.hit.words.length || b.hit.score - a.hit.score || a.number - b.number,
  );
  return {
    words: [...words].map(([word, passages]) => ({ word, passages })),
    hits: hits.slice(0, limit).map(({ hit }) => hit),
  };
}
