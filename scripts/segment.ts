import { existsSync, readFileSync } from 'node:fs';
import nodejieba from 'nodejieba';
import { wordRuns } from '../lib/search/words.ts';

/** The package exports the paths of its dictionaries, its types do not say so. */
declare module 'nodejieba' {
  export const DEFAULT_DICT: string;
  export const DEFAULT_HMM_DICT: string;
  export const DEFAULT_IDF_DICT: string;
  export const DEFAULT_STOP_WORD_DICT: string;
}

/** Cuts a text into its words in order, leaving out what stands between them. */
export type Cut = (text: string) => readonly string[];

/**
 * Cuts each run of Han characters once, however often it comes: a work is cut as
 * printed for comparing and folded for searching, and most runs are the same.
 *
 * @param cut to be asked of what is new
 */
export function rememberRuns(cut: Cut): Cut {
  const known = new Map<string, readonly string[]>();
  return (text) =>
    wordRuns(text).flatMap((run) => {
      if (!run.isHan) return [run.text];
      const words = known.get(run.text) ?? cut(run.text);
      known.set(run.text, words);
      return words;
    });
}

/** nodejieba holds one set of dictionaries a process: this is what ours was when loaded. */
let loaded: string | undefined;

/**
 * Loads the dictionaries (about a second) and gives the function that cuts with
 * them. jieba gets runs of Han characters only: it would break PM2.5 into four.
 *
 * @param userDictionary file of `word frequency tag` lines
 * @throws Error naming the dictionary that is missing; the native code would
 *   end the process without a word
 */
export function loadSegmenter(userDictionary: string): Cut {
  const dictionaries = {
    dict: nodejieba.DEFAULT_DICT,
    hmmDict: nodejieba.DEFAULT_HMM_DICT,
    userDict: userDictionary,
    idfDict: nodejieba.DEFAULT_IDF_DICT,
    stopWordDict: nodejieba.DEFAULT_STOP_WORD_DICT,
  };
  for (const file of Object.values(dictionaries)) {
    if (existsSync(file)) continue;
    throw new Error(
      `${file}: 没有这个文件；应为分词词典。处理：自有词典请恢复 corpus/lexicon/words.txt，其余请重新运行 npm ci`,
    );
  }
  const own = readFileSync(userDictionary, 'utf8');
  if (own !== loaded) {
    nodejieba.load(dictionaries);
    loaded = own;
  }
  return (text) =>
    wordRuns(text).flatMap((run) =>
      // The second argument turns on the model for words no dictionary has.
      run.isHan ? nodejieba.cut(run.text, true) : [run.text],
    );
}
