import { type ConcordanceLine, showBorders } from './concordance.ts';
import type { Cooccurrence } from './cooccurrence.ts';
import type { Dispersion } from './dispersion.ts';
import type { Figure } from './figures.ts';
import type { FrequencyMatrix } from './frequency.ts';
import type { MarkedPassage } from './marked-passage.ts';
import type { Neighbour, Unit } from './neighbours.ts';
import type { SourceOf } from './source-line.ts';

/** Undefined: there is no such value, which is not the same as 0. */
export type CellValue = string | number | undefined;

export interface Column {
  /** In JSON. */
  readonly key: string;
  /** In tables. */
  readonly name: string;
}

/** A view as a table. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
}

type Getter<T> = readonly [key: string, name: string, get: (item: T) => CellValue];

function sheetOf<T>(items: readonly T[], getters: readonly Getter<T>[]): Sheet {
  return {
    columns: getters.map(([key, name]) => ({ key, name })),
    rows: items.map((item) => getters.map(([, , get]) => get(item))),
  };
}

/** Columns that say where something stands, in words and as an id that never changes. */
function placed<T>(sourceOf: SourceOf, at: (item: T) => PlacedAt): readonly Getter<T>[] {
  const source = (item: T) => sourceOf(at(item).work);
  return [
    ['title', '题名', (item) => source(item).title],
    ['number', '发文字号', (item) => source(item).number],
    ['place', '出处', (item) => source(item).placeOf(at(item).address)],
    ['id', '编号', (item) => at(item).id],
  ];
}

type PlacedAt = Pick<ConcordanceLine, 'id' | 'work' | 'address'>;

/** 段落: `found` in the order shown. */
export function passagesSheet(found: readonly MarkedPassage[], sourceOf: SourceOf): Sheet {
  return sheetOf(found, [
    ...placed<MarkedPassage>(sourceOf, ({ passage }) => passage),
    ['occurrences', '处数', ({ occurrences }) => occurrences],
    ['text', '原文', ({ passage }) => showBorders(passage.text)],
  ]);
}

/** 语境: `lines` in the order shown. */
export function concordanceSheet(lines: readonly ConcordanceLine[], sourceOf: SourceOf): Sheet {
  return sheetOf(lines, [
    ['left', '左文', ({ left }) => left],
    ['key', '检索词', ({ key }) => key],
    ['right', '右文', ({ right }) => right],
    ...placed<ConcordanceLine>(sourceOf, (line) => line),
    ['start', '起', ({ mark }) => mark[0]],
    ['end', '止', ({ mark }) => mark[1]],
  ]);
}

export function figuresSheet(figures: readonly Figure[]): Sheet {
  return sheetOf(figures, [
    ['key', '代号', ({ key }) => key],
    ['name', '名称', ({ name }) => name],
    ['works', '件数', ({ works }) => works],
    ['passages', '段数', ({ passages }) => passages],
    ['occurrences', '处数', ({ occurrences }) => occurrences],
    ['characters', '字数', ({ characters }) => characters],
    ['perTenThousand', '每万字处数', ({ rate }) => rate],
  ]);
}

export function neighboursSheet(neighbours: readonly Neighbour[], unit: Unit = 'word'): Sheet {
  return sheetOf(neighbours, [
    [unit, unit === 'word' ? '邻词' : '邻字', ({ shown }) => shown],
    ['occurrences', '处数', ({ occurrences }) => occurrences],
  ]);
}

export function cooccurrenceSheet(words: readonly Cooccurrence[]): Sheet {
  return sheetOf(words, [
    ['word', '共现词', ({ word }) => word],
    ['passages', '共现段数', ({ passages }) => passages],
    ['expected', '期望段数', ({ expected }) => expected],
    ['everywhere', '全库段数', ({ everywhere }) => everywhere],
    ['g2', '对数似然值', ({ g2 }) => g2],
  ]);
}

export function dispersionSheet(dispersions: readonly Dispersion[], sourceOf: SourceOf): Sheet {
  const positions = dispersions.flatMap(({ work, positions }) =>
    positions.map((position) => ({ ...position, work })),
  );
  return sheetOf(positions, [
    ...placed<(typeof positions)[number]>(sourceOf, (position) => position),
    ['start', '起', ({ mark }) => mark[0]],
    ['offset', '篇中位置', ({ offset }) => offset],
  ]);
}

/** Counts of each work, then their rates: a row a term. */
export function frequencySheet({ works, rows }: FrequencyMatrix): Sheet {
  return sheetOf(rows, [
    ['term', '词', ({ term }) => term],
    ['works', '件数', (row) => row.works],
    ['passages', '段数', ({ total }) => total.passages],
    ['occurrences', '处数', ({ total }) => total.occurrences],
    ['perTenThousand', '每万字处数', ({ total }) => total.rate],
    ...works.map(
      ({ id, title }, i): Getter<(typeof rows)[number]> => [
        id,
        `${title}（处）`,
        ({ cells }) => cells[i]?.occurrences,
      ],
    ),
    ...works.map(
      ({ id, title }, i): Getter<(typeof rows)[number]> => [
        `${id}.perTenThousand`,
        `${title}（每万字）`,
        ({ cells }) => cells[i]?.rate,
      ],
    ),
  ]);
}
