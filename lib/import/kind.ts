import type { DraftMeta } from './draft.ts';

/** What a document is, by the last word of its title; the first that fits. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/(?:规划|方案|计划|纲要|要点|清单)$/u, 'plan'],
  [/(?:规范|标准|规程|导则|指南)$/u, 'standard'],
  [/(?:条例|规定|办法|细则|规则|章程)$/u, 'regulation'],
  [/法$/u, 'law'],
  [/(?:复函|批复|函)$/u, 'reply'],
  [/(?:政府工作报告|工作报告)$/u, 'address'],
  [/(?:通知|决定|决议|公告|通告|公报|意见|令)$/u, 'notice'],
];

/** The kind of a work as its title says it; what has no such title is a press report. */
export function kindOf({ title = '', number }: DraftMeta): string {
  const name = title.replace(/[（(][^（）()]{1,12}[）)]$/u, '');
  const kind = KINDS.find(([form]) => form.test(name))?.[1];
  return kind ?? (number === undefined ? 'report' : 'notice');
}
