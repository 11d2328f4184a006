import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  CSV_HEAD_LINES,
  type ExportHead,
  toCsv,
  toJson,
  toList,
} from '../../../lib/search/export.ts';
import { countFound } from '../../../lib/search/marked-passage.ts';
import { passagesSheet, type Sheet } from '../../../lib/search/sheet.ts';
import { scan } from './corpus-found.ts';
import { found, query, sheets, sourceOf } from './exported-views.ts';

const head: ExportHead = {
  view: '段落',
  query,
  counts: countFound(found),
  version: '0123456789abcdef',
  ingested: '2026-11-22',
};

/** Reads a CSV file as its note tells a reader to. */
function readCsv(csv: string): { head: Map<string, string>; names: string[]; rows: string[][] } {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data.at(-1)).toEqual(['']);
  const bare = data
    .slice(0, -1)
    .map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, '')));
  expect(bare[CSV_HEAD_LINES - 1]).toEqual(['']);
  return {
    head: new Map(
      bare.slice(0, CSV_HEAD_LINES - 1).map(([name = '', value = '']) => [name, value]),
    ),
    names: bare[CSV_HEAD_LINES] ?? [],
    rows: bare.slice(CSV_HEAD_LINES + 1),
  };
}

/** What CSV can say of a value: a number in its digits, none as nothing. */
function asText({ rows }: Sheet): string[][] {
  return rows.map((row) => row.map((value) => (value === undefined ? '' : String(value))));
}

describe.each(sheets)('the export of %s', (view, sheet, rows) => {
  it('has a row for each line of the view', () => {
    expect(sheet.rows).toHaveLength(rows);
    expect(rows).toBeGreaterThan(2);
    for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
    expect(new Set(sheet.columns.map(({ key }) => key)).size).toBe(sheet.columns.length);
  });

  it('reads back as the view from CSV', () => {
    const read = readCsv(toCsv({ ...head, view }, sheet));
    expect(read.names).toEqual(sheet.columns.map(({ name }) => name));
    expect(read.rows).toEqual(asText(sheet));
    expect(read.head.get('视图')).toBe(view);
    expect(read.head.get('检索式')).toBe(query);
    const { occurrences, passages, works: of } = head.counts;
    expect(read.head.get('计数')).toBe(`${occurrences} 处，${passages} 段，${of} 件`);
    expect(read.head.get('数据版本')).toBe('0123456789abcdef（2026-11-22 入库）');
  });

  it('reads back as the view from JSON', () => {
    const read = JSON.parse(toJson({ ...head, view }, sheet));
    expect(read).toMatchObject({ format: 1, ...head, view, columns: sheet.columns });
    const back = read.rows.map((row: Record<string, unknown>) =>
      sheet.columns.map(({ key }) => row[key] ?? undefined),
    );
    expect(back).toEqual(sheet.rows);
  });
});

describe('CSV', () => {
  const cells = fc.array(
    fc.array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...'=+-@\t\'",，;\r\n 水a1＝＠') }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constant(undefined),
      ),
      { minLength: 2, maxLength: 2 },
    ),
  );
  const columns = [
    { key: 'a', name: '甲' },
    { key: 'b', name: '乙' },
  ];

  it('brings any cell back, and no text of it could be run', () => {
    fc.assert(
      fc.property(cells, fc.string(), (rows, typed) => {
        const sheet = { columns, rows };
        const csv = toCsv({ ...head, query: typed }, sheet);
        const read = readCsv(csv);
        expect(read.rows).toEqual(asText(sheet));
        expect(read.head.get('检索式')).toBe(typed);
        const raw = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data;
        for (const [i, row] of raw.slice(CSV_HEAD_LINES + 1, -1).entries()) {
          for (const [j, cell] of row.entries()) {
            if (typeof rows[i]?.[j] === 'number') continue;
            expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leads what looks like a formula by an apostrophe, numbers not, and says so', () => {
    const rows = [
      ['=HYPERLINK("http://x")', -1.5],
      ["'", "'-1"],
    ];
    const csv = toCsv(head, { columns, rows });
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")",-1.5\r\n`);
    expect(csv).toContain(`',"''-1"\r\n`);
    expect(csv).toContain('前面加了一个撇号');
  });

  it('tells an id from a number, which Excel would round', () => {
    const ids = passagesSheet(found, sourceOf).rows.map((row) => row[3]);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+\/.+/);
  });
});

describe('the list', () => {
  const list = toList(head, found, sourceOf).split('\n');

  it('says what it is of, then each passage with its source', () => {
    expect(list.slice(0, 5)).toEqual([
      '视图：段落',
      `检索式：${query}`,
      `计数：${head.counts.occurrences} 处，${head.counts.passages} 段，${head.counts.works} 件`,
      '数据版本：0123456789abcdef（2026-11-22 入库）',
      '',
    ]);
    expect(list.slice(5, -1)).toHaveLength(found.length);
  });

  it('gives title, number, place and text', () => {
    const [line] = toList(head, scan('大力推广新能源和新能源车辆'), sourceOf).split('\n').slice(5);
    expect(line).toMatch(
      /^1\. 《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号）第四章第六节第二段：推进绿色货运。/,
    );
  });

  it('leaves out a number that the source does not have, and shows borders', () => {
    const [line] = toList(head, scan('营造林面积'), sourceOf).split('\n').slice(5);
    expect(line).toBe(
      '1. 《运城市盐湖区“十四五”生态环境保护规划》二、（三）表2-1第三行：｜3｜营造林面积｜万亩｜｜2000｜约束性｜林草局',
    );
  });
});
