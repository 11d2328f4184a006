import type { Folded, Folder } from './fold.ts';
import type { CutPassage } from './marked-passage.ts';
import type { Span } from './words.ts';
import { wordSpans } from './words.ts';

/** A passage with its words and its marks, all as spans of the folded text. */
export interface FoldedMarks {
  readonly folded: Folded;
  readonly words: readonly Span[];
  /** As many as the passage has marks, in their order. */
  readonly spans: readonly Span[];
}

/** Number of leading values that are below `limit`; `values` never fall. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Takes the marks of a passage back to the text that was searched. */
export function foldMarks({ passage, marks }: CutPassage, folder: Folder): FoldedMarks {
  const folded = folder(passage.text);
  const spans = marks.map(
    ([start, end]): Span => [countBelow(folded.starts, start), countBelow(folded.ends, end + 1)],
  );
  return { folded, spans, words: wordSpans(folded.text, passage.cuts) };
}

/** The word that covers the character at `at`, if one does. */
export function wordAt(words: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const word = words[low];
  return word && word[0] <= at ? word : undefined;
}
