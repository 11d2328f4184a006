import type { WorkKind } from '../work/front-matter.ts';
import type { Citation, CiteOptions } from './cite.ts';
import { factsOf, missingFrom, placeNote, wholeTitle } from './facts.ts';
import type { CitationTarget } from './target.ts';

/** Reference types of the RIS specification: NEWS, STAT (statute), STAND, GOVDOC. */
function typeOf(kind: WorkKind): string {
  if (kind === 'report') return 'NEWS';
  if (kind === 'law' || kind === 'regulation') return 'STAT';
  return kind === 'standard' ? 'STAND' : 'GOVDOC';
}

/** `2022-08-26` → `2022/08/26/`; parts that are not known stay empty, as RIS has it. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

/**
 * A RIS record, one tag a line, UTF-8, ended by ER. The place goes into N1 (notes):
 * SP (start page) would claim a page we do not know; 版次 of a newspaper is SP.
 * Lines end in LF, which EndNote, Zotero and Mendeley read as they read CR LF.
 */
export function citeRis(target: CitationTarget, { accessed, url }: CiteOptions): Citation {
  const facts = factsOf(target.meta);
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['TY', typeOf(facts.kind)],
    ...facts.creators.map((name) => ['AU', name] as const),
    ['TI', wholeTitle(facts)],
    ['T2', facts.newspaper],
    ['M1', facts.number],
    ['PY', facts.date?.slice(0, 4)],
    ['DA', facts.date && risDate(facts.date)],
    ['SP', facts.sheet],
    ['LA', 'zh-CN'],
    ['N1', placeNote(target.place, target.page)],
    ['UR', url],
    ['Y2', accessed && risDate(accessed)],
  ];
  const lines = tags.flatMap(([tag, value]) =>
    value === undefined || value === '' ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ')}`],
  );
  return {
    text: [...lines, 'ER  - '].join('\n'),
    missing: missingFrom(facts, target.meta, [
      ...(['title', 'creators', 'number', 'newspaper', 'date', 'sheet'] as const),
    ]),
  };
}
