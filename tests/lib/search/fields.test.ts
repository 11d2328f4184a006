import { describe, expect, it } from 'vitest';
import {
  faultOf,
  fieldNamed,
  hasField,
  KIND_WORDS,
  type WorkFacts,
} from '../../../lib/search/fields.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import { KIND_NAMES } from '../../../lib/work/front-matter.ts';

const fold = createFolder(new Map([['運', '运']]));

const yanhu: WorkFacts = {
  id: 'yanhu-plan',
  title: '运城市盐湖区“十四五”生态环境保护规划',
  place: { name: '盐湖区', code: '140802', level: 'county', within: '运城市' },
  kind: 'plan',
  year: '2022',
  number: '运盐政发〔2022〕9号',
  characters: 1,
};

describe('fields', () => {
  it('have names in two languages and widths', () => {
    expect(fieldNamed('地区')).toBe('place');
    expect(fieldNamed('ＴＩＴＬＥ')).toBe('title');
    expect(fieldNamed('作者')).toBeUndefined();
  });

  it('know every kind by what readers call it', () => {
    for (const [kind, name] of Object.entries(KIND_NAMES)) {
      expect(faultOf('kind', name)).toBeUndefined();
      expect(Object.entries(KIND_WORDS).find(([, words]) => words.includes(name))?.[0]).toBe(kind);
    }
  });

  it.each([
    ['place', '盐湖', true],
    ['place', '運城', true],
    ['place', '山西省', true],
    ['place', '山西', true],
    ['place', '陕西', false],
    ['place', '140800', true],
    ['place', '140802', true],
    ['place', '140600', false],
    ['kind', '规划', true],
    ['kind', 'PLAN', true],
    ['kind', '报道', false],
    ['year', '2022', true],
    ['year', '２０２１～２０２５', true],
    ['year', '2023年', false],
    ['title', '"十四五"', true],
    ['file', 'yanhu-plan', true],
    ['file', 'yanhu', false],
    ['file', '〔2022〕9号', true],
  ] as const)('%s:%s of a plan of 盐湖区 is %s', (field, value, expected) => {
    expect(hasField(yanhu, field, value, fold)).toBe(expected);
  });

  it('say that a source without a date is of no year', () => {
    const { year: _, ...undated } = yanhu;
    expect(hasField(undated, 'year', '1900-2100', fold)).toBe(false);
  });
});
