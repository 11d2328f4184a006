/** A process that prepares a share of the works; see prepare-beside.ts. */
import { createFolder } from '../lib/search/fold.ts';
import { loadLexicon } from './lexicon.ts';
import { prepareShare } from './prepare-beside.ts';
import { traditionalVariants } from './traditional.ts';

const [corpusDir = '', cacheDir = '', number = '', of = ''] = process.argv.slice(2);
const variants = traditionalVariants();
const folder = createFolder(variants);
const { synonyms } = loadLexicon(corpusDir, (text) => folder(text).text);
prepareShare(
  { corpusDir, cacheDir, variants, synonyms },
  { number: Number(number), of: Number(of) },
);
