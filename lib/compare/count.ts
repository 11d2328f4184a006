import type { Work } from '../model.ts';
import { type Landmark, landmarksOf } from './landmarks.ts';
import { type Cut, headingTerm, keyOf, termsOf } from './terms.ts';

/**
 * Words by their number in the work and how often each is said, one after the
 * other (`[word, count, word, count, …]`), in the order in which they are first said.
 */
export type Counts = readonly number[];

/** A landmark with its words in place of its text. */
export interface CountedLandmark extends Omit<Landmark, 'head' | 'body'> {
  /** Of the heading, the heading itself as one word among them. */
  readonly head: Counts;
  /** Of the text that belongs to no landmark inside this one. */
  readonly body: Counts;
}

/** All that an alignment needs of a work by itself; plain data, so that it can be kept. */
export interface CountedWork {
  readonly words: readonly string[];
  readonly landmarks: readonly CountedLandmark[];
}

/** Those of a heading and, if it has any letter, the heading itself as one word. */
function wordsOfHead(head: string, cut: Cut): readonly string[] {
  const whole = headingTerm(head);
  return whole === '' ? [] : [...termsOf(head, cut), whole];
}

/** Counts the words of landmarks, numbering them as they are first met. */
export function countLandmarks(landmarks: readonly Landmark[], cut: Cut): CountedWork {
  const words: string[] = [];
  const numbers = new Map<string, number>();

  function count(found: Iterable<string>): Counts {
    const counts = new Map<number, number>();
    for (const word of found) {
      const key = keyOf(word);
      let number = numbers.get(key);
      if (number === undefined) {
        number = words.push(word) - 1;
        numbers.set(key, number);
      }
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    return [...counts].flat();
  }

  return {
    words,
    landmarks: landmarks.map(({ head, body, ...landmark }) => ({
      ...landmark,
      head: count(wordsOfHead(head, cut)),
      body: count(body.flatMap((text) => termsOf(text, cut))),
    })),
  };
}

/** The landmarks of a work with their words counted. */
export function countWork(work: Work, cut: Cut): CountedWork {
  return countLandmarks(landmarksOf(work), cut);
}
