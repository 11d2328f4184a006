import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Work } from '../lib/model.ts';
import { checkTerms } from '../lib/search/check-terms.ts';
import { createFolder } from '../lib/search/fold.ts';
import { parseTerms } from '../lib/search/terms-file.ts';
import { parseTopics } from '../lib/search/topics-file.ts';
import { CorpusError, type Problem } from '../lib/work/problem.ts';
import { traditionalVariants } from './traditional.ts';

/**
 * What is wrong with the lexicon of terms of a corpus, in itself or measured by the
 * works; nothing when it has no such lexicon.
 */
export function termProblems(corpusDir: string, works: readonly Work[]): readonly Problem[] {
  const path = join(corpusDir, 'lexicon', 'terms.yaml');
  if (!existsSync(path)) return [];
  const folder = createFolder(traditionalVariants());
  const fold = (text: string) => folder(text).text;
  try {
    const topicsFile = 'corpus/lexicon/topics.yaml';
    const topics = parseTopics(
      readFileSync(join(corpusDir, 'lexicon', 'topics.yaml'), 'utf8'),
      topicsFile,
    );
    const terms = parseTerms(
      readFileSync(path, 'utf8'),
      'corpus/lexicon/terms.yaml',
      fold,
      new Set(topics.map(({ id }) => id)),
    );
    return checkTerms(terms, works, fold);
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
}
