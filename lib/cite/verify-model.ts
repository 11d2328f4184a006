import type { Address, ClauseId, Mark, WorkId } from '../model.ts';

export const STATUSES = ['一致', '有出入', '未找到'] as const;

/**
 * 一致: the same characters in the same order, the place as cited. Not looked at
 * are white space, full and half width (newspapers print `,` where plans print
 * `，`) and the style of quotation marks (“ ” become ‘ ’ inside a quotation). All
 * else is 有出入, be it one comma. A reference alone is 一致 when what it names exists.
 */
export type Status = (typeof STATUSES)[number];

/**
 * 文字 words differ; 标点 only punctuation; 写法 the same character in another form
 * (traditional, letter case, Ⅲ for III); 位置 it stands elsewhere than cited; 题名
 * and 字号 belong to references.
 */
export type DifferenceKind = '文字' | '标点' | '写法' | '位置' | '题名' | '字号';

export interface Difference {
  readonly kind: DifferenceKind;
  /** As the draft has it; empty where the draft leaves something out. */
  readonly quoted: string;
  /** As the source has it; empty where the draft adds something. */
  readonly source: string;
  /** Where `quoted` stands in the draft, UTF-16 units. */
  readonly at: Mark;
}

/** A work and places in it, as the draft names them. */
export interface Reference {
  /** Of the whole reference, in the draft. */
  readonly at: Mark;
  readonly text: string;
  /** The title without its marks; empty where the draft names a number or a place alone. */
  readonly title: string;
  /** Absent when no work of the library is meant. */
  readonly work?: WorkId;
  /** 发文字号 as the draft has it. */
  readonly number?: string;
  /** The place as the draft has it; absent when only the work is named. */
  readonly place?: string;
  /** The addresses the place names, in order; empty when the work has no such place. */
  readonly addresses: readonly Address[];
  readonly differences: readonly Difference[];
  /** Why `work` is absent, or `addresses` empty. */
  readonly problem?: string;
}

/** Some of the source, with the page that shows it; see work/href.ts. */
export interface Place {
  readonly clause: ClauseId;
  readonly work: WorkId;
  readonly address: Address;
  readonly part: Address;
  /** `《题名》第四章第六节第三段`. */
  readonly name: string;
}

export interface Finding {
  readonly kind: 'quotation' | 'reference';
  readonly status: Status;
  /** What is judged: the quotation without its marks, or the reference. */
  readonly quote: string;
  /** Where `quote` stands in the draft, UTF-16 units. */
  readonly at: Mark;
  /** Where the source has it; the first place, when it runs over several. */
  readonly place?: Place;
  /** The text of the source that answers to the quotation. */
  readonly source?: string;
  /** What was cited for it. */
  readonly reference?: string;
  readonly differences: readonly Difference[];
  /** What else there is to know, in Chinese. */
  readonly notes: readonly string[];
}

export interface VerifyReport {
  /** In the order of the draft. */
  readonly findings: readonly Finding[];
  /** Quotations too short to be judged, and not said to come from a work: “十四五”. */
  readonly unjudged: readonly Mark[];
  /** Characters of the draft, all but white space. */
  readonly characters: number;
}
