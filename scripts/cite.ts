import {
  type Citation,
  type CiteOptions,
  cite,
  isStyle,
  STYLE_NAMES,
  STYLES,
} from '../lib/cite/cite.ts';
import { placesOf, readPlace } from '../lib/cite/place.ts';
import { type CitationTarget, citationTarget } from '../lib/cite/target.ts';
import type { Address, Work } from '../lib/model.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { nearest, unknownWork } from './nearest.ts';
import { EXIT, UsageError } from './usage.ts';

export interface CiteChoice {
  readonly style?: string;
  readonly accessed?: string;
  readonly url?: string;
  readonly json?: boolean;
}

const RANGE = '..';

function findWork(works: readonly Work[], id: string): Work {
  const work =
    works.find((candidate) => candidate.id === id) ??
    works.find((candidate) => candidate.meta.formerIds?.includes(id));
  if (work) return work;
  throw unknownWork(
    id,
    works.map((candidate) => candidate.id),
  );
}

function unknownPlace(work: Work, text: string): UsageError {
  const places = placesOf(work);
  const isAddress = /^[a-z0-9.]*$/.test(text);
  const near = nearest(text, isAddress ? places.keys() : places.values());
  return new UsageError(
    `《${work.meta.title}》没有“${text}”；应为地址（如 4.6.3、范围 4.6.3..4.6.5）或中文位置` +
      `（如 第四章第六节），相近的有 ${near.map((each) => `${work.id}/${each}`).join('、')}。` +
      `用 qingdian outline ${work.id} 看结构。`,
  );
}

function readEnds(work: Work, text: string): { from: Address; to?: Address } {
  if (text === '') return { from: '' };
  const places = placesOf(work);
  if (text.includes(RANGE)) {
    const [from, to, ...more] = text.split(RANGE).map((end) => readEnds(work, end).from);
    if (!from || !to || more.length > 0) throw unknownPlace(work, text);
    return { from, to };
  }
  if (places.has(text)) return { from: text };
  // An address of before a re-import or a review, where nothing else stands since.
  const moved = work.meta.moved?.[text];
  if (moved !== undefined && places.has(moved)) return { from: moved };
  const place = readPlace(work, text);
  if (place === undefined) throw unknownPlace(work, text);
  return place;
}

/** `shuozhou-plan/4.6.3`, `…/4.6.3..4.6.5`, `…/第四章第六节`, `shuozhou-plan`. */
function readTarget(works: readonly Work[], text: string): CitationTarget {
  const slash = text.indexOf('/');
  const work = findWork(works, slash < 0 ? text : text.slice(0, slash));
  const { from, to } = readEnds(work, slash < 0 ? '' : text.slice(slash + 1).replace(/\s/gu, ''));
  try {
    return citationTarget(work, from, to);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(`${error.message}。`) : error;
  }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${text}T`);
}

function readOptions({ accessed, url }: CiteChoice): CiteOptions {
  if (accessed !== undefined && !isDay(accessed)) {
    throw new UsageError(`引用日期“${accessed}”不是日期；应为 YYYY-MM-DD，如 2026-11-22。`);
  }
  if (url !== undefined && !(URL.canParse(url) && /^https?:/.test(url))) {
    throw new UsageError(`网址“${url}”不完整；应以 http:// 或 https:// 开头。`);
  }
  return {
    ...(accessed === undefined ? {} : { accessed }),
    ...(url === undefined ? {} : { url }),
  };
}

/** Gaps go to stderr, so that what is piped on is the citation alone. */
function printMissing({ missing }: Citation, label = ''): void {
  if (missing.length > 0) console.error(`${label}缺：${missing.join('、')}`);
}

/**
 * Prints a citation of a place; in every style, each under its name, when none is
 * chosen.
 *
 * @param text `<work>`, `<work>/<address>`, `<work>/<address>..<address>` or a Chinese place
 * @throws UsageError for a style, work, place, date or address of the web that is none
 */
export function citePlace(corpusDir: string, text: string, choice: CiteChoice): number {
  const { style } = choice;
  if (style !== undefined && !isStyle(style)) {
    throw new UsageError(`没有引用格式“${style}”；应为 ${STYLES.join('、')} 之一。`);
  }
  const options = readOptions(choice);
  const target = readTarget(loadCorpus(corpusDir).works, text);
  if (style !== undefined) {
    const citation = cite(target, style, options);
    if (choice.json) console.log(JSON.stringify(citation));
    else {
      console.log(citation.text);
      printMissing(citation);
    }
    return EXIT.found;
  }
  const all = STYLES.map((each) => ({ style: each, ...cite(target, each, options) }));
  if (choice.json) console.log(JSON.stringify(all));
  else {
    for (const citation of all) {
      console.log(`【${STYLE_NAMES[citation.style]}】\n${citation.text}\n`);
      printMissing(citation, `${STYLE_NAMES[citation.style]} `);
    }
  }
  return EXIT.found;
}
