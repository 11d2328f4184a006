import type { WorkKind } from '../work/front-matter.ts';
import { citeKey } from './bibtex.ts';
import type { Citation, CiteOptions } from './cite.ts';
import { factsOf, missingFrom, placeNote, wholeTitle } from './facts.ts';
import type { CitationTarget } from './target.ts';

/**
 * Item types of CSL 1.0.2. Plans and notices are `regulation`, as the Chinese CSL
 * styles expect of 规范性文件; 法律 and 法规 are `legislation`.
 */
function typeOf(kind: WorkKind): string {
  switch (kind) {
    case 'report':
      return 'article-newspaper';
    case 'law':
    case 'regulation':
      return 'legislation';
    case 'standard':
      return 'standard';
    case 'address':
      return 'report';
    case 'plan':
    case 'notice':
    case 'reply':
      return 'regulation';
  }
}

function cslDate(date: string) {
  return { 'date-parts': [date.split('-').map(Number)] };
}

/**
 * A CSL-JSON array of one item. A locator belongs to a citation, not to an item, so
 * the place goes into `note`. Names are literal: Chinese names and bodies are not split.
 */
export function citeCslJson(target: CitationTarget, { accessed, url }: CiteOptions): Citation {
  const facts = factsOf(target.meta);
  const note = placeNote(target.place, target.page);
  const item = {
    id: citeKey(target),
    type: typeOf(facts.kind),
    title: wholeTitle(facts),
    ...(facts.creators.length > 0
      ? { author: facts.creators.map((literal) => ({ literal })) }
      : {}),
    ...(facts.newspaper === undefined ? {} : { 'container-title': facts.newspaper }),
    ...(facts.number === undefined ? {} : { number: facts.number }),
    ...(facts.date === undefined ? {} : { issued: cslDate(facts.date) }),
    ...(facts.sheet === undefined ? {} : { page: facts.sheet }),
    ...(url === undefined ? {} : { URL: url }),
    ...(accessed === undefined ? {} : { accessed: cslDate(accessed) }),
    ...(note === '' ? {} : { note }),
    language: 'zh-CN',
  };
  // One field a line, dates not torn apart: it is read in a dialog too.
  const lines = Object.entries(item).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return {
    text: `[\n  {\n${lines.join(',\n')}\n  }\n]`,
    missing: missingFrom(facts, target.meta, [
      ...(['title', 'creators', 'number', 'newspaper', 'date', 'sheet'] as const),
    ]),
  };
}
