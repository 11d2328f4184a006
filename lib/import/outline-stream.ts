import type { Doubt, DraftBlock } from './draft.ts';
import { cutGlued } from './glued.ts';
import type { Run } from './run.ts';
import { readUnit, type Unit } from './unit.ts';

/**
 * Reads what each paragraph begins with, and cuts off the headings that are glued to one.
 *
 * @param items paragraphs and other blocks in order
 * @param decimal whether the document numbers its clauses `5.2.1`
 * @param doubts to which is added where a heading was cut off
 */
export function readStream(
  items: readonly (Run | DraftBlock)[],
  decimal: boolean,
  doubts: Doubt[],
): readonly (Unit | DraftBlock)[] {
  const glued = items.map((item): Unit | DraftBlock =>
    'type' in item ? item : readUnit(item, decimal),
  );
  const units = glued.filter((item): item is Unit => !('type' in item));
  const { units: cutUnits, cut } = cutGlued(units, decimal);
  for (const { line } of cut) doubts.push({ line, message: '标题与上段连排，已断开，请核对' });
  // Units keep their place among the blocks: what was cut follows its head.
  const byRun = new Map<number, Unit[]>();
  for (const unit of cutUnits) byRun.set(unit.line, [...(byRun.get(unit.line) ?? []), unit]);
  return glued.flatMap((item): readonly (Unit | DraftBlock)[] =>
    'type' in item ? [item] : (byRun.get(item.line) ?? [item]),
  );
}
