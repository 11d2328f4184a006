import { findNotation, type NotationKind } from './clean.ts';

/** One character of a source other than white space, and where it stands. */
export interface Glyph {
  readonly char: string;
  /** 1-based line of the source. */
  readonly line: number;
  /** The format leftover it belongs to; such characters are no text. */
  readonly notation?: NotationKind;
}

/** Characters of `text` other than white space, as code points. */
export function squeeze(text: string): readonly string[] {
  return [...text.replace(/\s/gu, '')];
}

/** Every character of a source other than white space, in order. */
export function readGlyphs(text: string): readonly Glyph[] {
  return text.split('\n').flatMap((line, index) => {
    const spans = findNotation(line);
    const glyphs: Glyph[] = [];
    let offset = 0;
    for (const char of line) {
      const at = offset;
      offset += char.length;
      if (/\s/u.test(char)) continue;
      const notation = spans.find((span) => span.start <= at && at < span.end)?.kind;
      glyphs.push({ char, line: index + 1, ...(notation ? { notation } : {}) });
    }
    return glyphs;
  });
}
