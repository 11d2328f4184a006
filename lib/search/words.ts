/**
 * Words for ranking only: what is found is decided by the text. Han runs are cut
 * by whoever writes the index; runs of other letters and digits are one word each,
 * with the dots, hyphens and slashes inside them: pm2.5, gb4284-2018, mg/m3.
 */
const WORD_RUN =
  /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[.\-/](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/** Lengths are written as one base-36 digit, so a longer word is stored in pieces. */
const RADIX = 36;
const LONGEST_WORD = RADIX - 1;
/** Words of a longer term would not change the order; a pasted page must not hold it up. */
const LONGEST_RANKED_TERM = 200;

export interface WordRun {
  readonly text: string;
  readonly start: number;
  readonly isHan: boolean;
}

export type Span = readonly [start: number, end: number];

/** The stretches of a text that consist of words; all else parts them. */
export function wordRuns(text: string): readonly WordRun[] {
  return [...text.matchAll(WORD_RUN)].map((match) => ({
    text: match[0],
    start: match.index,
    isHan: match[1] !== undefined,
  }));
}

/**
 * Writes where the Han runs of a folded text are cut, one digit a word.
 *
 * @param words of the text in order, those of other runs among them
 * @throws Error when the words are not those of the text
 */
export function encodeCuts(folded: string, words: readonly string[]): string {
  let cuts = '';
  let next = 0;
  for (const run of wordRuns(folded)) {
    for (let done = 0; done < run.text.length; ) {
      const word = words[next++];
      if (!word || !run.text.startsWith(word, done)) {
        const place = `“${run.text.slice(done, done + 20)}”`;
        throw new Error(`分词得到“${word ?? '（无）'}”；应为 ${place} 的开头。处理：检查分词程序`);
      }
      done += word.length;
      if (!run.isHan) continue;
      for (let rest = word.length; rest > 0; rest -= LONGEST_WORD) {
        cuts += Math.min(rest, LONGEST_WORD).toString(RADIX);
      }
    }
  }
  return cuts;
}

/** The words of a folded text as spans, from what {@link encodeCuts} wrote. */
export function wordSpans(folded: string, cuts: string): readonly Span[] {
  const spans: Span[] = [];
  let next = 0;
  for (const run of wordRuns(folded)) {
    const runEnd = run.start + run.text.length;
    if (!run.isHan) {
      spans.push([run.start, runEnd]);
      continue;
    }
    for (let start = run.start; start < runEnd; ) {
      const end = start + (Number.parseInt(cuts.charAt(next++), RADIX) || runEnd - start);
      spans.push([start, end]);
      start = end;
    }
  }
  return spans;
}

/** Words of the index that begin with a character → in how many passages each stands. */
export type WordsFrom = (first: string) => Promise<ReadonlyMap<string, number>>;

/**
 * Cuts a folded term by longest match over the index's own words.
 *
 * @returns word → number of passages it stands in; what is no word is left out
 */
export async function cutByIndex(
  term: string,
  wordsFrom: WordsFrom,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const run of wordRuns(term.slice(0, LONGEST_RANKED_TERM))) {
    for (let at = 0; at < run.text.length; ) {
      const first = String.fromCodePoint(run.text.codePointAt(at) ?? 0);
      const words = await wordsFrom(first);
      let length = Math.min(run.text.length - at, LONGEST_WORD);
      while (length > first.length && !words.has(run.text.slice(at, at + length))) length -= 1;
      const word = run.text.slice(at, at + length);
      const passages = words.get(word);
      if (passages !== undefined) found.set(word, passages);
      at += length;
    }
  }
  return found;
}
