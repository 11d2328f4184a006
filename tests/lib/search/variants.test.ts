import { describe, expect, it } from 'vitest';
import { decodeVariants, encodeVariants, selectVariants } from '../../../lib/search/variants.ts';

const TABLE = new Map([
  ['統', '统'],
  ['體', '体'],
  ['龜', '龟'],
  ['甲', '乙'],
  ['乙', '丙'],
]);

describe('variants', () => {
  it('keeps what the corpus is written in apart from what only a query can hold', () => {
    const { own, other } = selectVariants(TABLE, new Set('系統体'));
    expect([...own]).toEqual([['統', '统']]);
    expect([...other]).toEqual([['體', '体']]);
  });

  it('follows chains to their end, so that folding twice changes nothing more', () => {
    const { own } = selectVariants(TABLE, new Set('甲乙'));
    expect(Object.fromEntries(own)).toEqual({ 甲: '丙', 乙: '丙' });
  });

  it('drops what turns in a circle', () => {
    const circle = new Map([
      ['甲', '乙'],
      ['乙', '甲'],
    ]);
    const { own } = selectVariants(circle, new Set('甲乙'));
    for (const value of own.values()) expect(own.has(value)).toBe(false);
  });

  it('is read back as it was written, rare characters included', () => {
    const variants = new Map([
      ['統', '统'],
      ['𠁞', '𠀾'],
    ]);
    expect(decodeVariants(encodeVariants(variants))).toEqual(variants);
  });
});
