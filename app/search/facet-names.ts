import type { Facet } from '../../lib/search/facets.ts';

export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  place: '地区',
  kind: '文种',
  year: '年份',
  topic: '专题',
  work: '文件',
};

/** What a value is called where its facet is named; some works and passages have none. */
export function valueName(facet: Facet, key: string, name: string): string {
  if (key !== '') return name;
  return facet === 'topic' ? '未归专题' : '未载';
}
