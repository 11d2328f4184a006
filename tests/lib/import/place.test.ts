import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../lib/import/place.ts';

const known = [{ name: '朔州市', code: '140600', level: 'city' }];

describe('the place of a work', () => {
  it.each([
    [{ issuer: '北京市人民政府' }, '110000'],
    [{ title: '河南省大气污染防治条例' }, '410000'],
    [{ title: '朔州市“十四五”生态环境保护规划' }, '140600'],
    [{ title: '中华人民共和国环境保护法' }, '000000'],
    [{ issuer: '国务院办公厅', title: '北京市某规划' }, '000000'],
  ])('is told by what its office or its title begins with: %o', (meta, code) => {
    expect(placeOf(meta, known)?.code).toBe(code);
  });

  it.each([
    [{ title: '菏泽市大气污染防治条例' }],
    [{ title: '山西省阳泉市生态环境保护规划' }],
    [{}],
  ])('is left to a person where nobody knows: %o', (meta) => {
    expect(placeOf(meta, known)).toBeUndefined();
  });
});
