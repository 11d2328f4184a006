import type { Bound, Quantity } from './indicator.ts';
import { NUMBER_AND_UNIT } from './quantity.ts';
import {
  ADDED,
  AGAIN,
  BEHIND,
  CHANGE,
  CONDITION,
  IN_WORDS,
  MEASURE,
  OPENING,
  SETS,
  STATE,
} from './target-patterns.ts';

/** Parts of a sentence: each holds at most one statement of one value. */
const PART = /[^，；,;：:]+/gu;

const YEAR = /(20\d\d)年/u;

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
