import type { DraftMeta } from './draft.ts';

/** A place as the front matter of a work has it. */
export interface KnownPlace {
  readonly name: string;
  /** GB/T 2260. */
  readonly code: string;
  readonly level: string;
  readonly within?: string;
}

/** 省、自治区、直辖市 with the first two digits of their codes in GB/T 2260—2007. */
const PROVINCES =
  '北京市11 天津市12 河北省13 山西省14 内蒙古自治区15 辽宁省21 吉林省22 黑龙江省23 上海市31 江苏省32 浙江省33 安徽省34 福建省35 江西省36 山东省37 河南省41 湖北省42 湖南省43 广东省44 广西壮族自治区45 海南省46 重庆市50 四川省51 贵州省52 云南省53 西藏自治区54 陕西省61 甘肃省62 青海省63 宁夏回族自治区64 新疆维吾尔自治区65';

const provinces: readonly KnownPlace[] = PROVINCES.split(' ').map((entry) => ({
  name: entry.slice(0, -2),
  code: `${entry.slice(-2)}0000`,
  level: 'province',
}));
const NATION: KnownPlace = { name: '全国', code: '000000', level: 'nation' };
const OF_THE_NATION = /^(?:中华人民共和国|国务院|全国人民代表大会|中共中央|生态环境部)/u;
/** Of a province the name may go on to one of its cities, which is then the place. */
const WITHIN = /^\p{Script=Han}{1,6}?(?:市|州|盟|地区|区|县|旗)/u;

/**
 * The place that issued a work, when its office or its title begins with one that is
 * known: a province, or a place of another work of the corpus.
 */
export function placeOf(
  { issuer = '', title = '' }: DraftMeta,
  known: readonly KnownPlace[],
): KnownPlace | undefined {
  const all = [...known, ...provinces].sort((a, b) => b.name.length - a.name.length);
  for (const said of [issuer, title]) {
    if (OF_THE_NATION.test(said)) return NATION;
    const place = all.find(({ name }) => said.startsWith(name));
    if (!place) continue;
    const rest = said.slice(place.name.length);
    return place.level === 'province' && WITHIN.test(rest) ? undefined : place;
  }
  return undefined;
}
