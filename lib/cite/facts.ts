import type { FrontMatter } from '../work/front-matter.ts';

/** What every style draws on: the facts a source prints about itself, and no others. */
export interface Facts {
  readonly kind: FrontMatter['kind'];
  /** In `[ ]` when it is ours. */
  readonly title: string;
  /** Without the dashes it is printed with. */
  readonly subtitle?: string;
  /** The issuing body, or the authors of a press report; empty when not printed. */
  readonly creators: readonly string[];
  readonly number?: string;
  readonly date?: string;
  readonly newspaper?: string;
  readonly sheet?: string;
}

/** Our own remark in front of a supplied title; the brackets say the same. */
const REMARK = /^（原题缺）/;
const DASHES = /^[—―─－-]+/;

/**
 * Reads the facts of a work as a reference states them.
 *
 * Title: as the source prints it (GB/T 7714—2025 §7.2.1, 2015 §8.2), the 引题 of a
 * press report in front of it as on the page, for without it `召开全市……会议` has
 * no subject. A title supplied by us stands in `[ ]` (2025 §7.2.1, 2015 §7.2).
 * Any other supplied field counts as absent: it is named, not cited.
 */
export function factsOf(meta: FrontMatter): Facts {
  const printed = <F extends 'kicker' | 'subtitle' | 'issuer' | 'date'>(field: F) =>
    meta.supplied?.includes(field) ? undefined : meta[field];
  const kicker = printed('kicker');
  const title = kicker === undefined ? meta.title : `${kicker} ${meta.title}`;
  const subtitle = printed('subtitle')?.replace(DASHES, '');
  const issuer = printed('issuer');
  const date = printed('date');
  return {
    kind: meta.kind,
    title: meta.supplied?.includes('title') ? `[${title.replace(REMARK, '')}]` : title,
    ...(subtitle ? { subtitle } : {}),
    creators: meta.kind === 'report' ? (meta.authors ?? []) : issuer ? [issuer] : [],
    ...(meta.number === undefined ? {} : { number: meta.number }),
    ...(date === undefined ? {} : { date }),
    ...(meta.publishedIn === undefined ? {} : { newspaper: meta.publishedIn }),
    ...(meta.sheet === undefined ? {} : { sheet: meta.sheet }),
  };
}

/** Whether a fact is wanted, by the field that holds it. */
export type Wanted = 'title' | 'creators' | 'number' | 'date' | 'newspaper' | 'sheet';

function nameOf(field: Wanted, kind: Facts['kind']): string {
  const isReport = kind === 'report';
  switch (field) {
    case 'title':
      return '题名（方括号内为拟题）';
    case 'creators':
      return isReport ? '作者' : '发文机关';
    case 'number':
      return kind === 'standard' ? '标准编号' : '发文字号';
    case 'date':
      return isReport ? '出版日期' : '成文日期';
    case 'newspaper':
      return '报纸名';
    case 'sheet':
      return '版次';
  }
}

/** 法律 and 法规 are cited by their title: they need no 发文字号, nor a press report one. */
function applies(field: Wanted, kind: Facts['kind']): boolean {
  if (field === 'newspaper' || field === 'sheet') return kind === 'report';
  return field !== 'number' || !['report', 'law', 'regulation'].includes(kind);
}

/** Chinese names of the wanted facts that the source does not print, in the order asked. */
export function missingFrom(facts: Facts, meta: FrontMatter, wanted: readonly Wanted[]): string[] {
  return wanted
    .filter((field) => {
      if (!applies(field, facts.kind)) return false;
      if (field === 'title') return meta.supplied?.includes('title') === true;
      return field === 'creators' ? facts.creators.length === 0 : facts[field] === undefined;
    })
    .map((field) => nameOf(field, facts.kind));
}

/** `2022-08-26` → `2022年8月26日`; a date known to the month or year stays so. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/**
 * A title inside 《 》: book title marks within become 〈 〉 (GB/T 15834—2011 on
 * 书名号), and a subtitle follows after ——.
 */
export function bookTitle({ title, subtitle }: Facts): string {
  const whole = subtitle === undefined ? title : `${title}——${subtitle}`;
  return `《${whole.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}

/** Title and subtitle as data formats hold them, in one field: `题名：副题`. */
export function wholeTitle({ title, subtitle }: Facts): string {
  return subtitle === undefined ? title : `${title}：${subtitle}`;
}

/** What a data format says of the place in its note; empty for the whole work. */
export function placeNote(place: string, page: string | undefined): string {
  const start = page === undefined ? '' : `原件第${page}页起（页码据原目录）`;
  return [place, start].filter((part) => part !== '').join('；');
}
