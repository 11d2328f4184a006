import type { Suggestion } from '../lib/import/suggest.ts';
import type { Noticed } from './review-doubts.ts';

/** A slip that a document makes more often than this is its habit, and is told once. */
const FEW = 5;
const LINES_SHOWN = 8;

function slip({ printed, read }: Suggestion): string {
  return `“${printed}”${read === '' ? '' : `→“${read}”`}`;
}

/** What may be wrong in a source, by line; slips of one kind, when many, are one notice. */
export function describeSuggestions(suggestions: readonly Suggestion[]): readonly Noticed[] {
  const kinds = new Map<string, Suggestion[]>();
  for (const it of suggestions) kinds.set(it.why, [...(kinds.get(it.why) ?? []), it]);
  return [...kinds].flatMap(([why, slips]) => {
    const [first] = slips;
    if (!first || slips.length <= FEW) {
      return slips.map((it) => ({ line: it.line, message: `可能有误：${slip(it)}（${why}）` }));
    }
    const lines = [...new Set(slips.map(({ line }) => line))];
    const more = lines.length > LINES_SHOWN ? '等' : '';
    const where = `第 ${lines.slice(0, LINES_SHOWN).join('、')} 行${more}`;
    const message = `可能有误：${why}，共 ${slips.length} 处，如${slip(first)}（${where}）`;
    return [{ line: first.line, message }];
  });
}
