import type { Address, Work } from '../model.ts';
import type { WorkKind } from '../work/front-matter.ts';
import { partsOf } from '../work/pages.ts';
import { type Facts, factsOf, wholeTitle } from './facts.ts';

type Tag = readonly [name: string, content: string];

/** What a page says of itself to Zotero, Google Scholar and search engines. */
export interface PageMetadata {
  /** `<meta name="citation_…">`, which describe the work as it is cited. */
  readonly highwire: readonly Tag[];
  /** `<meta name="DC.…">`, which describe the page: a part, or the work. */
  readonly dublinCore: readonly Tag[];
  /** For `<script type="application/ld+json">`. */
  readonly jsonLd: Readonly<Record<string, unknown>>;
}

/** 文种 as schema.org's legislationType and DC.type give it. */
const TYPES: Readonly<Record<WorkKind, string>> = {
  plan: '规划',
  notice: '通知',
  law: '法律',
  regulation: '法规',
  standard: '标准',
  reply: '复函',
  address: '报告',
  report: '新闻报道',
};

const LANGUAGE = 'zh-CN';

function given(name: string, content: string | undefined): readonly Tag[] {
  return content === undefined || content === '' ? [] : [[name, content]];
}

/**
 * Highwire Press tags. A press report is an article of its newspaper; an official
 * document is given as a technical report, the one type of theirs that has an
 * institution and a number.
 */
function highwireOf(facts: Facts): readonly Tag[] {
  const isReport = facts.kind === 'report';
  const [creator] = facts.creators;
  return [
    ['citation_title', wholeTitle(facts)],
    ...facts.creators.flatMap((name) => given('citation_author', name)),
    ...given('citation_publication_date', facts.date?.replaceAll('-', '/')),
    ...given('citation_journal_title', facts.newspaper),
    ...given('citation_firstpage', facts.sheet),
    ...(isReport ? [] : given('citation_technical_report_institution', creator)),
    ...given('citation_technical_report_number', facts.number),
    ['citation_language', LANGUAGE],
  ];
}

function dublinCoreOf(facts: Facts, place: string, rights: string, heading?: string) {
  return [
    ...given('DC.title', heading ?? wholeTitle(facts)),
    ...(heading === undefined ? [] : given('DC.relation.isPartOf', wholeTitle(facts))),
    ...facts.creators.flatMap((name) => given('DC.creator', name)),
    ...given('DC.date', facts.date),
    ...given('DC.identifier', facts.number),
    ...given('DC.source', facts.newspaper),
    ...given('DC.type', TYPES[facts.kind]),
    ...given('DC.coverage', place),
    ...given('DC.language', LANGUAGE),
    ...given('DC.rights', rights),
  ];
}

/** https://schema.org/NewsArticle */
function newsArticle(facts: Facts) {
  return {
    '@type': 'NewsArticle',
    headline: facts.title,
    ...(facts.subtitle === undefined ? {} : { alternativeHeadline: facts.subtitle }),
    ...(facts.creators.length === 0
      ? {}
      : { author: facts.creators.map((name) => ({ '@type': 'Person', name })) }),
    ...(facts.date === undefined ? {} : { datePublished: facts.date }),
    ...(facts.newspaper === undefined
      ? {}
      : { isPartOf: { '@type': 'Newspaper', name: facts.newspaper } }),
    ...(facts.sheet === undefined ? {} : { printPage: facts.sheet }),
    inLanguage: LANGUAGE,
  };
}

/** https://schema.org/Legislation, which covers plans and notices of authorities as well. */
function legislation(facts: Facts, place: string) {
  const [issuer] = facts.creators;
  return {
    '@type': 'Legislation',
    name: wholeTitle(facts),
    ...(facts.number === undefined ? {} : { legislationIdentifier: facts.number }),
    ...(facts.date === undefined ? {} : { legislationDate: facts.date }),
    ...(issuer === undefined
      ? {}
      : { legislationPassedBy: { '@type': 'GovernmentOrganization', name: issuer } }),
    legislationType: TYPES[facts.kind],
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: place },
    inLanguage: LANGUAGE,
  };
}

/**
 * The machine-readable description of a page: only what the source prints, a title
 * of ours in `[ ]` as in every citation.
 *
 * @param part address of the top-level division the page shows; absent or empty for
 *   the page of the work
 * @throws RangeError for a part the work does not have
 */
export function metadataOf(work: Work, part: Address = ''): PageMetadata {
  const { meta } = work;
  const facts = factsOf(meta);
  const place = (meta.place.within ?? '') + meta.place.name;
  const division = partsOf(work).find(({ address }) => address === part);
  if (part !== '' && division === undefined) {
    throw new RangeError(`《${meta.title}》没有“${part}”这一部分；应为其顶层章节的地址`);
  }
  const heading = division && (division.heading.text || division.level);
  const whole = facts.kind === 'report' ? newsArticle(facts) : legislation(facts, place);
  const type = facts.kind === 'report' ? 'CreativeWork' : 'Legislation';
  return {
    highwire: highwireOf(facts),
    dublinCore: dublinCoreOf(facts, place, meta.rights.note, heading),
    jsonLd: {
      '@context': 'https://schema.org',
      ...(heading === undefined
        ? whole
        : { '@type': type, name: heading, inLanguage: LANGUAGE, isPartOf: whole }),
    },
  };
}
