import type { WorkId } from '../model.ts';
import type { FrontMatter, WorkKind } from '../work/front-matter.ts';
import type { Folder } from './fold.ts';
import type { Field } from './query.ts';

/** What fields and facets need to know of a work. */
export interface WorkFacts {
  readonly id: WorkId;
  readonly title: string;
  readonly place: FrontMatter['place'];
  readonly kind: WorkKind;
  /** Four digits; absent when the source does not say. */
  readonly year?: string;
  /** 发文字号 as printed; absent when there is none. */
  readonly number?: string;
  /** All but white space. */
  readonly characters: number;
}

/** Names a field can be asked by, the one to write it with first. */
export const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  place: ['地区', 'place'],
  kind: ['文种', 'kind'],
  year: ['年', 'year', '年份'],
  title: ['标题', 'title'],
  file: ['文件', 'file'],
  chapter: ['章', 'chapter'],
};

/** Names a kind of work can be asked by, besides its own in the data. */
export const KIND_WORDS: Readonly<Record<WorkKind, readonly string[]>> = {
  plan: ['规划'],
  notice: ['通知'],
  law: ['法律'],
  regulation: ['法规'],
  standard: ['规范', '标准'],
  reply: ['复函'],
  address: ['报告'],
  report: ['报道', '新闻'],
};

/** Province-level units by the first two digits of GB/T 2260. */
const PROVINCES =
  '11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 ' +
  '35福建 36江西 37山东 41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 ' +
  '54西藏 61陕西 62甘肃 63青海 64宁夏 65新疆 71台湾 81香港 82澳门';
const PROVINCE_CODES: ReadonlyMap<string, string> = new Map(
  PROVINCES.split(' ').map((entry) => [entry.slice(2), entry.slice(0, 2)]),
);
const PROVINCE_LEVEL = /(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/u;

const YEARS = /^(\d{4})(?:[-~](\d{4}))?$/u;
const CODE = /^\d{2,6}$/u;

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  Object.entries(FIELD_NAMES).flatMap(([field, names]) =>
    names.map((name) => [name, field as Field] as const),
  ),
);

/** The field a name stands for, in either language and width. */
export function fieldNamed(name: string): Field | undefined {
  return FIELD_OF.get(name.normalize('NFKC').toLowerCase());
}

function normal(value: string): string {
  return value.normalize('NFKC').trim().toLowerCase();
}

function kindOf(value: string): WorkKind | undefined {
  const name = normal(value);
  const kinds = Object.entries(KIND_WORDS) as readonly [WorkKind, readonly string[]][];
  return kinds.find(([kind, words]) => kind === name || words.includes(name))?.[0];
}

function yearsOf(value: string): readonly [from: string, to: string] | undefined {
  const [, from, to] = YEARS.exec(normal(value).replace(/年$/u, '')) ?? [];
  return from === undefined ? undefined : [from, to ?? from];
}

/** As much of a value as a message needs to quote. */
const MOST_QUOTED = 20;

function quoted(value: string): string {
  return value.length <= MOST_QUOTED ? `“${value}”` : `“${value.slice(0, MOST_QUOTED)}……”`;
}

/** What is wrong with the value of a field, in Chinese; undefined when nothing is. */
export function faultOf(field: Field, value: string): string | undefined {
  if (value.trim() === '') return '没有取值';
  if (field === 'kind' && kindOf(value) === undefined) {
    const known = Object.values(KIND_WORDS).map(([word]) => word);
    return `没有${quoted(value)}这一文种（可用：${known.join('、')}）`;
  }
  if (field === 'year' && yearsOf(value) === undefined) {
    return `${quoted(value)}不是年份（如 2022 或 2021-2025）`;
  }
  return undefined;
}

function isOfPlace({ name, code, within }: WorkFacts['place'], value: string, fold: Folder) {
  const asked = fold(value).text;
  if (CODE.test(asked)) return code.startsWith(asked.replace(/(?:00)+$/u, '') || asked);
  const province = PROVINCE_CODES.get(asked.replace(PROVINCE_LEVEL, ''));
  if (province !== undefined) return code.startsWith(province);
  return fold(name).text.includes(asked) || fold(within ?? '').text.includes(asked);
}

/**
 * Is a work what a field asks for? 地区 by part of its name, that of the city it
 * lies in, or its province or code and what lies within; 文种 by name; 年 by year
 * or years from–to; 标题 by part of the title; 文件 by id or part of the 发文字号.
 *
 * @param fold also folds traditional characters that the corpus does not use
 */
export function hasField(
  facts: WorkFacts,
  field: Exclude<Field, 'chapter'>,
  value: string,
  fold: Folder,
): boolean {
  switch (field) {
    case 'place':
      return isOfPlace(facts.place, value, fold);
    case 'kind':
      return facts.kind === kindOf(fold(value).text);
    case 'year': {
      const [from, to] = yearsOf(value) ?? [];
      const { year } = facts;
      return year !== undefined && !!from && !!to && from <= year && year <= to;
    }
    case 'title':
      return fold(facts.title).text.includes(fold(value).text);
    case 'file': {
      const asked = fold(value).text;
      return facts.id === asked || (asked !== '' && fold(facts.number ?? '').text.includes(asked));
    }
  }
}
