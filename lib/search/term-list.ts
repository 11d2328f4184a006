/** Part terms wherever they stand: one to a line, or a column of a spreadsheet. */
const LINES = /[\r\n\t]+/u;
/** Part terms of a list written in one line; inside a list of lines they belong to a term. */
const MARKS = /[、，,；;]+/u;

/**
 * The terms of a list as pasted: one a line, or parted by 、，； in a single line.
 * Blank ones and repetitions are left out.
 */
export function parseTermList(text: string): readonly string[] {
  const lines = text.split(LINES).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const [only = ''] = filled;
  const terms = filled.length > 1 ? filled : only.split(MARKS).map((term) => term.trim());
  return [...new Set(terms)].filter((term) => term !== '');
}
