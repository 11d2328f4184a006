import type { WorkId } from '../model.ts';
import type { Condition } from './condition.ts';
import { allGrams, coverGrams, isOneCharacter } from './grams.ts';
import { BLOCK, TEXTS_PER_CHAPTER_FILE } from './index-format.ts';
import type { SearchIndex } from './open-index.ts';

/** Ascending seats within a block; `all` where only the texts can tell. */
export type Proposed = readonly number[] | 'all';

/** With so few passages left, reading them costs no more than narrowing them down. */
const FEW = 24;

/** Reading a gram file costs about as much as reading the texts of so many passages. */
const PROPOSALS_PER_GRAM = 8;

/** How much more must be read to propose for a condition than gram files. */
type Cost = 0 | 1 | 2 | 3;

function intersect(a: readonly number[], b: readonly number[]): readonly number[] {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const set = new Set(long);
  return short.filter((seat) => set.has(seat));
}

function unite(lists: readonly (readonly number[])[]): readonly number[] {
  const [only] = lists;
  if (only && lists.length === 1) return only;
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

export interface Proposer {
  /**
   * The passages of a block that may match: none that does match is left out, and
   * each is to be verified on its text.
   */
  readonly propose: (block: number) => Promise<Proposed>;
  /** Is what all blocks need read for the first? Then proposing all at once costs nothing. */
  readonly isCheap: () => Promise<boolean>;
}

export function createProposer(index: SearchIndex, condition: Condition): Proposer {
  const postings = index.postings();
  const ofCharacter = new Map<string, Promise<readonly number[] | undefined>>();

  /** Does it leave whole blocks to be read? */
  function isBlind(part: Condition): boolean {
    switch (part.type) {
      case 'literal':
        return part.terms.some((term) => coverGrams(term).length === 0);
      case 'and':
        return part.of.every(isBlind);
      case 'or':
        return part.of.some(isBlind);
      case 'near':
        return part.of.every((terms) => isBlind({ type: 'literal', terms }));
      default:
        return part.type === 'not';
    }
  }

  async function isLong(term: string): Promise<boolean> {
    const facts = await Promise.all(coverGrams(term).map((gram) => postings.lookUp(gram)));
    return facts.length > 0 && facts.every((known) => known?.isLong === true);
  }

  async function costOf(part: Condition): Promise<Cost> {
    switch (part.type) {
      case 'works':
        return 0;
      case 'literal':
        return (await Promise.all(part.terms.map(isLong))).includes(true) ? 2 : 1;
      case 'near':
        return 2;
      case 'chapter':
        return 3;
      case 'not':
        return 0;
      default:
        return (await Promise.all(part.of.map(costOf))).reduce((a, b) => (a > b ? a : b), 0);
    }
  }

  async function ofTerm(term: string, block: number): Promise<Proposed> {
    const grams = coverGrams(term);
    if (grams.length === 0) {
      if (!isOneCharacter(term)) return 'all';
      const holding = ofCharacter.get(term) ?? postings.holding(term);
      ofCharacter.set(term, holding);
      const from = block * BLOCK;
      return (await holding)?.filter((seat) => seat >= from && seat < from + BLOCK) ?? 'all';
    }
    const facts = await Promise.all(grams.map((gram) => postings.lookUp(gram)));
    if (facts.includes(undefined)) return [];
    const short = grams.filter((_, i) => facts[i]?.isLong === false);
    if (short.length > 0) {
      const some = await postings.together(short, block);
      if (short.length === grams.length || some.length <= FEW) {
        return narrow(term, grams, some, block);
      }
    }
    return narrow(term, grams, await postings.together(grams, block), block);
  }

  /** 环境空气质量 has more to it than 环境, 空气 and 质量: the grams between them tell. */
  async function narrow(
    term: string,
    cover: readonly string[],
    seats: readonly number[],
    block: number,
  ): Promise<readonly number[]> {
    const between = allGrams(term).filter((gram) => !cover.includes(gram));
    if (between.length === 0 || seats.length <= between.length * PROPOSALS_PER_GRAM) return seats;
    const facts = await Promise.all(between.map((gram) => postings.lookUp(gram)));
    if (facts.includes(undefined)) return [];
    const short = between.filter((_, i) => facts[i]?.isLong === false);
    return short.length === 0 ? seats : intersect(seats, await postings.together(short, block));
  }

  async function ofTerms(terms: readonly string[], block: number): Promise<Proposed> {
    const lists = await Promise.all(terms.map((term) => ofTerm(term, block)));
    return lists.includes('all') ? 'all' : unite(lists.filter((list) => list !== 'all'));
  }

  async function ofWorks(ids: ReadonlySet<WorkId>, block: number): Promise<Proposed> {
    const seats: number[] = [];
    for (const tier of [0, 1]) {
      for (const work of await index.works()) {
        if (!ids.has(work.id)) continue;
        const [first, count] = work.seats[tier] ?? [0, 0];
        const from = Math.max(first, block * BLOCK);
        const to = Math.min(first + count, (block + 1) * BLOCK);
        for (let seat = from; seat < to; seat++) seats.push(seat);
      }
    }
    return seats;
  }

  async function ofChapter(text: string, block: number): Promise<Proposed> {
    const from = block * BLOCK;
    const to = Math.min(from + BLOCK, index.head.passages);
    const [first, last] = await Promise.all([index.chunkOf(from), index.chunkOf(to - 1)]);
    const seats: number[] = [];
    for (let chunk = first; chunk <= last; chunk++) {
      const file = await index.readChapters(Math.floor(chunk / TEXTS_PER_CHAPTER_FILE));
      const chapters = file.files[chunk % TEXTS_PER_CHAPTER_FILE] ?? [];
      if (!chapters.some((chapter) => file.chapters[chapter]?.includes(text))) continue;
      const next = await index.firstSeat(chunk + 1);
      const start = Math.max(from, await index.firstSeat(chunk));
      for (let seat = start; seat < Math.min(next, to); seat++) seats.push(seat);
    }
    return seats;
  }

  /** Cheap parts first; dear ones only while much is left. */
  async function ofAll(parts: readonly Condition[], block: number): Promise<Proposed> {
    const costs = await Promise.all(parts.map(costOf));
    const sorted = parts.map((part, i) => [part, costs[i] ?? 0] as const);
    sorted.sort(([, a], [, b]) => a - b);
    let left: Proposed = 'all';
    for (const [part, cost] of sorted) {
      if (left !== 'all' && (left.length === 0 || (cost > 1 && left.length <= FEW))) return left;
      const own = await proposeFor(part, block);
      if (own !== 'all') left = left === 'all' ? own : intersect(left, own);
    }
    return left;
  }

  async function proposeFor(part: Condition, block: number): Promise<Proposed> {
    switch (part.type) {
      case 'literal':
        return ofTerms(part.terms, block);
      case 'near':
        return ofAll(
          part.of.map((terms) => ({ type: 'literal', terms })),
          block,
        );
      case 'and':
        return ofAll(part.of, block);
      case 'or': {
        const lists = await Promise.all(part.of.map((child) => proposeFor(child, block)));
        return lists.includes('all') ? 'all' : unite(lists.filter((list) => list !== 'all'));
      }
      case 'not':
        return 'all';
      case 'works':
        return ofWorks(part.ids, block);
      case 'chapter':
        return ofChapter(part.text, block);
    }
  }

  return {
    propose: (block) => proposeFor(condition, block),
    isCheap: async () => !isBlind(condition) && (await costOf(condition)) <= 1,
  };
}
