import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf } from '../../../lib/search/index-format.ts';
import { openTable, writeTable } from '../../../lib/search/table.ts';

/** A table written and opened again, with the names of the pages it reads. */
function reopened<K extends string | number>(firsts: readonly K[]) {
  const files = new Map<string, string>();
  const table = writeTable(firsts, (page) => `p${page}`, files);
  const seen: string[] = [];
  const opened = openTable<K>(JSON.parse(JSON.stringify(table)), async (page) => {
    seen.push(`p${page}`);
    return JSON.parse(files.get(`p${page}`) ?? '[]');
  });
  return { ...opened, table, files, seen };
}

describe('table', () => {
  it('finds the range of any key as a list of all first keys would', async () => {
    const keys = fc
      .uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: 1500 })
      .map((numbers) => numbers.sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(keys, fc.integer({ min: -1, max: 5001 }), async (firsts, key) => {
        const { find, firstOf } = reopened(firsts);
        const range = rangeOf(firsts, key);
        expect(await find(key)).toBe(range);
        if (range >= 0) expect(await firstOf(range)).toBe(firsts[range]);
        expect(await firstOf(firsts.length)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a short list in the head', async () => {
    const { find, files, table } = reopened<string>(['二', '五', '八']);
    expect(files.size).toBe(0);
    expect(table.isPaged).toBe(false);
    expect(await find('五六')).toBe(1);
    expect(await find('一')).toBe(-1);
  });

  it('reads one page of a long list, once', async () => {
    const firsts = Array.from({ length: 5000 }, (_, i) => String(i).padStart(5, '0'));
    const { find, table, seen } = reopened(firsts);
    expect(table.firsts.length).toBeLessThan(50);
    expect(await find('01234x')).toBe(1234);
    expect(await find('01235')).toBe(1235);
    expect(seen).toHaveLength(1);
  });
});
