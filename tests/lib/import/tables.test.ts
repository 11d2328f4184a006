import { describe, expect, it } from 'vitest';
import { splitLines } from '../../../lib/import/lines.ts';
import { takeTable } from '../../../lib/import/tables.ts';

const take = (text: string) => takeTable(splitLines(text), 0);

describe('a table of one row a line', () => {
  const plan = [
    '表2-1 指标体系',
    '',
    '类别\t序号\t指标\t2020年\t2025年\t属性',
    '\t\t\t现状\t目标\t',
    '环境治理\t1\t细颗粒物（PM _{2.5} ）浓度\t37 μg/m ³\t达到省定目标\t约束性',
    '\t2\t优良天数比例\t77.9%\t达到省定目标\t约束性',
    '',
    '类别\t序号\t指标\t2020年\t2025年\t属性\t',
    '\t\t\t现状\t目标\t\t',
    '\t3\t劣V类水体比例\t0\t0\t约束性\t',
    '\t环境风险 防控\t4\t受污染耕地安全利用率\t90%\t达到省定目标\t约束性',
    '',
    '第三章 坚持创新引领',
  ].join('\n');

  it('merges a head of two lines, drops its repetition and marks spanned cells', () => {
    expect(take(plan)?.table).toEqual({
      type: 'table',
      caption: '表2-1 指标体系',
      line: 3,
      below: [
        { text: '现状', line: 4 },
        { text: '目标', line: 4 },
      ],
      rows: [
        ['类别', '序号', '指标', '2020年现状', '2025年目标', '属性'],
        ['环境治理', '1', '细颗粒物（PM2.5）浓度', '37 μg/m³', '达到省定目标', '约束性'],
        ['〃', '2', '优良天数比例', '77.9%', '达到省定目标', '约束性'],
        ['〃', '3', '劣V类水体比例', '0', '0', '约束性'],
        ['环境风险防控', '4', '受污染耕地安全利用率', '90%', '达到省定目标', '约束性'],
      ],
    });
  });

  it('says which lines repeated the head, and ends where the text goes on', () => {
    const taken = take(plan);
    expect(taken?.artefacts).toEqual([
      { kind: 'repeated-head', firstLine: 8, lastLine: 9, characters: 22 },
    ]);
    expect(splitLines(plan)[taken?.next ?? 0]?.text).toBe('');
  });
});

describe('a table exploded to one cell a line', () => {
  const exploded = [
    '表2-1  规划指标体系',
    ...['\t类别', '\t序号', '\t指标', '\t责任', '部门', ''],
    ...['\t生态保护', '\t1', '\t森林覆盖率', '\t林草局', ''],
    ...['\t', '\t2', '\t水土保持率', '\t', ''],
    ...['\t', '\t', '\t其中黄河流域', '\t生态', '环境局', ''],
    ...['\t', '', '', '环境质量', '\t3', '\t优良天数', '\t生态', '环境局', ''],
    '',
    '注：带*为2019年数据',
  ].join('\n');

  it('takes its width from the head, joins broken cells and keeps blank data blank', () => {
    expect(take(exploded)?.table.rows).toEqual([
      ['类别', '序号', '指标', '责任部门'],
      ['生态保护', '1', '森林覆盖率', '林草局'],
      ['〃', '2', '水土保持率', ''],
      ['〃', '〃', '其中黄河流域', '生态环境局'],
      ['环境质量', '3', '优良天数', '生态环境局'],
    ]);
  });

  it('leaves the note under it to the text', () => {
    const taken = take(exploded);
    const rest = splitLines(exploded).slice(taken?.next);
    expect(rest.map((line) => line.text).join('')).toBe('注：带*为2019年数据');
  });
});

it('takes no table where there is none', () => {
  expect(take('表2-1所列指标应当完成。')).toBeUndefined();
  expect(take('第一章\t5')).toBeUndefined();
});
