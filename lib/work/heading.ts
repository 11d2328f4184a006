import type { DivisionLevel } from '../model.ts';
import { fromNumeral } from '../numeral.ts';

const NUMERAL = '[一二三四五六七八九十百千零]+';

const FORMS: readonly { readonly level?: DivisionLevel; readonly form: RegExp }[] = [
  { form: new RegExp(`^第(${NUMERAL})(分编|编|章|节|条)`) },
  { level: '一、', form: new RegExp(`^(${NUMERAL})、`) },
  { level: '（一）', form: new RegExp(`^[（(](${NUMERAL})[）)]`) },
  { level: '（1）', form: /^[（(](\d+)[）)]/ },
  { level: '1.', form: /^(\d+)[.．﹒、](?!\d)/ },
];

const NAMED_LEVELS: Readonly<Record<string, DivisionLevel>> = {
  编: '编',
  分编: '分编',
  章: '章',
  节: '节',
  条: '条',
};

export interface HeadingParts {
  readonly level: DivisionLevel;
  /** As printed, without white space; empty for an unnumbered heading. */
  readonly marker: string;
  /** Absent for an unnumbered heading. */
  readonly number?: number;
  readonly title: string;
}

/** Splits a heading line into marker and title: `第四章 应对…`, `一、保障…`, `（一）指导…`. */
export function parseHeading(text: string): HeadingParts {
  for (const { level, form } of FORMS) {
    const found = form.exec(text);
    const ordinal = found?.[1];
    if (!found || ordinal === undefined) continue;
    const number = /^\d/.test(ordinal) ? Number(ordinal) : fromNumeral(ordinal);
    const named = level ?? NAMED_LEVELS[found[2] ?? ''];
    if (number === undefined || named === undefined) continue;
    return { level: named, marker: found[0], number, title: text.slice(found[0].length).trim() };
  }
  return { level: '部分', marker: '', title: text };
}
