import type { WorkId } from '../lib/model.ts';
import { editDistance } from '../lib/search/edit-distance.ts';
import { UsageError } from './usage.ts';

const NEAREST = 3;

/** The nearest writings: what agrees longest from the start, then what differs least. */
export function nearest(wanted: string, known: Iterable<string>): readonly string[] {
  const agreeing = (text: string) => {
    let length = 0;
    while (length < wanted.length && text[length] === wanted[length]) length++;
    return length;
  };
  return [...known]
    .map((text) => ({ text, same: agreeing(text), off: editDistance(wanted, text) }))
    .sort((a, b) => b.same - a.same || a.off - b.off)
    .slice(0, NEAREST)
    .map(({ text }) => text);
}

/** What to say of a work that the corpus does not have. */
export function unknownWork(id: string, known: Iterable<WorkId>): UsageError {
  const near = nearest(id, known).join('、');
  return new UsageError(
    `没有文献“${id}”；应为库中文献的编号，相近的有 ${near}。用 qingdian list 看库中文献。`,
  );
}
