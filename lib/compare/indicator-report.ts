import type { Work } from '../model.ts';
import { clauseId } from '../work/address.ts';
import { walkBlocks } from '../work/walk.ts';
import { escapePattern } from './escape-pattern.ts';
import type { IndicatorRecord } from './indicator.ts';
import type { IndicatorNames } from './indicator-names.ts';
import { sentencesOf } from './indicator-prose.ts';
import { NUMBER_AND_UNIT } from './quantity.ts';

const PART = /[^，；,;：:]+/gu;

/** The time a report speaks of, in its own words. */
const WHEN =
  /(?:截至)?(?:今年|去年|\d{4}年)(?:以来|前[一二三]季度|[上下]半年|\d{1,2}(?:[~～-]\d{1,2})?月(?:\d{1,2}日)?(?:[~～至—-](?:\d{1,2}月)?(?:\d{1,2}[日月])?)?|底|年底)?/u;

/** Names of states only: what counts a change is not what a report gives as a state. */
function namePattern(groups: readonly IndicatorNames[]): string {
  return groups
    .flat()
    .map(escapePattern)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/**
 * What press reports give for indicators that have a name in the list: figures
 * of a state (`优良天数比例达78.8%`) and of a change (`浓度同比下降7.1%`), which
 * stays in the name. Names as printed.
 */
export function* reportFigures(
  work: Work,
  groups: readonly IndicatorNames[],
): Generator<Omit<IndicatorRecord, 'indicator'>> {
  const statement = new RegExp(
    `(${namePattern(groups)})(同比(?:下降|上升|提升|降低|增加)|为|达到|达)?${NUMBER_AND_UNIT}`,
    'giu',
  );
  for (const { block } of walkBlocks(work.blocks)) {
    if (block.type !== 'clause' || block.kind !== 'paragraph') continue;
    for (const { text, mark } of sentencesOf(block.text)) {
      let when: string | undefined;
      for (const [part] of text.matchAll(PART)) {
        when = WHEN.exec(part)?.[0] ?? when;
        for (const [, name = '', verb = '', value = '', unit] of part.matchAll(statement)) {
          const year = /(\d{4})年/u.exec(when ?? '')?.[1];
          yield {
            work: work.id,
            clause: clauseId(work.id, block.address),
            origin: 'report',
            printed: verb.startsWith('同比') ? name + verb : name,
            base: {
              ...(year === undefined ? {} : { year: Number(year) }),
              ...(when === undefined ? {} : { when }),
              value,
              ...(unit === undefined ? {} : { unit }),
            },
            text,
            mark,
            doubts: [],
          };
        }
      }
    }
  }
}
