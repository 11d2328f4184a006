/** The process that prepares works from the last to the first; see prepare-corpus.ts. */
import { createFolder } from '../lib/search/fold.ts';
import { loadLexicon } from './lexicon.ts';
import { prepareBackwards } from './prepare-corpus.ts';
import { traditionalVariants } from './traditional.ts';

const [corpusDir = '', cacheDir = ''] = process.argv.slice(2);
const variants = traditionalVariants();
const folder = createFolder(variants);
const { synonyms } = loadLexicon(corpusDir, (text) => folder(text).text);
prepareBackwards(corpusDir, cacheDir, variants, synonyms);
