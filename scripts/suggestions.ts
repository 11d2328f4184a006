import type { Passage, Work } from '../lib/model.ts';
import { createFolder } from '../lib/search/fold.ts';
import type { Candidate } from '../lib/search/suggest-terms.ts';
import { gatherTerms } from '../lib/search/suggest-terms.ts';
import { writeSuggestions } from '../lib/search/suggest-write.ts';
import { decodeVariants } from '../lib/search/variants.ts';
import { walkBlocks } from '../lib/work/walk.ts';
import type { Lexicon } from './lexicon.ts';
import { readingOf, soundsOfCharacters } from './pinyin.ts';
import type { Cut } from './segment.ts';

export interface SuggestionSource {
  readonly works: readonly Work[];
  readonly passages: readonly Passage[];
  readonly cut: Cut;
  /** As the index of the same corpus encodes them. */
  readonly variants: string;
  readonly lexicon: Lexicon;
}

/** Two characters or more that are not a number, a quantity or a mark. */
function isWord(word: string): boolean {
  return [...word].length >= 2 && (/\p{Script=Han}/u.test(word) || /^\p{L}/u.test(word));
}

function headingsOf(work: Work): readonly string[] {
  return [...walkBlocks(work.blocks)].flatMap(({ block }) => {
    // Without its marker: nobody looks for 第四章.
    if (block.type === 'division') return [block.title];
    return block.type === 'box' ? [block.title.text.slice(block.label.length).trim()] : [];
  });
}

/**
 * What may be suggested while typing: the words of the corpus but for stop words
 * and numbers, our own words and synonyms that stand in it, its headings and titles.
 *
 * @returns file name → content
 */
export function prepareSuggestions(source: SuggestionSource): ReadonlyMap<string, string> {
  const folder = createFolder(decodeVariants(source.variants));
  const { words: own, synonyms } = source.lexicon;
  const texts = source.passages.map(({ text }) => text);
  const stopped = new Set([...source.lexicon.stopWords].map((word) => folder(word).text));

  function* candidates(): Generator<Candidate> {
    for (const text of [...own, ...synonyms.flat()]) yield { text, kind: 'word' };
    const seen = new Set<string>(stopped);
    for (const text of texts) {
      for (const word of source.cut(folder(text).text)) {
        if (seen.has(word)) continue;
        seen.add(word);
        if (isWord(word)) yield { text: word, kind: 'word' };
      }
    }
    for (const work of source.works) yield { text: work.meta.title, kind: 'title' };
    for (const work of source.works) {
      for (const text of headingsOf(work)) yield { text, kind: 'heading' };
    }
  }

  const terms = gatherTerms(candidates(), texts, folder, readingOf);
  const characters = new Set(terms.flatMap(({ folded }) => [...folded]));
  return writeSuggestions(terms, soundsOfCharacters(characters), source.variants);
}
