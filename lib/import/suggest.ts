import type { Line } from './lines.ts';

/** A slip that is likely enough to be looked at; it is never corrected by itself. */
export interface Suggestion {
  readonly line: number;
  readonly printed: string;
  readonly read: string;
  readonly why: string;
}

const HAN = '\\p{Script=Han}';

/** Each rule: what is found, how it may have read, and why. */
const RULES: readonly {
  readonly form: RegExp;
  readonly read: (found: RegExpMatchArray) => string;
  readonly why: string;
}[] = [
  {
    form: new RegExp(`(${HAN}) ?(?:and|AND) ?(${HAN})`, 'gu'),
    read: ([, before, after]) => `${before}和${after}`,
    why: '汉字之间的英文 and，多为机器翻译或识别所致',
  },
  {
    form: new RegExp(`(${HAN}),(?=${HAN})`, 'gu'),
    read: ([, before]) => `${before}，`,
    why: '汉字之间的半角逗号',
  },
  { form: /([，。；、：])\1+/gu, read: ([, mark]) => mark ?? '', why: '重复的标点' },
  { form: /[。，、；][：，、；]/gu, read: ([pair]) => (pair ?? '').slice(0, 1), why: '相连的标点' },
  { form: /\ufffd+/gu, read: () => '', why: '无法解码的字符' },
  { form: /[\ue000-\uf8ff]+/gu, read: () => '', why: '私用区字符，原字体之外显示不出' },
  {
    form: new RegExp(`(${HAN}{3,8})(?:\\1)(?=${HAN}|[，。])`, 'gu'),
    read: ([, once]) => once ?? '',
    why: '相连的重复字句',
  },
];
const MOST = 200;
/** A longer line is prose that nobody reads by its suggestions. */
const LONGEST_LINE = 20_000;

/** Likely slips of a text, in order; at most 200. */
export function suggestCorrections(lines: readonly Line[]): readonly Suggestion[] {
  const found: Suggestion[] = [];
  for (const { text, number } of lines) {
    if (text.length > LONGEST_LINE) continue;
    for (const { form, read, why } of RULES) {
      for (const match of text.matchAll(form)) {
        if (found.length === MOST) return found;
        found.push({ line: number, printed: match[0], read: read(match), why });
      }
    }
  }
  return found;
}
