import type { Work } from '../../lib/model.ts';
import { divisionsOf, walkBlocks } from '../../lib/work/walk.ts';
import { chineseDate } from '../site/figures.ts';

/** `运城市盐湖区`: a county is named with its city. */
export function placeName({ meta: { place } }: Work): string {
  const { within } = place;
  return within && !place.name.startsWith(within) ? within + place.name : place.name;
}

/** `12 章 47 节`, `8 一、 28 （一）` as `8 部分 28 节`; empty without divisions. */
function describeDivisions(work: Work): string {
  const counts: number[] = [];
  const levels: string[] = [];
  for (const { division, above } of divisionsOf(work)) {
    if (division.level === '通知' || division.level === '版记') continue;
    counts[above.length] = (counts[above.length] ?? 0) + 1;
    levels[above.length] ??= division.level;
  }
  const names = ['部分', '节', '目'];
  return counts
    .slice(0, 2)
    .map((count, depth) => {
      const level = levels[depth] ?? '';
      return `${count} ${/^[编章节条]$/.test(level) ? level : (names[depth] ?? '目')}`;
    })
    .join(' ');
}

function describeInserts(work: Work): readonly string[] {
  const blocks = [...walkBlocks(work.blocks)].map(({ block }) => block.type);
  const tables = blocks.filter((type) => type === 'table').length;
  const boxes = blocks.filter((type) => type === 'box').length;
  return [tables > 0 ? `表 ${tables}` : '', boxes > 0 ? `专栏 ${boxes}` : ''];
}

/** One line for the shelf: number or paper, authors, date, shape. */
export function describeWork(work: Work): string {
  const { kind, number, publishedIn, authors, date } = work.meta;
  const origin =
    kind === 'report'
      ? [publishedIn ?? '报纸名原文未载', authors?.join(' ') ?? '']
      : [number ?? '文号原文未载', describeDivisions(work), ...describeInserts(work)];
  return [...origin, date ? chineseDate(date) : ''].filter((part) => part !== '').join(' · ');
}
