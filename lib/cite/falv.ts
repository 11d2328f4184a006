import { fromNumeral } from '../numeral.ts';
import type { Citation } from './cite.ts';
import { bookTitle, chineseDate, type Facts, factsOf, missingFrom } from './facts.ts';
import type { CitationTarget } from './target.ts';

/** More than three authors are named by the first two and 等. */
const MOST_AUTHORS = 3;
const NAMED_OF_MANY = 2;

function authors({ creators }: Facts): string {
  const isMany = creators.length > MOST_AUTHORS;
  const names = creators.slice(0, isMany ? NAMED_OF_MANY : creators.length).join('、');
  return names === '' ? '' : `${names}${isMany ? '等' : ''}：`;
}

/** 条、款、项 of a statute are written in Arabic numerals: 第1224条第1款第2项. */
function arabic(place: string): string {
  return place.replace(
    /第([一二三四五六七八九十百千零]+)(?=[条款项])/g,
    (printed, numeral: string) => {
      const number = fromNumeral(numeral);
      return number === undefined ? printed : `第${number}`;
    },
  );
}

/** `温荣鑫、冯涛：《……》，载《科学导报》2025年11月22日，第2版` and the place. */
function report(facts: Facts, place: string): string {
  const date = facts.date === undefined ? '' : chineseDate(facts.date);
  const source = [
    facts.newspaper === undefined ? date : `载《${facts.newspaper}》${date}`,
    facts.sheet === undefined ? '' : `第${facts.sheet}版`,
    place,
  ];
  return [authors(facts) + bookTitle(facts), ...source.filter((part) => part !== '')].join('，');
}

/**
 * A footnote by 《法学引注手册》(第二版), after the examples it opens with:
 * - statutes: `《民法典》第1224条第1款第2项。`
 * - other official documents: `《…通知》（国发〔2007〕19号），第四节。`; one without
 *   发文字号 is told by its date, as `《…决定》，2014年10月23日…。` is
 * - newspapers: `何海波：《判决书上网》，载《法制日报》2000年5月21日，第2版。`, the
 *   subtitle after ——
 *
 * (The handbook numbers its rules; the numbers of this edition could not be checked
 * and are therefore not given.) The page by the table of contents is not stated: the
 * form has no room for it and the place is exact.
 */
export function citeFalv({ meta, place }: CitationTarget): Citation {
  const facts = factsOf(meta);
  if (facts.kind === 'report') {
    return {
      text: `${report(facts, place)}。`,
      missing: missingFrom(facts, meta, ['title', 'creators', 'newspaper', 'date', 'sheet']),
    };
  }
  if (facts.kind === 'law' || facts.kind === 'regulation') {
    return {
      text: `${bookTitle(facts)}${arabic(place)}。`,
      missing: missingFrom(facts, meta, ['title']),
    };
  }
  const identified =
    facts.number === undefined
      ? [bookTitle(facts), facts.date === undefined ? '' : chineseDate(facts.date)]
      : [`${bookTitle(facts)}（${facts.number}）`];
  const parts = [...identified, place].filter((part) => part !== '');
  return { text: `${parts.join('，')}。`, missing: missingFrom(facts, meta, ['title', 'number']) };
}
