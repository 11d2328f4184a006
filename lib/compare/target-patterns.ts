import type { Bound } from './indicator.ts';
import { NUMBER_AND_UNIT } from './quantity.ts';

/** What a name of a measure ends with; `重点生态功能区达4188.40平方公里` describes a place. */
export const MEASURE =
  /(?:率|比例|比重|占比|面积|量|浓度|系数|指数|能力|能效|水平|规模|长度|天数|覆盖|强度|总数|里程|产值|收入)$/u;

/** Verbs that set a value, the longer first, with the bound they set. */
export const SETS: readonly (readonly [verb: string, bound?: Bound])[] = [
  ['分别控制在'],
  ['控制在'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['不小于', '≥'],
  ['不高于', '≤'],
  ['不超过', '≤'],
  ['不大于', '≤'],
  ['低于', '≤'],
  ['提高到'],
  ['提高至'],
  ['提升到'],
  ['提升至'],
  ['增加到'],
  ['增加至'],
  ['下降到'],
  ['下降至'],
  ['降低到'],
  ['降低至'],
  ['降至'],
  ['达到'],
  ['达'],
];

/** Verbs that set a change; they stay in the name, for the value is not a state. */
const CHANGES = ['减少', '下降', '降低', '提升', '提高', '增长', '增加', '削减'] as const;

export const BEHIND: Readonly<Record<string, Bound>> = {
  以上: '≥',
  及以上: '≥',
  以下: '≤',
  以内: '≤',
  之内: '≤',
};

export const STATE = new RegExp(
  `^(.*?)(${SETS.map(([verb]) => verb).join('|')})(?:了)?(?:约)?(每[秒日月年])?${NUMBER_AND_UNIT}(立方)?(及以上|以上|以下|以内|之内|左右)?`,
  'u',
);
export const CHANGE = new RegExp(
  `^(.*?)(${CHANGES.join('|')})(?:再)?${NUMBER_AND_UNIT}(以上|以下|以内|左右)?`,
  'u',
);
export const AGAIN = new RegExp(
  `^(.*?)再(${CHANGES.join('|')})${NUMBER_AND_UNIT}(以上|以下|以内|左右)?`,
  'u',
);

/** What opens a sentence without belonging to the name. */
export const OPENING =
  /^(?:(?:到|至)?“?(?:20\d\d年|十四五”?(?:末|时期|期间))(?:底|末|年底)?(?:之?前)?|力争(?:到)?|确保|实现|使得?|其中|并|且|全面|将|基本|原则上|同时|以及|努力|的)+/u;

/** `新增污水处理能力10万吨/日`: the value stands right behind the name. */
export const ADDED = new RegExp(`^(.*?新增[^\\d]*?)${NUMBER_AND_UNIT}(以上|以下|以内|左右)?`, 'u');

/** A target set in words; `value` is then the words. */
export const IN_WORDS =
  /^(.*?)(?:实现)?(不减少|不降低|不增加|负增长|零增长|(?:达到|完成)(?:国家|省|市|上级).{0,14}?(?:目标|要求|任务)(?:目标)?)/u;

/** A condition, not a target: `达到2万平方米以上的公共建筑`. */
export const CONDITION = /^的(?!要求|目标)/u;
