import type { PassageKind } from '../model.ts';
import type { Folder } from './fold.ts';
import { findAll } from './match.ts';

/** What a subject is known by; terms as printed, weights positive. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  /** A heading of this topic speaks for everything below it, whatever that is about. */
  readonly frames: boolean;
  /** Count in headings only. */
  readonly headings: Readonly<Record<string, number>>;
  /** Count in headings and in text. */
  readonly terms: Readonly<Record<string, number>>;
}

/** What a topic is judged by: the headings above, outermost first, and the text itself. */
export interface TopicEvidence {
  readonly path: readonly string[];
  readonly text: string;
  /** The text is itself a heading, the innermost. */
  readonly isHeading: boolean;
}

/** Kinds of passages whose own text names a subject, as a heading does. */
export const NAMING_KINDS: ReadonlySet<PassageKind> = new Set([
  'heading',
  'box-title',
  'table-caption',
]);

/** Less than this says nothing. */
const ENOUGH = 2;
/** A text that repeats a word is not so much more about it. */
const MOST_REPEATS = 3;

interface Weight {
  readonly topic: number;
  readonly weight: number;
}
type Weights = ReadonlyMap<string, readonly Weight[]>;

function weightsOf(
  topics: readonly Topic[],
  fold: (text: string) => string,
  termsOf: (topic: Topic) => Readonly<Record<string, number>>,
): Weights {
  const weights = new Map<string, Weight[]>();
  for (const [topic, entry] of topics.entries()) {
    for (const [term, weight] of Object.entries(termsOf(entry))) {
      const key = fold(term);
      const known = weights.get(key);
      if (known) known.push({ topic, weight });
      else weights.set(key, [{ topic, weight }]);
    }
  }
  // Longest first: a term inside one that was found is not found again.
  return new Map([...weights].sort(([a], [b]) => b.length - a.length));
}

/** Sums the weights of the terms in a folded text by topic, those that are enough. */
function scoreTopics(folded: string, weights: Weights): ReadonlyMap<number, number> {
  const taken = new Uint8Array(folded.length);
  const scores = new Map<number, number>();
  for (const [term, entries] of weights) {
    const starts = findAll(folded, term).filter((start) => !taken[start]);
    if (starts.length === 0) continue;
    for (const start of starts) taken.fill(1, start, start + term.length);
    const times = Math.min(starts.length, MOST_REPEATS);
    for (const { topic, weight } of entries) {
      scores.set(topic, (scores.get(topic) ?? 0) + weight * times);
    }
  }
  return new Map([...scores].filter(([, score]) => score >= ENOUGH));
}

/** Number of the topic of the highest score, the first listed among equals. */
function bestOf(scores: Iterable<readonly [topic: number, score: number]>): number | undefined {
  return [...scores].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
}

/**
 * Makes the function that says which topics a text has words enough of, whatever
 * stands above it: a passage is about one topic and may speak of several.
 */
export function createTopicsIn(
  topics: readonly Topic[],
  folder: Folder,
): (text: string) => readonly string[] {
  const inText = weightsOf(
    topics,
    (text) => folder(text).text,
    (topic) => topic.terms,
  );
  return (text) => {
    const scores = scoreTopics(folder(text).text, inText);
    return topics.filter((_, topic) => scores.has(topic)).map(({ id }) => id);
  };
}

/** The id of the topic of a passage; undefined when nothing says enough. */
export type TopicOf = (evidence: TopicEvidence) => string | undefined;

/**
 * Makes the function that says what a passage is about: an outer heading that
 * frames what is below it, else the innermost heading that says enough, else the
 * text. The rule is written out at the top of corpus/lexicon/topics.yaml.
 *
 * @param topics in order of precedence among equals
 */
export function createTopicOf(topics: readonly Topic[], folder: Folder): TopicOf {
  const fold = (text: string) => folder(text).text;
  const inText = weightsOf(topics, fold, (topic) => topic.terms);
  const inHeading = weightsOf(topics, fold, (topic) => ({ ...topic.terms, ...topic.headings }));
  const ofHeading = new Map<string, number | undefined>();

  function headingTopic(heading: string): number | undefined {
    if (!ofHeading.has(heading)) {
      const scores = [...scoreTopics(fold(heading), inHeading)];
      const framing = scores.filter(([topic]) => topics[topic]?.frames);
      ofHeading.set(heading, bestOf(framing) ?? bestOf(scores));
    }
    return ofHeading.get(heading);
  }

  return ({ path, text, isHeading }) => {
    const decided = (isHeading ? [...path, text] : path)
      .map(headingTopic)
      .filter((topic) => topic !== undefined);
    const framing = decided.find((topic) => topics[topic]?.frames);
    const topic = framing ?? decided.at(-1) ?? bestOf(scoreTopics(fold(text), inText));
    return topic === undefined ? undefined : topics[topic]?.id;
  };
}
