import type { Citation, CiteOptions } from './cite.ts';
import { type Facts, factsOf, missingFrom, type Wanted } from './facts.ts';
import type { CitationTarget } from './target.ts';

/** The edition decides the marks, the type code of official documents and 引用日期. */
export type Edition = '2015' | '2025';

interface Marks {
  readonly colon: string;
  readonly comma: string;
  readonly open: string;
  readonly close: string;
}

/**
 * 2015 §7.2 as its examples are set (half width with a space), 2025 §6.2 (full
 * width but for `.` and `[ ]`, as the published standard prints them).
 */
const MARKS: Readonly<Record<Edition, Marks>> = {
  '2015': { colon: ': ', comma: ', ', open: '(', close: ')' },
  '2025': { colon: '：', comma: '，', open: '（', close: '）' },
};

/** Up to three are all named, of more the first three and 等 (2015 §8.1.2, 2025 §7.1.2). */
const MOST_CREATORS = 3;

/**
 * 主要责任者. An issuing body is named as printed (2015 §8.1.4, 2025 §7.1.4). When
 * none is printed the entry begins with the title: so both editions allow it in the
 * numeric system, where 佚名 would be noise (2015 §8.1.3, 2025 §7.1.3).
 */
function creators({ creators: names }: Facts, marks: Marks): string {
  const shown = names.slice(0, MOST_CREATORS);
  return [...shown, ...(names.length > MOST_CREATORS ? ['等'] : [])].join(marks.comma);
}

/**
 * 文献类型标识/载体标识 (2015 附录 B, 2025 附录 A): N newspaper, S standard; official
 * documents are A in the 2015 tradition, and EB (now 网站、网页) in 2025, where A is
 * kept for holdings of an archive.
 */
function typeCode(kind: Facts['kind'], edition: Edition, isOnline: boolean): string {
  const code =
    kind === 'report' ? 'N' : kind === 'standard' ? 'S' : edition === '2015' ? 'A' : 'EB';
  return `[${code}${isOnline ? '/OL' : ''}]`;
}

/**
 * The place cited, in the slot of the page: where there is no page, both editions
 * take what there is, as 序2-3 or 扉页 (2015 §8.5, 2025 §7.7). A page known from the
 * table of contents is where the section begins, hence 起, and says its basis.
 */
function locator(target: CitationTarget, { comma, open, close }: Marks): string {
  const { place, page } = target;
  return page === undefined ? place : `${place}${open}第${page}页起${comma}页码据原目录${close}`;
}

function joined(parts: readonly (string | undefined)[], mark: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(mark);
}

/** An entry before it is put together: what stands between the full stops. */
interface Entry {
  readonly creators: string;
  readonly title: string;
  readonly source: string;
  readonly wanted: readonly Wanted[];
}

/** What all entries are made of. */
interface Cited {
  readonly facts: Facts;
  readonly marks: Marks;
  readonly where: string;
  /** `[2026-11-22]`, or empty. */
  readonly accessed: string;
}

/**
 * An official document as it is read here, an electronic text: 2015 §4.6.2, 2025
 * §8.11.3 (网页). 发文字号 is 其他题名信息 (2015 §8.2.3 counts 报告号、标准号 among it);
 * dates `YYYY-MM-DD` (2015 §8.4.4.2, 2025 §7.6). 出版地、出版者 are left out, as both
 * editions allow for electronic resources (2015 §8.4.1.3, §8.4.2.3; 2025 §7.5.2.3,
 * §7.5.3.3).
 */
function documentEntry({ facts, marks, where, accessed }: Cited): Entry {
  const date = facts.date === undefined ? '' : marks.open + facts.date + marks.close;
  return {
    creators: creators(facts, marks),
    title: joined([facts.title, facts.subtitle, facts.number], marks.colon),
    source: joined([date + accessed, where], marks.colon),
    wanted: ['title', 'creators', 'number', 'date'],
  };
}

/**
 * A newspaper article: 报纸名, 出版日期(版次) by 2015 §4.4.2 and §8.8.5, 2025 §8.5.3
 * and §8.5.1.4; its subtitle is 其他题名信息 (2015 §8.2.3, 2025 §7.2.3).
 */
function articleEntry({ facts, marks, where, accessed }: Cited): Entry {
  const sheet = facts.sheet === undefined ? '' : marks.open + facts.sheet + marks.close;
  const issue = joined([facts.newspaper, (facts.date ?? '') + sheet], marks.comma);
  return {
    creators: creators(facts, marks),
    title: joined([facts.title, facts.subtitle], marks.colon),
    source: joined([issue, where], marks.colon) + accessed,
    wanted: ['title', 'creators', 'newspaper', 'date', 'sheet'],
  };
}

/** A standard since 2025 §8.9.2: `标准编号　标准名称[S/OL]. 获取和访问路径.` */
function standardEntry({ facts, where }: Cited): Entry {
  return {
    creators: '',
    title: joined([facts.number, facts.title], '　'),
    source: where,
    wanted: ['title', 'number'],
  };
}

/**
 * A reference by GB/T 7714 in the numeric system (顺序编码制), without its number.
 *
 * A press report is cited as the newspaper printed it ([N]), with an address as
 * [N/OL]; everything else as the electronic text it is here. 引用日期 belongs to
 * every online entry in 2015 (§4.4.2, §4.6.2), in 2025 to web pages alone (§8.11.3).
 *
 * What the source does not print is left out and named, never `[佚名]`, `[S.l.]`
 * or `[出版者不详]`: both editions let the numeric system and electronic resources
 * omit them, and an editor fills a named gap sooner than a bracketed one.
 */
export function citeGbt7714(
  target: CitationTarget,
  edition: Edition,
  { accessed, url }: CiteOptions,
): Citation {
  const facts = factsOf(target.meta);
  const marks = MARKS[edition];
  const isArticle = facts.kind === 'report';
  const isStandard = facts.kind === 'standard' && edition === '2025';
  const isOnline = !isArticle || url !== undefined;
  const takesAccessed = isOnline && (edition === '2015' || !(isArticle || isStandard));
  const cited: Cited = {
    facts,
    marks,
    where: locator(target, marks),
    accessed: takesAccessed && accessed !== undefined ? `[${accessed}]` : '',
  };
  const build = isArticle ? articleEntry : isStandard ? standardEntry : documentEntry;
  const { title, source, wanted, ...entry } = build(cited);
  const code = typeCode(facts.kind, edition, isOnline);
  return {
    text: `${joined([entry.creators, title + code, source, isOnline ? url : ''], '. ')}.`,
    missing: [
      ...missingFrom(facts, target.meta, wanted),
      ...(takesAccessed && accessed === undefined ? ['引用日期'] : []),
      ...(isOnline && url === undefined ? ['获取和访问路径'] : []),
    ],
  };
}
