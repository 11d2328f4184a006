import type { Address, WorkId } from '../model.ts';
import { showBorders } from './concordance.ts';
import type { MarkedPassage } from './marked-passage.ts';

/** What is said of a work where one of its passages is quoted. */
export interface Source {
  readonly title: string;
  /** 发文字号, as printed; absent when the source has none. */
  readonly number?: string;
  /** `4.6.3` → `第四章第六节第三段`; see work/address.ts. */
  readonly placeOf: (address: Address) => string | undefined;
}

export type SourceOf = (work: WorkId) => Source;

/**
 * `《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号）第四章第六节第二段：推进绿色货运。…`:
 * title before number, as GB/T 9704—2012 §7.2.5 has it. The text is as displayed,
 * the border of two cells as ｜.
 */
export function sourceLine({ passage }: MarkedPassage, sourceOf: SourceOf): string {
  const { title, number, placeOf } = sourceOf(passage.work);
  const numbered = number === undefined ? '' : `（${number}）`;
  // Line breaks and other white space of the text would make two lines of it.
  const text = showBorders(passage.text).replace(/[\r\n]+/gu, ' ');
  return `《${title}》${numbered}${placeOf(passage.address) ?? ''}：${text}`;
}
