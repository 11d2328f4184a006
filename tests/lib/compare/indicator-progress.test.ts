import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseIndicatorNames } from '../../../lib/compare/indicator-names-file.ts';
import { progressOf } from '../../../lib/compare/indicator-progress.ts';
import { indicatorsOf } from '../../../lib/compare/indicators.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';

const NAMES = 'corpus/lexicon/indicators.yaml';
const { works } = loadCorpus('corpus');
const records = indicatorsOf(works, parseIndicatorNames(readFileSync(NAMES, 'utf8'), NAMES));
const progress = progressOf(works, records);

function at(place: string) {
  const found = progress.find((one) => one.place.name === place);
  if (found === undefined) throw new Error(`no progress at ${place}`);
  return found;
}
const row = (place: string, indicator: string) =>
  at(place).rows.find((one) => one.indicator === indicator);

describe('targets and progress', () => {
  it('hold every reported figure once, and no other', () => {
    const shown = progress.flatMap(({ rows }) =>
      rows.flatMap(({ reported }) => reported.map(({ record }) => record)),
    );
    const reported = records.filter(({ origin }) => origin === 'report');
    expect(new Set(shown)).toEqual(new Set(reported));
    expect(shown).toHaveLength(reported.length);
  });

  it('set the forest cover of 朔州 beside its plan, unmerged', () => {
    const forest = row('朔州市', '森林覆盖率');
    expect(forest?.planned.map(({ base, target }) => [base?.value, target?.value])).toEqual([
      ['20.25', '达到省定目标'],
    ]);
    expect(forest?.reported.map(({ record }) => record.base?.value)).toEqual(['20.50', '20.50']);
  });

  it('begin with the place that has a plan, and there with what the plan has too', () => {
    expect(progress[0]?.place.name).toBe('朔州市');
    const beside = progress[0]?.rows.map(({ planned }) => planned.length > 0) ?? [];
    expect(beside).toEqual(beside.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('know no plan of 阳泉', () => expect(at('阳泉市').plans).toEqual([]));

  it('say that two figures of one paragraph disagree', () => {
    const days = row('朔州市', '空气质量优良天数')?.reported[0];
    expect(days?.notes).toContain('同一段另记“142天”，原文没有说明两数的关系');
  });

  it('say that a figure has no time, or one that hangs on a date not printed', () => {
    expect(row('朔州市', '细颗粒物（PM2.5）浓度')?.reported[0]?.notes).toEqual([
      '句中没有说是何时的数',
    ]);
    expect(row('阳泉市', '空气质量优良天数比例')?.reported[0]?.notes.join()).toContain('“今年”');
  });

  it('take a plan of the city for a county without its own, and say so', () => {
    const moved = works.map((work) =>
      work.id === 'kelan-yueshengzhan'
        ? { ...work, meta: { ...work.meta, place: { ...work.meta.place, code: '140699' } } }
        : work,
    );
    const county = progressOf(moved, records).find(({ place }) => place.code === '140699');
    expect(county?.isCityPlan).toBe(true);
    expect(county?.plans.map(({ id }) => id)).toEqual(['shuozhou-plan']);
  });
});
