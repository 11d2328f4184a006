import type { Work } from '../model.ts';

/**
 * Names of places common to all Chinese policy texts: the province-level units
 * (GB/T 2260), the great rivers and the regions plans are written for. They say
 * where a text speaks of, not what about, so they weigh little in an alignment.
 */
const NATIONAL = (
  '中国 全国 全省 全市 全区 全县 我国 我省 我市 我区 我县 ' +
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 ' +
  '湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 ' +
  '三晋 长江 黄河 淮河 海河 珠江 松花江 辽河 太湖 巢湖 滇池 太行 太行山 吕梁 吕梁山 ' +
  '京津冀 京津 长三角 珠三角 汾渭 汾渭平原 黄土高原 黄河流域 长江流域 海河流域'
).split(' ');

const LEVEL = /(?:自治区|自治州|省|市|区|县|旗|盟|州)$/u;

function shortAndLong(name: string): readonly string[] {
  const short = name.replace(LEVEL, '');
  return short.length >= 2 && short !== name ? [name, short] : [name];
}

/**
 * Place names to discount when these works are compared: the national list and
 * the places the works are about, with and without 市, 县, 区.
 */
export function placeNames(works: readonly Work[]): ReadonlySet<string> {
  const own = works.flatMap(({ meta: { place } }) =>
    [place.name, place.within ?? ''].filter((name) => name !== '').flatMap(shortAndLong),
  );
  const provinces = NATIONAL.flatMap((name) => [name, `${name}省`, `${name}市`]);
  return new Set([...provinces, ...own]);
}
