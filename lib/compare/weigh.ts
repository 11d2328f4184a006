import type { Landmark } from './landmarks.ts';
import { type Cut, headingTerm, termsOf, worthOf } from './terms.ts';

/** A heading stands for what is under it: its words count as if said so often. */
const HEAD = 4;

/**
 * Only the weightiest words of a landmark are kept (static pruning, Carmel et
 * al. 2001): a chapter has thousands, the rest hardly move its cosine, and time
 * and memory for many works stay in bounds.
 */
const WORDS_KEPT = 400;

/** Weighted words of one landmark: term ids, ascending, and their weights, in step. */
export interface Profile {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** Euclidean length of `weights`. */
  readonly length: number;
}

export interface Profiles {
  /** The word each term id stands for. */
  readonly words: readonly string[];
  /** `of[w][i]`: profile of landmark `i` of work `w`. */
  readonly of: readonly (readonly Profile[])[];
}

type Counts = ReadonlyMap<number, number>;

interface Said {
  readonly head: Counts;
  readonly body: Counts;
}

function plus(...parts: readonly (readonly [counts: Counts, times: number])[]): Counts {
  const sum = new Map<number, number>();
  for (const [counts, times] of parts) {
    for (const [term, count] of counts) sum.set(term, (sum.get(term) ?? 0) + count * times);
  }
  return sum;
}

/** Numbers words as they are first met; those that are worth nothing get no number. */
function createVocabulary(cut: Cut, places: ReadonlySet<string>) {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const worth: number[] = [];

  function idOf(word: string): number | undefined {
    const known = ids.get(word);
    if (known !== undefined) return known;
    const value = worthOf(word, places);
    if (value === 0) return undefined;
    ids.set(word, words.length);
    worth.push(value);
    return words.push(word) - 1;
  }
  function count(found: readonly string[]): Counts {
    const counts = new Map<number, number>();
    for (const word of found) {
      const id = idOf(word);
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }
  return {
    words,
    worth,
    read: ({ head, body }: Landmark): Said => ({
      head: count([...termsOf(head, cut), headingTerm(head)]),
      body: count(body.flatMap((text) => termsOf(text, cut))),
    }),
  };
}

function makeProfile(counts: Counts, rarity: readonly number[]): Profile {
  const weighed = [...counts]
    .map(([term, count]) => ({ term, weight: (1 + Math.log(count)) * (rarity[term] ?? 0) }))
    .sort((a, b) => b.weight - a.weight || a.term - b.term)
    .slice(0, WORDS_KEPT)
    .sort((a, b) => a.term - b.term);
  const weights = weighed.map(({ weight }) => weight);
  return { terms: weighed.map(({ term }) => term), weights, length: Math.hypot(...weights) };
}

/** Adds up what a landmark and all inside it say; children stand after their parent. */
function wholeOf(landmarks: readonly Landmark[], said: readonly Said[]): readonly Counts[] {
  const inside: Counts[] = said.map(({ body }) => body);
  for (let index = landmarks.length - 1; index >= 0; index--) {
    const parent = landmarks[index]?.parent ?? -1;
    const outer = inside[parent];
    const inner = inside[index];
    const own = said[index];
    if (outer && inner && own) inside[parent] = plus([outer, 1], [inner, 1], [own.head, 1]);
  }
  return said.map(({ head }, index) => plus([inside[index] ?? new Map(), 1], [head, HEAD]));
}

/**
 * TF-IDF profiles of every landmark: (1 + ln tf) · ln(1 + N / df) · worth (Salton
 * & Buckley 1988), where words of its own heading count {@link HEAD} times, a
 * heading is also one word by itself, N and df count landmarks by the text that
 * is theirs alone, and worth discounts boilerplate and place names. A division
 * says all that is said inside it.
 */
export function weigh(
  works: readonly (readonly Landmark[])[],
  cut: Cut,
  places: ReadonlySet<string>,
): Profiles {
  const vocabulary = createVocabulary(cut, places);
  const said = works.map((landmarks) => landmarks.map(vocabulary.read));

  const frequency: number[] = vocabulary.words.map(() => 0);
  for (const { head, body } of said.flat()) {
    for (const id of new Set([...head.keys(), ...body.keys()])) {
      frequency[id] = (frequency[id] ?? 0) + 1;
    }
  }
  const total = said.flat().length;
  const rarity = vocabulary.worth.map(
    (worth, id) => Math.log(1 + total / (frequency[id] ?? 1)) * worth,
  );
  return {
    words: vocabulary.words,
    of: works.map((landmarks, work) =>
      wholeOf(landmarks, said[work] ?? []).map((counts) => makeProfile(counts, rarity)),
    ),
  };
}
