import { citeBibtex } from './bibtex.ts';
import { citeCslJson } from './csl-json.ts';
import { citeFalv } from './falv.ts';
import { citeGbt7714 } from './gbt7714.ts';
import { citeGongwen } from './gongwen.ts';
import { citeRis } from './ris.ts';
import type { CitationTarget } from './target.ts';

export const STYLES = [
  'gbt7714-2025',
  'gbt7714-2015',
  'falv',
  'gongwen',
  'bibtex',
  'ris',
  'csl-json',
] as const;

export type Style = (typeof STYLES)[number];

/** What readers call each style. */
export const STYLE_NAMES: Readonly<Record<Style, string>> = {
  'gbt7714-2025': 'GB/T 7714—2025',
  'gbt7714-2015': 'GB/T 7714—2015',
  falv: '法学引注手册（第二版）',
  gongwen: '公文引用',
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
};

export interface CiteOptions {
  /** 引用日期, `YYYY-MM-DD`. */
  readonly accessed?: string;
  /** 获取和访问路径: where the text cited was read. */
  readonly url?: string;
}

export interface Citation {
  readonly text: string;
  /** Chinese names of what the style asks for and is not known: 发文机关, 引用日期, … */
  readonly missing: readonly string[];
}

/** Whether a text names a style. */
export function isStyle(text: string): text is Style {
  return STYLES.some((style) => style === text);
}

/** Cites a place in a style: conforming to it in form, with every gap named and none filled. */
export function cite(target: CitationTarget, style: Style, options: CiteOptions = {}): Citation {
  switch (style) {
    case 'gbt7714-2025':
      return citeGbt7714(target, '2025', options);
    case 'gbt7714-2015':
      return citeGbt7714(target, '2015', options);
    case 'falv':
      return citeFalv(target);
    case 'gongwen':
      return citeGongwen(target);
    case 'bibtex':
      return citeBibtex(target, options);
    case 'ris':
      return citeRis(target, options);
    case 'csl-json':
      return citeCslJson(target, options);
  }
}
