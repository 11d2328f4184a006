import type { WorkId } from '../model.ts';
import type { Condition } from './condition.ts';
import { allGrams, coverGrams, looseCharacters } from './grams.ts';
import { BLOCK, chapterKey } from './index-format.ts';
import type { SearchIndex } from './open-index.ts';

/** Ascending seats within a block; `all` where only the texts can tell. */
export type Proposed = readonly number[] | 'all';

/** With so few passages left, reading them costs no more than narrowing them down. */
const FEW = 24;

/** How much more must be read to propose for a condition than gram files. */
type Cost = 0 | 1 | 2;

/** What a gram of a text, or of the headings above it, is looked up by. */
type KeyOf = (gram: string) => string;

const textKey: KeyOf = (gram) => gram;

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
  /** Could it propose less that does not match, for more files to read? */
  readonly canSharpen: () => boolean;
  /** From now on it does. */
  readonly sharpen: () => void;
}

/** Is more known of a term than the grams that cover it? */
function hasMore(term: string): boolean {
  return allGrams(term).length > coverGrams(term).length;
}

export function createProposer(index: SearchIndex, condition: Condition): Proposer {
  const postings = index.postings();
  const ofCharacter = new Map<string, Promise<readonly number[] | undefined>>();
  let isSharp = false;

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

  function canSharpen(part: Condition): boolean {
    switch (part.type) {
      case 'literal':
        return part.terms.some(hasMore);
      case 'near':
        return part.of.flat().some(hasMore);
      case 'and':
      case 'or':
        return part.of.some(canSharpen);
      case 'chapter':
        return hasMore(part.text);
      default:
        return false;
    }
  }

  async function isLong(term: string, keyOf: KeyOf): Promise<boolean> {
    const facts = await Promise.all(coverGrams(term).map((gram) => postings.lookUp(keyOf(gram))));
    return facts.length > 0 && facts.every((known) => known?.isLong === true);
  }

  async function costOf(part: Condition): Promise<Cost> {
    switch (part.type) {
      case 'works':
        return 0;
      case 'literal':
        return (await Promise.all(part.terms.map((term) => isLong(term, textKey)))).includes(true)
          ? 2
          : 1;
      case 'near':
        return 2;
      case 'chapter':
        return (await isLong(part.text, chapterKey)) ? 2 : 1;
      case 'not':
        return 0;
      default:
        return (await Promise.all(part.of.map(costOf))).reduce((a, b) => (a > b ? a : b), 0);
    }
  }

  /** Where no gram is known, each character is the beginning of some. */
  async function ofCharacters(term: string, block: number, keyOf: KeyOf): Promise<Proposed> {
    let left: Proposed = 'all';
    for (const character of looseCharacters(term)) {
      const key = keyOf(character);
      const holding = ofCharacter.get(key) ?? postings.holding(key);
      ofCharacter.set(key, holding);
      const from = block * BLOCK;
      const own = (await holding)?.filter((seat) => seat >= from && seat < from + BLOCK);
      if (own) left = left === 'all' ? own : intersect(left, own);
    }
    return left;
  }

  /**
   * 环境空气质量 has more to it than 环境, 空气 and 质量: the grams between them tell, but
   * are mostly not worth their files.
   */
  async function ofTerm(term: string, block: number, keyOf = textKey): Promise<Proposed> {
    const grams = (isSharp ? allGrams(term) : coverGrams(term)).map(keyOf);
    if (grams.length === 0) return ofCharacters(term, block, keyOf);
    const facts = await Promise.all(grams.map((gram) => postings.lookUp(gram)));
    if (facts.includes(undefined)) return [];
    const short = grams.filter((_, i) => facts[i]?.isLong === false);
    if (short.length > 0) {
      const some = await postings.together(short, block);
      if (short.length === grams.length || some.length <= FEW) return some;
    }
    return postings.together(grams, block);
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

  /** Cheap parts first; dear ones only while much is left. */
  async function ofAll(parts: readonly Condition[], block: number): Promise<Proposed> {
    const costs = await Promise.all(parts.map(costOf));
    const sorted = parts.map((part, i) => [part, costs[i] ?? 0] as const);
    sorted.sort(([, a], [, b]) => a - b);
    let left: Proposed = 'all';
    for (const [part, cost] of sorted) {
      if (left !== 'all' && (left.length === 0 || (cost > 1 && !isSharp && left.length <= FEW))) {
        return left;
      }
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
        return ofTerm(part.text, block, chapterKey);
    }
  }

  return {
    propose: (block) => proposeFor(condition, block),
    isCheap: async () => !isBlind(condition) && (await costOf(condition)) <= 1,
    canSharpen: () => !isSharp && canSharpen(condition),
    sharpen() {
      isSharp = true;
    },
  };
}
