/** Names under which the texts speak of one indicator; the first is the one shown. */
export type IndicatorNames = readonly string[];

/** Units printed behind a name, `（%）`, and footnote marks are not part of it. */
const TAIL = /[（(](?:%|％|‰|[^（）()]*\/[^（）()]*|万?亩|万?吨|个|平方公里)[）)]$|[*＊]+$/gu;

/** Whose figure it is; kept apart, since a district's table may carry the province's. */
const SCOPE =
  /^(?:全国|全省|全市|全区|全县|我省|我市|我区|设区城市|设区市|城市|县级及以上城市|县级以上|县级及以上|县级以上城市)/u;

/** Two names with one key are one name, differently set. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()（）的“”"]/gu, '');
}

/** The name without units and marks, and the scope in front of it. */
export function partName(printed: string): { readonly name: string; readonly scope: string } {
  const bare = printed.trim().replace(TAIL, '').trim();
  const scope = SCOPE.exec(bare)?.[0] ?? '';
  return { name: bare.slice(scope.length) || bare, scope };
}

/**
 * Normalises names by a list of those that mean the same. A name that is not on
 * it keeps its own wording, less unit and scope: two indicators are never taken
 * for one because they look alike.
 */
export function createNaming(groups: readonly IndicatorNames[]): (printed: string) => string {
  const byKey = new Map<string, string>();
  for (const group of groups) {
    for (const name of group) byKey.set(nameKey(name), group[0] ?? name);
  }
  return (printed) => {
    const { name } = partName(printed);
    const whole = printed.trim().replace(TAIL, '').trim();
    return byKey.get(nameKey(whole)) ?? byKey.get(nameKey(name)) ?? name;
  };
}
