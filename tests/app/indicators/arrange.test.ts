import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../../app/indicators/arrange.ts';
import { indicatorFile } from '../../../app/indicators/indicator-sheet.ts';
import { indicatorRecords, matrixBy } from '../../../app/indicators/load-matrix.ts';
import { EVERYTHING } from '../../../app/indicators/matrix-state.ts';
import { termLexicon } from '../../../app/terms/lexicon.ts';
import { tabulateTopics } from '../../../app/topics/topic-table.ts';
import { CSV_HEAD_LINES } from '../../../lib/search/export.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';

const matrix = matrixBy(
  tabulateTopics(loadCorpus('corpus').works, termLexicon().topics, createFolder(new Map())),
);

const names = (state: Partial<typeof EVERYTHING>) =>
  arrange(matrix, { ...EVERYTHING, ...state }).rows.map(({ indicator }) => indicator);

describe('the matrix', () => {
  it('holds every record of the corpus once', () => {
    const shown = arrange(matrix, EVERYTHING);
    expect(shown.entries).toBe(indicatorRecords().length);
    expect(matrix.rows.flatMap(({ entries }) => entries.map(({ text }) => text)).sort()).toEqual(
      indicatorRecords()
        .map(({ text }) => text)
        .sort(),
    );
  });

  it('has the places with a plan in front', () => {
    expect(matrix.places.slice(0, 2).map(({ name }) => name)).toEqual(['朔州市', '运城市盐湖区']);
  });

  it('knows what most indicators are about', () => {
    const of = (indicator: string) => matrix.rows.find((row) => row.indicator === indicator)?.topic;
    expect(of('细颗粒物（PM2.5）浓度')).toBe('air');
    expect(of('农村生活污水治理率')).toBe('water');
    expect(of('降尘量')).toBe('air');
    expect(of('生态质量指数')).toBe('');
    const known = matrix.rows.filter(({ topic }) => topic !== '').length;
    expect(known / matrix.rows.length).toBeGreaterThan(0.9);
  });
});

describe('sorting', () => {
  it('by name follows pinyin', () => {
    const sorted = names({ sort: 'name' });
    expect(sorted.indexOf('氨氮排放总量减少比例')).toBeLessThan(sorted.indexOf('森林覆盖率'));
    expect(sorted.toSorted()).toEqual(names({}).toSorted());
  });

  it('by a place puts its percentages first, the greatest first, and nothing last', () => {
    const { rows } = arrange(matrix, { ...EVERYTHING, sort: '140600' });
    expect(rows[0]?.entries.some(({ target }) => target?.value === '100')).toBe(true);
    const has = rows.map(({ entries }) => entries.some(({ place }) => place === '140600'));
    expect(has).toEqual(has.toSorted((a, b) => Number(b) - Number(a)));
  });
});

describe('narrowing', () => {
  it('to reports leaves reports, and the places that have some', () => {
    const { rows, places } = arrange(matrix, { ...EVERYTHING, origins: ['report'] });
    expect(rows.every(({ entries }) => entries.every((one) => one.origin === 'report'))).toBe(true);
    expect(places.map(({ key }) => key)).not.toContain('140802');
  });

  it('to what several places have counts places, not works', () => {
    expect(names({ isShared: true })).toContain('森林覆盖率');
    expect(names({ isShared: true })).not.toContain('森林面积');
  });

  it('to a topic nobody knows is no narrowing', () => {
    expect(names({ topic: 'nonsense' })).toEqual(names({}));
  });
});

describe('the file of the matrix', () => {
  it('has a row for every entry shown, in order, values as printed', () => {
    const shown = arrange(matrix, { ...EVERYTHING, topic: 'air' });
    const source = () => ({ url: 'https://x/', citation: '引文' });
    const csv = indicatorFile(matrix, shown, '大气', 'csv', source);
    expect(csv.startsWith('\uFEFF视图,指标')).toBe(true);
    const [columns = [], ...rows] = Papa.parse<string[]>(csv.trim()).data.slice(CSV_HEAD_LINES);
    const cell = (row: readonly string[], name: string) =>
      (row[columns.indexOf(name)] ?? '').replace(/^'/, '');
    const entries = shown.rows.flatMap((row) => row.entries);
    expect(rows.map((row) => cell(row, '编号'))).toEqual(entries.map(({ clause }) => clause));
    expect(rows.map((row) => cell(row, '目标值'))).toEqual(
      entries.map(({ target }) => target?.value ?? ''),
    );
    expect(rows.map((row) => cell(row, '现状或所报值'))).toEqual(
      entries.map(({ base }) => base?.value ?? ''),
    );

    const json = JSON.parse(indicatorFile(matrix, shown, '大气', 'json', source));
    expect(json.counts.records).toBe(entries.length);
    expect(json.rows[0].citation).toBe('引文');
  });
});
