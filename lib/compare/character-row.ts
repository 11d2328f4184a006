/** Cells of a table row are parted by a TAB, and so are texts: no wording crosses it. */
export const BARRIER = '\t'.charCodeAt(0);

/** The texts of all works in one row of UTF-16 units, a barrier behind each. */
export interface CharacterRow {
  readonly codes: Uint16Array;
  /** Number in the row of the first text of each work, and behind the last. */
  readonly textsOf: Uint32Array;
  /** Where each text begins, and behind the last. */
  readonly starts: Uint32Array;
  /** The work each text is of. */
  readonly workOf: Uint32Array;
  /** The text that a character, by its place in the row, is of. */
  readonly textAt: (at: number) => number;
}

/** Characters between the places whose text is noted, as a power of two. */
const NOTED_BITS = 6;

/** Finds the text at a place from the one noted before it: a text or two further on. */
function createTextAt(starts: Uint32Array): CharacterRow['textAt'] {
  const length = starts.at(-1) ?? 0;
  const noted = new Uint32Array((length >>> NOTED_BITS) + 1);
  let text = 0;
  for (let note = 0; note < noted.length; note++) {
    while ((starts[text + 1] ?? length) <= note << NOTED_BITS && text < starts.length - 2)
      text += 1;
    noted[note] = text;
  }
  return (at) => {
    let text = noted[at >>> NOTED_BITS] ?? 0;
    while ((starts[text + 1] ?? length) <= at) text += 1;
    return text;
  };
}

/** @param works texts of each work */
export function layInRow(works: readonly (readonly string[])[]): CharacterRow {
  const texts = works.flat();
  const textsOf = new Uint32Array(works.length + 1);
  const starts = new Uint32Array(texts.length + 1);
  const workOf = new Uint32Array(texts.length);
  for (const [work, own] of works.entries()) {
    const first = textsOf[work] ?? 0;
    textsOf[work + 1] = first + own.length;
    workOf.fill(work, first, first + own.length);
  }
  for (const [text, content] of texts.entries()) {
    starts[text + 1] = (starts[text] ?? 0) + content.length + 1;
  }
  const codes = new Uint16Array(starts[texts.length] ?? 0).fill(BARRIER);
  for (const [text, content] of texts.entries()) {
    const start = starts[text] ?? 0;
    for (let at = 0; at < content.length; at++) codes[start + at] = content.charCodeAt(at);
  }
  return { codes, textsOf, starts, workOf, textAt: createTextAt(starts) };
}
