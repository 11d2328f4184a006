import type { Work } from '../model.ts';
import type { IndicatorRecord } from './indicator.ts';
import { doubtsOf } from './indicator-doubts.ts';
import { createNaming, type IndicatorNames } from './indicator-names.ts';
import { proseTargets } from './indicator-prose.ts';
import { reportFigures } from './indicator-report.ts';
import { tableIndicators } from './indicator-table.ts';

/**
 * What the works say of indicators, work by work in printed order: rows of
 * indicator tables and targets in the prose of plans and other official
 * documents, figures in press reports.
 *
 * @param groups names that mean one indicator; see indicator-names.ts
 */
export function indicatorsOf(
  works: readonly Work[],
  groups: readonly IndicatorNames[],
): readonly IndicatorRecord[] {
  const naming = createNaming(groups);
  return works.flatMap((work) => {
    const found =
      work.meta.kind === 'report'
        ? reportFigures(work, groups)
        : [...tableIndicators(work), ...proseTargets(work)];
    return [...found].map((record) => ({
      ...record,
      indicator: naming(record.printed),
      doubts: doubtsOf(record, work),
    }));
  });
}
