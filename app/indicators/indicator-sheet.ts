import { plainUnit } from '../../lib/compare/quantity.ts';
import { showBorders } from '../../lib/search/concordance.ts';
import type { Value } from '../../lib/search/dimension.ts';
import { type HeadLine, rowObjects, sheetToCsv } from '../../lib/search/export.ts';
import type { CellValue, Sheet } from '../../lib/search/sheet.ts';
import type { Arranged } from './arrange.ts';
import { type Entry, type IndicatorRow, type Matrix, ORIGIN_NAMES } from './entry.ts';

/** Changes whenever a reader of older JSON could not read the newer. */
const FORMAT = 1;

/** What only the reader's browser knows of an entry. */
export interface Sourced {
  /** Address that the world outside can open. */
  readonly url: string;
  /** By GB/T 7714—2025. */
  readonly citation: string;
}

type Getter = readonly [
  key: string,
  name: string,
  get: (entry: Entry, row: IndicatorRow, sourced: Sourced) => CellValue,
];

function gettersFor({ places, topics, works }: Matrix): readonly Getter[] {
  const nameIn = (values: readonly Value[], key: string) =>
    values.find((value) => value.key === key)?.name;
  const unit = ({ base, target }: Entry) => target?.unit ?? base?.unit;
  return [
    ['indicator', '指标', (_, { indicator }) => indicator],
    ['printed', '原文名称', ({ printed }) => printed],
    ['topic', '专题', (_, { topic }) => nameIn(topics, topic)],
    ['place', '地区', ({ place }) => nameIn(places, place)],
    ['code', '地区代码', ({ place }) => place],
    ['origin', '来源', ({ origin }) => ORIGIN_NAMES[origin]],
    ['baseYear', '现状年', ({ base }) => base?.year],
    ['when', '报道所记时间', ({ base }) => base?.when],
    ['base', '现状或所报值', ({ base }) => base?.value],
    ['baseUnit', '现状单位', ({ base }) => base?.unit],
    ['targetYear', '目标年', ({ target }) => target?.year],
    ['bound', '限定', ({ target }) => target?.bound],
    ['target', '目标值', ({ target }) => target?.value],
    ['targetUnit', '目标单位', ({ target }) => target?.unit],
    [
      'plainUnit',
      '通用单位',
      (entry) => {
        const printed = unit(entry);
        return printed === undefined ? undefined : plainUnit(printed);
      },
    ],
    ['nature', '属性', ({ nature }) => nature],
    ['department', '责任部门', ({ department }) => department],
    ['doubts', '口径提示', ({ doubts }) => (doubts.length > 0 ? doubts.join('；') : undefined)],
    ['text', '原文', ({ text }) => showBorders(text)],
    ['title', '题名', ({ work }) => works[work]?.title],
    ['where', '出处', ({ where }) => where],
    ['clause', '编号', ({ clause }) => clause],
    ['url', '网址', (_entry, _row, { url }) => url],
    ['citation', '引文（GB/T 7714—2025）', (_entry, _row, { citation }) => citation],
  ];
}

/** What the matrix shows as a table: a row an entry, in the order shown. */
function indicatorSheet(
  matrix: Matrix,
  { rows }: Arranged,
  sourceOf: (entry: Entry) => Sourced,
): Sheet {
  const getters = gettersFor(matrix);
  return {
    columns: getters.map(([key, name]) => ({ key, name })),
    rows: rows.flatMap((row) =>
      row.entries.map((entry) => {
        const sourced = sourceOf(entry);
        return getters.map(([, , get]) => get(entry, row, sourced));
      }),
    ),
  };
}

/** What a file says of itself: what is shown of what, and of which data. */
function headOf({ edition }: Matrix, shown: Arranged, filter: string): readonly HeadLine[] {
  const { rows, places, entries } = shown;
  const made = edition === undefined ? '' : `${edition.version}（${edition.ingested} 入库）`;
  return [
    ['视图', '指标'],
    ['筛选', filter],
    ['计数', `${entries} 条，${rows.length} 项，${places.length} 地`],
    ['数据版本', made],
  ];
}

/** @param filter what is shown, in words */
export function indicatorFile(
  matrix: Matrix,
  shown: Arranged,
  filter: string,
  format: 'csv' | 'json',
  sourceOf: (entry: Entry) => Sourced,
): string {
  const head = headOf(matrix, shown, filter);
  const sheet = indicatorSheet(matrix, shown, sourceOf);
  if (format === 'csv') return sheetToCsv(head, sheet);
  const content = {
    format: FORMAT,
    view: '指标',
    filter,
    counts: {
      records: shown.entries,
      indicators: shown.rows.length,
      places: shown.places.length,
    },
    version: matrix.edition?.version ?? null,
    ingested: matrix.edition?.ingested ?? null,
    columns: sheet.columns,
    rows: rowObjects(sheet),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
