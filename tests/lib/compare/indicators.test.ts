import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IndicatorRecord, Quantity } from '../../../lib/compare/indicator.ts';
import { parseIndicatorNames } from '../../../lib/compare/indicator-names-file.ts';
import { indicatorsOf } from '../../../lib/compare/indicators.ts';
import type { Work } from '../../../lib/model.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const NAMES = 'corpus/lexicon/indicators.yaml';
const { works } = loadCorpus('corpus');
const records = indicatorsOf(works, parseIndicatorNames(readFileSync(NAMES, 'utf8'), NAMES));

function show(quantity: Quantity | undefined): string {
  if (quantity === undefined) return '';
  const { year = '', when = '', bound = '', value, unit = '' } = quantity;
  return `${year}${when ? `(${when})` : ''} ${bound}${value} ${unit}`.trim();
}

function line({
  clause,
  origin,
  indicator,
  printed,
  base,
  target,
  nature,
  department,
}: IndicatorRecord) {
  const name = indicator === printed ? indicator : `${indicator} < ${printed}`;
  return [clause, origin, name, show(base), show(target), nature ?? '', department ?? ''].join(
    ' | ',
  );
}

describe('the indicators of the corpus', () => {
  it('are those read in the sources by hand, value by value', async () => {
    await expect(`${records.map(line).join('\n')}\n`).toMatchFileSnapshot(
      './indicators.golden.txt',
    );
  });

  it('hold all 19 rows of 朔州 and all 30 of 盐湖, whose last number is 25', () => {
    const rows = (work: string) =>
      records.filter((record) => record.work === work && record.origin === 'table');
    expect(rows('shuozhou-plan')).toHaveLength(19);
    expect(rows('yanhu-plan')).toHaveLength(30);
  });

  it('hold at least forty targets of the prose', () => {
    expect(records.filter(({ origin }) => origin === 'prose').length).toBeGreaterThanOrEqual(40);
  });

  it('print nothing that does not stand in their row or sentence', () => {
    const textOf = new Map<string, string>();
    for (const work of works) {
      for (const { address, text } of textsOf(work)) textOf.set(`${work.id}/${address}`, text);
    }
    for (const { clause, text, mark, base, target, origin } of records) {
      expect(textOf.get(clause)?.slice(...mark), clause).toBe(text);
      for (const quantity of [base, target]) {
        if (quantity === undefined) continue;
        // `32.05万吨*`: the star belongs to the number, wherever it is printed.
        const bare = quantity.value.replace('*', '');
        expect(text, clause).toContain(bare);
        if (bare !== quantity.value) expect(text, clause).toMatch(new RegExp(`${bare}\\D*\\*`));
        if (quantity.unit !== undefined && origin !== 'table') {
          expect(text, clause).toContain(quantity.unit);
        }
        if (quantity.when !== undefined) expect(text).toContain(quantity.when);
        if (quantity.year !== undefined && origin !== 'table') {
          expect(text).toContain(`${quantity.year}年`);
        }
      }
    }
  });

  it('take no achievement of a plan for a target', () => {
    const looking = records.filter(
      ({ work, clause, origin }) => origin === 'prose' && clause.startsWith(`${work}/1.`),
    );
    expect(looking).toEqual([]);
  });

  it('keep the year of the note for starred values', () => {
    const forest = records.find(({ clause }) => clause === 'yanhu-plan/2.3.t1.2');
    expect(forest?.base).toEqual({ year: 2019, value: '23.18*', unit: '%' });
  });
});

describe('doubts', () => {
  const doubtsOf = (clause: string) =>
    records.find((record) => record.clause === clause)?.doubts ?? [];

  it('tell that 2,000万亩 is more than a district has', () => {
    expect(doubtsOf('yanhu-plan/2.3.t1.3').join()).toContain('13,333 平方公里');
  });

  it('tell that a figure is the whole province’s', () => {
    expect(doubtsOf('yanhu-plan/2.3.t1.29').join()).toContain('“全省”');
  });

  it('tell that a target lies behind the present state', () => {
    expect(doubtsOf('yanhu-plan/2.3.t1.12')).toEqual(['目标（≥65）低于现状（70.7），原文如此']);
  });

  it('tell that a row mixes two units', () => {
    expect(doubtsOf('yanhu-plan/2.3.t1.17').join()).toContain('单位不同');
  });

  it('tell that 32.05万吨 of COD is more than a district discharges', () => {
    expect(doubtsOf('yanhu-plan/2.3.t1.17').join()).toContain('32.05*万吨不像一个区县的排放量');
    expect(doubtsOf('yanhu-plan/2.3.t1.20').join()).not.toContain('排放量');
  });

  it('are silent where nothing is odd', () => {
    expect(doubtsOf('shuozhou-plan/2.3.t1.1')).toEqual([]);
  });
});

describe('a press report', () => {
  const from = (work: Work['id'], name: string) =>
    records.filter((record) => record.work === work && record.indicator === name);

  it('gives 阳泉 30 微克/立方米 and 78.8%', () => {
    expect(from('yangquan-zongshu', '细颗粒物（PM2.5）浓度')[0]?.base).toEqual({
      when: '今年前三季度',
      value: '30',
      unit: '微克/立方米',
    });
    expect(from('yangquan-zongshu', '空气质量优良天数比例')[0]?.base?.value).toBe('78.8');
  });

  it('gives 朔州 a forest cover of 20.50% at the end of 2022 and an index of 3.89', () => {
    expect(from('shuozhou-dise', '森林覆盖率')[0]?.base).toMatchObject({
      year: 2022,
      value: '20.50',
    });
    expect(from('shuozhou-dise', '空气质量综合指数')[0]?.base).toEqual({
      when: '今年1~9月',
      value: '3.89',
    });
  });
});
