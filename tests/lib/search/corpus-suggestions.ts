import { createFolder } from '../../../lib/search/fold.ts';
import { HEAD_FILE, type IndexHead } from '../../../lib/search/index-format.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { loadLexicon } from '../../../scripts/lexicon.ts';
import { prepareSuggestions } from '../../../scripts/suggestions.ts';
import { cut, files, passages, variants } from './corpus-index.ts';

const folder = createFolder(variants);

/** Search form, traditional characters simplified. */
export const fold = (text: string): string => folder(text).text;

export const lexicon = loadLexicon('corpus', fold);

const head: IndexHead = JSON.parse(files.get(HEAD_FILE) ?? '');

/** The files of the suggestions of the corpus, as ingest publishes them. */
export const suggestionFiles = prepareSuggestions({
  works: loadCorpus('corpus').works,
  passages,
  cut,
  lexicon,
  variants: head.variants,
});
