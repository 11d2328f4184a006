import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SynonymGroup } from '../lib/search/synonyms.ts';
import { parseSynonyms } from '../lib/search/synonyms-file.ts';
import type { Topic } from '../lib/search/topics.ts';
import { parseTopics } from '../lib/search/topics-file.ts';

/** What `corpus/lexicon/` holds beside the words that are given to the segmenter. */
export interface Lexicon {
  readonly words: readonly string[];
  readonly stopWords: ReadonlySet<string>;
  readonly synonyms: readonly SynonymGroup[];
  readonly topics: readonly Topic[];
}

/** The file that the segmenter reads: `word frequency tag` a line. */
export function wordsFile(corpusDir: string): string {
  return join(corpusDir, 'lexicon', 'words.txt');
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/**
 * Reads the lexicon of a corpus.
 *
 * @param fold display form → search form, for what searching cannot tell apart
 * @throws CorpusError with the line of what is wrong; Error naming a missing file
 */
export function loadLexicon(corpusDir: string, fold: (text: string) => string): Lexicon {
  function read(name: string): string {
    try {
      return readFileSync(join(corpusDir, 'lexicon', name), 'utf8');
    } catch (error) {
      const file = `corpus/lexicon/${name}`;
      throw new Error(`${file}: 读不到；应为词表。处理：恢复该文件`, { cause: error });
    }
  }
  return {
    words: linesOf(read('words.txt')).map((line) => line.split(' ')[0] ?? ''),
    stopWords: new Set(linesOf(read('stop-words.txt'))),
    synonyms: parseSynonyms(read('synonyms.yaml'), 'corpus/lexicon/synonyms.yaml', fold),
    topics: parseTopics(read('topics.yaml'), 'corpus/lexicon/topics.yaml'),
  };
}
