import { readFileSync } from 'node:fs';
import { wordRuns } from '../../lib/search/words.ts';
import type { Cut } from '../../scripts/segment.ts';
import type { Doc, Terms } from '../engines/engine.ts';

export const LITERAL_KINDS = ['词', '短语', '行话', '字母数字', '两词'] as const;
export type LiteralKind = (typeof LITERAL_KINDS)[number];

export interface LiteralQuery {
  readonly kind: LiteralKind;
  /** Folded; all of them must stand in a passage. */
  readonly terms: Terms;
}

/** Of each kind. */
const QUERIES = 16;
/** Characters of a phrase. */
const PHRASE = { least: 4, most: 12 } as const;
const PHRASE_WORDS = [2, 3, 4] as const;
/** Characters of a term of the field; shorter ones are words like others. */
const JARGON = 4;
const LEXICON_FILE = 'corpus/lexicon/words.txt';

/**
 * Different values, evenly spread over all in their order: no chance, no choice, and
 * what stands often is taken sooner.
 */
function spread(values: readonly Terms[], count: number): readonly Terms[] {
  const taken = new Map<string, Terms>();
  for (let i = 0; i < count; i++) {
    const from = Math.floor(((i + 0.5) * values.length) / count);
    const next = values.slice(from).find((terms) => !taken.has(terms.join(' ')));
    if (next) taken.set(next.join(' '), next);
  }
  return [...taken.values()];
}

/** Runs of a few words as they stand in a text, from one word to the end of another. */
function phrasesOf(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    PHRASE_WORDS.map((count) => words.slice(start, start + count))
      .filter((part) => part.length > 1)
      .map((part) => part.join(''))
      .filter(({ length }) => length >= PHRASE.least && length <= PHRASE.most),
  );
}

/** Two different words of a passage, some way apart. */
function pairOf(words: readonly string[]): Terms {
  const [first, second] = [
    words[Math.floor(words.length / 4)],
    words[Math.floor(words.length / 2)],
  ];
  return first && second && first !== second ? [first, second] : [];
}

/**
 * Strings that stand in the corpus, of five kinds, always the same: words as jieba
 * cuts them, phrases of some words, terms of the field, Latin letters and digits,
 * and two words of one passage.
 */
export function sampleQueries(docs: readonly Doc[], cut: Cut): readonly LiteralQuery[] {
  const runs = docs.map(({ text }) => wordRuns(text));
  const hanWords = runs.map((all) => all.filter(({ isHan }) => isHan).map(({ text }) => cut(text)));
  const words = hanWords.map((all) => all.flat().filter((word) => word.length > 1));
  const lexicon = readFileSync(LEXICON_FILE, 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
    .filter((word) => word.length >= JARGON && docs.some(({ text }) => text.includes(word)));
  const latin = runs.flatMap((all) =>
    all.filter(({ isHan, text }) => !isHan && text.length > 1).map(({ text }) => [text]),
  );
  const hasLetter = ([run = '']: Terms) => /\p{L}/u.test(run);
  const sampled: Readonly<Record<LiteralKind, readonly Terms[]>> = {
    词: spread(
      words.flat().map((word) => [word]),
      QUERIES,
    ),
    短语: spread(
      hanWords
        .flat()
        .flatMap(phrasesOf)
        .map((phrase) => [phrase]),
      QUERIES,
    ),
    行话: spread(
      lexicon.map((word) => [word]),
      QUERIES,
    ),
    字母数字: [
      ...spread(latin.filter(hasLetter), QUERIES / 2),
      ...spread(
        latin.filter((run) => !hasLetter(run)),
        QUERIES / 2,
      ),
    ],
    两词: spread(
      words.map(pairOf).filter(({ length }) => length > 0),
      QUERIES,
    ),
  };
  return LITERAL_KINDS.flatMap((kind) => sampled[kind].map((terms) => ({ kind, terms })));
}
