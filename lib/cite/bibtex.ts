import type { Citation, CiteOptions } from './cite.ts';
import { factsOf, missingFrom, placeNote, wholeTitle } from './facts.ts';
import type { CitationTarget } from './target.ts';

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '#': '\\#',
  '&': '\\&',
  $: '\\$',
  _: '\\_',
};

/**
 * Text as TeX prints it. The file is UTF-8: Chinese stands as it is. Braces are
 * named, for BibTeX counts escaped ones as well and would lose the end of the field.
 */
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^%#&$_]/g, (char) => SPECIAL[char] ?? char);
}

/** An address is read verbatim: only what would end or open a field is encoded. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

/** `shuozhou-plan-4.6.3`: letters, digits, dots and hyphens, which every reader takes. */
export function citeKey({ id, from, to }: CitationTarget): string {
  return [id, from, to].filter((part) => part !== undefined && part !== '').join('-');
}

/**
 * A BibTeX entry: a press report is `@article` with `entrysubtype = {newspaper}`
 * (the subtype is what biblatex and the GB/T 7714 styles read), everything else
 * `@misc`, for BibTeX has no type for official documents and `@misc` asks for no
 * field the source lacks. An issuer is in double braces, so that no name in it is
 * split. The place goes into `note`: `pages` would claim a page we do not know.
 */
export function citeBibtex(target: CitationTarget, { accessed, url }: CiteOptions): Citation {
  const facts = factsOf(target.meta);
  const isReport = facts.kind === 'report';
  const [year, month] = facts.date?.split('-') ?? [];
  const names = facts.creators.map(escapeTex);
  const note = placeNote(target.place, target.page);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', isReport ? names.join(' and ') : names.map((name) => `{${name}}`).join(' and ')],
    ['title', `{${escapeTex(wholeTitle(facts))}}`],
    ['journal', facts.newspaper && escapeTex(facts.newspaper)],
    ['entrysubtype', isReport ? 'newspaper' : undefined],
    ['number', facts.number && escapeTex(facts.number)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['date', facts.date],
    ['pages', facts.sheet],
    ['url', url && escapeUrl(url)],
    ['urldate', accessed],
    ['note', escapeTex(note)],
    ['langid', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name.padEnd(12)} = {${value}},`],
  );
  return {
    text: [`@${isReport ? 'article' : 'misc'}{${citeKey(target)},`, ...lines, '}'].join('\n'),
    missing: missingFrom(facts, target.meta, [
      ...(['title', 'creators', 'number', 'newspaper', 'date', 'sheet'] as const),
    ]),
  };
}
