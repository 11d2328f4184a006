/** 〔2022〕, and the brackets it is printed with where 〔〕 is not at hand; white space apart. */
const NUMBER =
  /^(?:发文字号[：:])?(\p{Script=Han}{1,14}[〔[（(【〖［](?:19|20)\d{2}[〕\]）)】〗］]第?\d{1,5}号)$/u;
const LONGEST_LINE = 60;

/**
 * Reads a line that is a 发文字号 and nothing else, in any of its brackets.
 * @returns it without the white space it is spaced out with; undefined if it is none
 */
export function readDocumentNumber(line: string): string | undefined {
  return line.length > LONGEST_LINE ? undefined : NUMBER.exec(line.replace(/\s/gu, ''))?.[1];
}
