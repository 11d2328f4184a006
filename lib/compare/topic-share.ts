import type { Passage } from '../model.ts';
import { NAMING_KINDS } from '../search/topics.ts';

/** A place of a work that speaks of a topic: a division, a table, a box, or a paragraph alone. */
export interface TopicPlace {
  readonly passage: Passage;
  /** The passages about the topic at the place, itself first, in reading order. */
  readonly passages: readonly Passage[];
}

/** What one work says on one topic. */
export interface TopicShare {
  readonly passages: number;
  /** All but white space. */
  readonly characters: number;
  readonly places: readonly TopicPlace[];
}

/** Characters of some passages as works count them: all but white space. */
function charactersOf(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, '')].length, 0);
}

/**
 * Gathers what a work says on a topic under the outermost headings that have it;
 * what stands under none of those is a place of its own.
 *
 * @param about the passages of one work that are about the topic, in reading order
 */
export function shareOf(about: readonly Passage[]): TopicShare {
  const places: { passage: Passage; passages: Passage[] }[] = [];
  const under = new Map<string, Passage[]>();
  for (const passage of about) {
    const head = [...under].find(([address]) => passage.address.startsWith(`${address}.`))?.[1];
    if (head) {
      head.push(passage);
      continue;
    }
    const passages = [passage];
    places.push({ passage, passages });
    if (NAMING_KINDS.has(passage.kind)) under.set(passage.address, passages);
  }
  return { passages: about.length, characters: charactersOf(about), places };
}
