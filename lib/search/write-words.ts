import { type IndexFile, type WordFile, wordFile } from './index-format.ts';
import { pack } from './pack.ts';

/** Size in UTF-16 units of a file as written: a query reads one for each of its words. */
const WORD_FILE_SIZE = 1_200;
/** What an entry takes beside the word and the digits: quotes and commas. */
const MARKS = 4;

function firstCharacter(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0);
}

/**
 * Writes in how many passages each word stands, in sorted ranges.
 *
 * @returns the first character of each file
 */
export function* writeWords(
  frequencies: ReadonlyMap<string, number>,
): Generator<IndexFile, readonly string[]> {
  const firsts: string[] = [];
  const sorted = [...frequencies].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const groups = pack(
    sorted,
    WORD_FILE_SIZE,
    ([word, count]) => word.length + String(count).length + MARKS,
    ([word]) => firstCharacter(word),
  );
  for (const group of groups) {
    const file: WordFile = group.flat();
    yield [wordFile(firsts.length), JSON.stringify(file)];
    firsts.push(firstCharacter(group[0]?.[0] ?? ''));
  }
  return firsts;
}
