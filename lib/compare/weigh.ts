import type { CountedWork, Counts } from './count.ts';
import { keyOf, worthOf } from './terms.ts';

/** A heading stands for what is under it: its words count as if said so often. */
const HEAD = 4;

/**
 * What stands under a heading may take its subject as said (加强污染地块准入管理 over
 * 合理确定土地开发和使用时序): words of the headings around count as if said so often.
 * A single one weighs 1 + ln 0.5 = 0.3 of a word that is said.
 */
const ABOVE = 0.5;

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
  /** `headings[w][i]`: profile of what its heading or lead sentence alone says. */
  readonly headings: readonly (readonly Profile[])[];
  /** `whole[w]`: profile of all that work `w` says. */
  readonly whole: readonly Profile[];
}

/** Times each word is said, by its number in the whole corpus. */
type Tally = Map<number, number>;

/** What a landmark says, by numbers of the whole corpus. */
interface Said {
  readonly head: Counts;
  readonly body: Counts;
}

function add(tally: Tally, counts: Counts, times: number): void {
  for (let at = 0; at < counts.length; at += 2) {
    const word = counts[at] ?? 0;
    tally.set(word, (tally.get(word) ?? 0) + (counts[at + 1] ?? 0) * times);
  }
}

/** Numbers words as they are first met; those that are worth nothing get no number. */
function createVocabulary(places: ReadonlySet<string>) {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const worth: number[] = [];

  function idOf(word: string): number | undefined {
    const key = keyOf(word);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const value = worthOf(key, places);
    if (value === 0) return undefined;
    ids.set(key, words.length);
    worth.push(value);
    return words.push(word) - 1;
  }
  /** Numbers of a work → numbers of the corpus. */
  function read(work: CountedWork): readonly Said[] {
    const known: (number | undefined)[] = [];
    const renumber = (counts: Counts): Counts => {
      const renumbered: number[] = [];
      for (let at = 0; at < counts.length; at += 2) {
        const word = counts[at] ?? 0;
        if (word === known.length) known.push(idOf(work.words[word] ?? ''));
        const id = known[word];
        if (id !== undefined) renumbered.push(id, counts[at + 1] ?? 0);
      }
      return renumbered;
    };
    return work.landmarks.map(({ head, body }) => ({ head: renumber(head), body: renumber(body) }));
  }
  return { words, worth, read };
}

function makeProfile(tally: Tally, rarity: readonly number[]): Profile {
  let weighed = [...tally].map(([term, count]) => ({
    term,
    weight: (1 + Math.log(count)) * (rarity[term] ?? 0),
  }));
  if (weighed.length > WORDS_KEPT) {
    weighed.sort((a, b) => b.weight - a.weight || a.term - b.term);
    weighed = weighed.slice(0, WORDS_KEPT);
  }
  weighed.sort((a, b) => a.term - b.term);
  const weights = weighed.map(({ weight }) => weight);
  return { terms: weighed.map(({ term }) => term), weights, length: Math.hypot(...weights) };
}

/** Profiles of the landmarks of one work and of the work; children stand after their parent. */
function profilesOf(
  { landmarks }: CountedWork,
  said: readonly Said[],
  rarity: readonly number[],
): Record<'of' | 'headings', readonly Profile[]> & { readonly whole: Profile } {
  const inside = said.map(({ body }) => {
    const tally: Tally = new Map();
    add(tally, body, 1);
    return tally;
  });
  const whole: Tally = new Map();
  for (let index = landmarks.length - 1; index >= 0; index--) {
    const outer = inside[landmarks[index]?.parent ?? -1] ?? whole;
    for (const [word, count] of inside[index] ?? [])
      outer.set(word, (outer.get(word) ?? 0) + count);
    add(outer, said[index]?.head ?? [], 1);
  }
  for (const [index, { head }] of said.entries()) {
    const tally = inside[index] ?? new Map();
    add(tally, head, HEAD);
    let at = landmarks[index]?.parent ?? -1;
    for (; at >= 0; at = landmarks[at]?.parent ?? -1) add(tally, said[at]?.head ?? [], ABOVE);
  }
  return {
    of: inside.map((tally) => makeProfile(tally, rarity)),
    headings: said.map(({ head }) => {
      const tally: Tally = new Map();
      add(tally, head, 1);
      return makeProfile(tally, rarity);
    }),
    whole: makeProfile(whole, rarity),
  };
}

/**
 * TF-IDF profiles of every landmark: (1 + ln tf) · ln(1 + N / df) · worth (Salton
 * & Buckley 1988), where words of its own heading count {@link HEAD} times, those of
 * the headings around it {@link ABOVE} times, a heading is also one word by itself, N and df count landmarks by the text that
 * is theirs alone, and worth discounts boilerplate and place names. A division
 * says all that is said inside it.
 */
export function weigh(works: readonly CountedWork[], places: ReadonlySet<string>): Profiles {
  const vocabulary = createVocabulary(places);
  const said = works.map(vocabulary.read);

  const frequency: number[] = vocabulary.words.map(() => 0);
  /** The landmark that counted a word last, so that none counts it twice. */
  const lastIn: number[] = vocabulary.words.map(() => 0);
  let total = 0;
  for (const { head, body } of said.flat()) {
    total += 1;
    for (const counts of [head, body]) {
      for (let at = 0; at < counts.length; at += 2) {
        const word = counts[at] ?? 0;
        if (lastIn[word] === total) continue;
        lastIn[word] = total;
        frequency[word] = (frequency[word] ?? 0) + 1;
      }
    }
  }
  const rarity = vocabulary.worth.map(
    (worth, id) => Math.log(1 + total / (frequency[id] ?? 1)) * worth,
  );
  const profiles = works.map((work, index) => profilesOf(work, said[index] ?? [], rarity));
  return {
    words: vocabulary.words,
    of: profiles.map(({ of }) => of),
    headings: profiles.map(({ headings }) => headings),
    whole: profiles.map(({ whole }) => whole),
  };
}
