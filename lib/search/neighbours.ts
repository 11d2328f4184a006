import { compareCodePoints, stepBack, stepOn } from './code-points.ts';
import { type Folder, toDisplay } from './fold.ts';
import type { CutPassage } from './marked-passage.ts';
import { type FoldedMarks, foldMarks, wordAt } from './occurrence.ts';
import type { Span } from './words.ts';

export type Side = 'left' | 'right';

/** What is counted beside the key: whole words, or the one character that stands there. */
export type Unit = 'word' | 'character';

/** What stands right beside the key, and how often. */
export interface Neighbour {
  /** A word or a character, folded. Empty: the passage or the cell begins or ends with the key. */
  readonly word: string;
  /** As printed where it first stands. */
  readonly shown: string;
  readonly occurrences: number;
}

/**
 * Wants, or does not want, occurrences beside which stands a word (as a whole,
 * see {@link neighboursOf}) or text that begins (on the left: ends) with a string.
 */
export type NeighbourRule = { readonly side: Side; readonly keep: boolean } & (
  | { readonly word: string }
  | { readonly text: string }
);

/** Where what stands beside the span begins (on the left: ends); a space parts, and is not it. */
function edgeOf(text: string, [start, end]: Span, side: Side): number {
  if (side === 'left') return text[start - 1] === ' ' ? start - 1 : start;
  return text[end] === ' ' ? end + 1 : end;
}

/** The unit beside the span: for a word one character if no word stands there. */
function besides({ folded, words }: FoldedMarks, span: Span, side: Side, unit: Unit): Span {
  const { text } = folded;
  const edge = edgeOf(text, span, side);
  const wordThere = (at: number) => (unit === 'word' ? wordAt(words, at) : undefined);
  if (side === 'left') {
    if (edge === 0 || text[edge - 1] === '\t') return [edge, edge];
    return [wordThere(edge - 1)?.[0] ?? stepBack(text, edge, 1), edge];
  }
  if (edge >= text.length || text[edge] === '\t') return [edge, edge];
  return [edge, wordThere(edge)?.[1] ?? stepOn(text, edge, 1)];
}

/**
 * The words, or the characters, just left and right of the marks, most frequent
 * first. A key inside a longer word has the rest of it beside it (盐湖 in 盐湖区:
 * 区); where no word stands there, the punctuation mark. On either side the counts
 * sum to the marks; that of a character is what a rule about it as text selects.
 */
export function neighboursOf(
  found: readonly CutPassage[],
  folder: Folder,
  unit: Unit = 'word',
): Readonly<Record<Side, readonly Neighbour[]>> {
  const counts = {
    left: new Map<string, { shown: string; occurrences: number }>(),
    right: new Map<string, { shown: string; occurrences: number }>(),
  };
  for (const item of found) {
    const context = foldMarks(item, folder);
    for (const span of context.spans) {
      for (const side of ['left', 'right'] as const) {
        const [start, end] = besides(context, span, side, unit);
        const word = context.folded.text.slice(start, end);
        const count = counts[side].get(word);
        if (count) {
          count.occurrences += 1;
        } else {
          const shown =
            start === end ? '' : item.passage.text.slice(...toDisplay(context.folded, start, end));
          counts[side].set(word, { shown, occurrences: 1 });
        }
      }
    }
  }
  const sorted = (side: Side) =>
    [...counts[side]]
      .map(([word, count]): Neighbour => ({ word, ...count }))
      .sort((a, b) => b.occurrences - a.occurrences || compareCodePoints(a.word, b.word));
  return { left: sorted('left'), right: sorted('right') };
}

function matches(context: FoldedMarks, span: Span, rule: NeighbourRule): boolean {
  const { text } = context.folded;
  if ('word' in rule) return text.slice(...besides(context, span, rule.side, 'word')) === rule.word;
  const edge = edgeOf(text, span, rule.side);
  return rule.side === 'left'
    ? text.slice(0, edge).endsWith(rule.text)
    : text.startsWith(rule.text, edge);
}

/**
 * Leaves only the occurrences that no rule excludes and, on each side with rules
 * to keep, at least one of them keeps. A passage without any left is gone, so that
 * every other view (figures, facets, export …) follows.
 */
export function keepByNeighbours<T extends CutPassage>(
  found: readonly T[],
  rules: readonly NeighbourRule[],
  folder: Folder,
): readonly T[] {
  const folded = rules
    .map((rule) => ('text' in rule ? { ...rule, text: folder(rule.text).text } : rule))
    // A string that folds to nothing would stand beside everything.
    .filter((rule) => 'word' in rule || rule.text !== '');
  if (folded.length === 0) return found;
  const excluding = folded.filter(({ keep }) => !keep);
  const keeping = (['left', 'right'] as const)
    .map((side) => folded.filter((rule) => rule.keep && rule.side === side))
    .filter((ofSide) => ofSide.length > 0);
  return found.flatMap((item) => {
    const context = foldMarks(item, folder);
    const marks = item.marks.filter((_, i) => {
      const span = context.spans[i];
      if (!span) return false;
      const fits = (rule: NeighbourRule) => matches(context, span, rule);
      return !excluding.some(fits) && keeping.every((ofSide) => ofSide.some(fits));
    });
    if (marks.length === item.marks.length) return marks.length === 0 ? [] : [item];
    return marks.length === 0 ? [] : [{ ...item, marks, occurrences: marks.length }];
  });
}
