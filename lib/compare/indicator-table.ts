import type { Table, TableRow, Work } from '../model.ts';
import { clauseId } from '../work/address.ts';
import { walkBlocks } from '../work/walk.ts';
import type { IndicatorRecord, Quantity } from './indicator.ts';
import { readCell } from './quantity.ts';

/** Which column says what; -1 where the table has none. */
interface Columns {
  readonly name: number;
  readonly unit: number;
  readonly base: number;
  readonly baseYear: number | undefined;
  readonly target: number;
  readonly targetYear: number | undefined;
  readonly nature: number;
  readonly department: number;
}

const NAME = /^指标(?:名称)?$/u;
const UNIT = /^(?:计量)?单位$/u;
const BASE = /现状|基准|基期|完成|实际/u;
const TARGET = /目标|规划值|目标值/u;
const NATURE = /属性|性质|类型/u;
const DEPARTMENT = /(?:责任|牵头|主管)(?:部门|单位)/u;

function yearIn(text: string | undefined): number | undefined {
  const digits = /(\d{4})\s?年/u.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** @returns undefined unless the head names an indicator and what it is to become */
function columnsOf(head: TableRow): Columns | undefined {
  const titles = head.cells.map(({ text }) => text.replace(/\s/gu, ''));
  const find = (pattern: RegExp) => titles.findIndex((title) => pattern.test(title));
  const name = find(NAME);
  const target = find(TARGET);
  if (name < 0 || target < 0) return undefined;
  const base = find(BASE);
  return {
    name,
    target,
    base,
    unit: find(UNIT),
    baseYear: yearIn(titles[base]),
    targetYear: yearIn(titles[target]),
    nature: find(NATURE),
    department: find(DEPARTMENT),
  };
}

/** A note under the table that says of which year the starred values are. */
function starredYear(work: Work, table: Table): number | undefined {
  let after = false;
  for (const { block } of walkBlocks(work.blocks)) {
    if (block === table) after = true;
    else if (after && block.type === 'clause' && block.kind === 'note') {
      return /带\s?[*＊]/u.test(block.text) ? yearIn(block.text) : undefined;
    } else if (after) return undefined;
  }
  return undefined;
}

/** A unit printed behind the name: `比例（%）`. */
function unitOfName(name: string): string | undefined {
  return /[（(](%|％|‰)[）)]$/u.exec(name)?.[1];
}

/** `—` in a column of units says that there is none. */
function unitOfColumn(cell: string): string | undefined {
  return /^[-—–]*$/u.test(cell) ? undefined : cell;
}

/** The records of every indicator table of a work, row by row; names as printed. */
export function* tableIndicators(work: Work): Generator<Omit<IndicatorRecord, 'indicator'>> {
  for (const { block: table } of walkBlocks(work.blocks)) {
    if (table.type !== 'table') continue;
    const columns = columnsOf(table.head);
    if (columns === undefined) continue;
    const starred = starredYear(work, table);
    let whole = '';

    for (const row of table.rows) {
      const cell = (index: number) => row.cells[index]?.spans ?? row.cells[index]?.text ?? '';
      const own = cell(columns.name).trim();
      if (own === '') continue;
      if (!own.startsWith('其中')) whole = own;
      const printed = own === whole ? own : `${whole}（${own}）`;
      const unit = unitOfColumn(cell(columns.unit).trim()) ?? unitOfName(printed);
      const read = (column: number, year: number | undefined): Quantity | undefined => {
        const text = cell(column);
        return readCell(text, unit, text.includes('*') ? (starred ?? year) : year);
      };
      const base = columns.base < 0 ? undefined : read(columns.base, columns.baseYear);
      const target = read(columns.target, columns.targetYear);
      const nature = cell(columns.nature).trim();
      const department = cell(columns.department).trim();
      yield {
        work: work.id,
        clause: clauseId(work.id, row.address),
        origin: 'table',
        printed,
        ...(base === undefined ? {} : { base }),
        ...(target === undefined ? {} : { target }),
        ...(nature === '' ? {} : { nature: nature.replace(/指标$/u, '') }),
        ...(department === '' ? {} : { department }),
        text: row.text,
        mark: [0, row.text.length],
        doubts: [],
      };
    }
  }
}
