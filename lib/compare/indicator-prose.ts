import type { Clause, Division, Mark, Work } from '../model.ts';
import { clauseId } from '../work/address.ts';
import { walkBlocks } from '../work/walk.ts';
import type { Bound, IndicatorRecord, Quantity } from './indicator.ts';
import { NUMBER_AND_UNIT } from './quantity.ts';

/** Sections that look back or describe; what they count has been reached already. */
const LOOKS_BACK =
  /成效|现状|(?:规划|工作|编制)背景|形势$|主要问题|存在问题|面临|回顾|(?:机遇|问题)[与和]挑战/u;

/** What a name of a measure ends with; `重点生态功能区达4188.40平方公里` describes a place. */
const MEASURE =
  /(?:率|比例|比重|占比|面积|量|浓度|系数|指数|能力|能效|水平|规模|长度|天数|覆盖|强度|总数|里程|产值|收入)$/u;

/** A sentence ends here; a semicolon parts targets, not sentences. */
const SENTENCE = /[^。！？]+[。！？]?/gu;

/** Parts of a sentence: each holds at most one statement of one value. */
const PART = /[^，；,;：:]+/gu;

const YEAR = /(20\d\d)年/u;

/** Verbs that set a value, the longer first, with the bound they set. */
const SETS: readonly (readonly [verb: string, bound?: Bound])[] = [
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

const BEHIND: Readonly<Record<string, Bound>> = {
  以上: '≥',
  及以上: '≥',
  以下: '≤',
  以内: '≤',
  之内: '≤',
};

const STATE = new RegExp(
  `^(.*?)(${SETS.map(([verb]) => verb).join('|')})(?:了)?(?:约)?(每[秒日月年])?${NUMBER_AND_UNIT}(立方)?(及以上|以上|以下|以内|之内|左右)?`,
  'u',
);
const CHANGE = new RegExp(
  `^(.*?)(${CHANGES.join('|')})(?:再)?${NUMBER_AND_UNIT}(以上|以下|以内|左右)?`,
  'u',
);
const AGAIN = new RegExp(
  `^(.*?)再(${CHANGES.join('|')})${NUMBER_AND_UNIT}(以上|以下|以内|左右)?`,
  'u',
);

/** What opens a sentence without belonging to the name. */
const OPENING =
  /^(?:(?:到|至)?“?(?:20\d\d年|十四五”?(?:末|时期|期间))(?:底|末|年底)?(?:之?前)?|力争(?:到)?|确保|实现|使得?|其中|并|且|全面|将|基本|原则上|同时|以及|努力|的)+/u;

/** `新增污水处理能力10万吨/日`: the value stands right behind the name. */
const ADDED = new RegExp(`^(.*?新增[^\\d]*?)${NUMBER_AND_UNIT}(以上|以下|以内|左右)?`, 'u');

/** A target set in words; `value` is then the words. */
const IN_WORDS =
  /^(.*?)(?:实现)?(不减少|不降低|不增加|负增长|零增长|(?:达到|完成)(?:国家|省|市|上级).{0,14}?(?:目标|要求|任务)(?:目标)?)/u;

/** A condition, not a target: `达到2万平方米以上的公共建筑`. */
const CONDITION = /^的(?!要求|目标)/u;

interface Found {
  readonly printed: string;
  readonly target: Quantity;
}

function cleanName(raw: string): string {
  let name = raw.trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(OPENING, '').trim();
  }
  return name.replace(/(?:要|应|应当|须|必须|力争|均|全部|逐步|总体|再)$/u, '');
}

/** `甲率和乙率分别控制在0.5‰和3‰以下`: as many values as names, in order. */
function readEach(part: string, year: number | undefined): readonly Found[] {
  const several = new RegExp(
    `^(.+?)分别(?:控制在|达到|提高到|提升到|为)((?:${NUMBER_AND_UNIT}[、和及]?)+)(以上|以下|以内)?`,
    'u',
  ).exec(part);
  if (several === null) return [];
  const names = cleanName(several[1] ?? '').split(/[、和及]/u);
  const values = [...(several[2] ?? '').matchAll(new RegExp(NUMBER_AND_UNIT, 'gu'))];
  if (names.length !== values.length) return [];
  const bound = BEHIND[several.at(-1) ?? ''];
  return names.map((printed, at) => {
    const [, number = '', unit] = values[at] ?? [];
    return { printed, target: quantity(number, unit, bound, year) };
  });
}

function quantity(
  value: string,
  unit: string | undefined,
  bound: Bound | undefined,
  year: number | undefined,
): Quantity {
  return {
    ...(year === undefined ? {} : { year }),
    value,
    ...(unit === undefined ? {} : { unit }),
    ...(bound === undefined ? {} : { bound }),
  };
}

/** Names joined by 、 share the value only when each is a name by itself. */
function eachName(name: string): readonly string[] {
  const names = name.split('、');
  return names.every((one) => /(?:率|量|比例|比重|占比|浓度)$/u.test(one)) ? names : [name];
}

function readPart(part: string, year: number | undefined): readonly Found[] {
  const each = readEach(part, year);
  if (each.length > 0) return each;
  const state = STATE.exec(part);
  if (state !== null) {
    const [whole, raw = '', verb, per, number = '', unit, , cubic, behind = ''] = state;
    if (CONDITION.test(part.slice(whole.length))) return [];
    const name = cleanName(raw);
    const isBare = unit === undefined && per === undefined;
    if (!MEASURE.test(name) || (isBare && !/(?:指数|系数)$/u.test(name))) return [];
    const bound = BEHIND[behind] ?? SETS.find(([set]) => set === verb)?.[1];
    const value = per === undefined ? number : per + number + (unit ?? '') + (cubic ?? '');
    const target = quantity(value, per === undefined ? unit : undefined, bound, year);
    return eachName(name).map((printed) => ({ printed, target }));
  }
  const added = readAdded(part, year);
  if (added.length > 0) return added;
  const change = AGAIN.exec(part) ?? CHANGE.exec(part);
  if (change === null) return readWords(part, year);
  const [whole, raw = '', verb = '', number = '', unit, , behind = ''] = change;
  if (unit === undefined || CONDITION.test(part.slice(whole.length))) return [];
  const name = cleanName(raw).replace(/(?:较|比)(?:20\d\d年)?(?:.{0,6})?$/u, '');
  if (!MEASURE.test(name)) return [];
  const target = quantity(number, unit, BEHIND[behind], year);
  return name.split('、').map((one) => ({ printed: `${one}${verb}`, target }));
}

function readAdded(part: string, year: number | undefined): readonly Found[] {
  const [, raw = '', number = '', unit, , behind = ''] = ADDED.exec(part) ?? [];
  const name = cleanName(raw);
  if (unit === undefined || !MEASURE.test(name)) return [];
  return [{ printed: name, target: quantity(number, unit, BEHIND[behind], year) }];
}

function readWords(part: string, year: number | undefined): readonly Found[] {
  const [, raw = '', value] = IN_WORDS.exec(part) ?? [];
  const name = cleanName(raw).replace(/^保持/u, '');
  if (value === undefined || !MEASURE.test(name) || name.startsWith('其')) return [];
  return [{ printed: name, target: quantity(value, undefined, undefined, year) }];
}

interface Sentence {
  readonly text: string;
  readonly mark: Mark;
}

/** The sentences of a paragraph with their spans in it. */
export function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({
    text: sentence,
    mark: [index, index + sentence.length],
  }));
}

/**
 * `大宗货物铁路运输比例达到80%以上，其中，位于城市建成区的达90%以上`: what 其中
 * opens is a part of what was measured just before.
 */
function readPortion(part: string, year: number | undefined, whole: string): readonly Found[] {
  const [, name, , , number = '', unit, , , behind = ''] = STATE.exec(part) ?? [];
  if (name === undefined || !name.endsWith('的') || unit === undefined) return [];
  const printed = `${whole}（其中${name.replace(/^其中/u, '')}）`;
  return [{ printed, target: quantity(number, unit, BEHIND[behind], year) }];
}

/** What one sentence sets; a year holds until the sentence names the next. */
export function targetsIn(sentence: string): readonly Found[] {
  let year: number | undefined;
  let last = '';
  let before = '';
  return [...sentence.matchAll(PART)].flatMap(([part]) => {
    const named = YEAR.exec(part)?.[1];
    const compared = named !== undefined && new RegExp(`[较比]${named}年`, 'u').test(part);
    if (named !== undefined && !compared) year = Number(named);
    const isPortion = part.startsWith('其中') || before === '其中';
    before = part;
    const found = isPortion && last !== '' ? readPortion(part, year, last) : readPart(part, year);
    last = found.at(-1)?.printed ?? last;
    return found.length > 0 || !isPortion ? found : readPart(part, year);
  });
}

function looksBack(clause: Clause, above: readonly Division[]): boolean {
  return (
    above.some(({ title, level }) => level === '通知' || LOOKS_BACK.test(title)) ||
    LOOKS_BACK.test(clause.lead ?? '')
  );
}

/** The targets that the prose of a plan sets, sentence by sentence; names as printed. */
export function* proseTargets(work: Work): Generator<Omit<IndicatorRecord, 'indicator'>> {
  for (const { block, above } of walkBlocks(work.blocks)) {
    if (block.type !== 'clause' || block.kind !== 'paragraph' || looksBack(block, above)) continue;
    for (const { text, mark } of sentencesOf(block.text)) {
      for (const { printed, target } of targetsIn(text)) {
        yield {
          work: work.id,
          clause: clauseId(work.id, block.address),
          origin: 'prose',
          printed,
          target,
          text,
          mark,
          doubts: [],
        };
      }
    }
  }
}
