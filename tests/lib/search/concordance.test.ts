import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concordanceOf, showBorders, sortLines } from '../../../lib/search/concordance.ts';
import type { MarkedPassage } from '../../../lib/search/marked-passage.ts';
import { indexed, scan, standing } from './corpus-found.ts';

function passage(text: string, marks: MarkedPassage['marks'], number = 0): MarkedPassage {
  const address = String(number + 1);
  return {
    passage: { id: `work/${address}`, work: 'work', address, number, text },
    marks,
    occurrences: marks.length,
  };
}

function shown(found: readonly MarkedPassage[], context: number) {
  return concordanceOf(found, context).map(({ left, key, right }) => [left, key, right]);
}

const texts = new Map(indexed.map(({ id, text }) => [id, text]));

describe('a concordance', () => {
  it('sets each occurrence between what stands around it', () => {
    expect(
      shown(
        [
          passage('推进盐湖区盐湖治理', [
            [2, 4],
            [5, 7],
          ]),
        ],
        3,
      ),
    ).toEqual([
      ['推进', '盐湖', '区盐湖'],
      ['湖区'.padStart(3, '盐'), '盐湖', '治理'],
    ]);
  });

  it('counts context in characters, of which none is halved', () => {
    expect(shown([passage('𠮷𠮷水𠮷𠮷', [[4, 5]])], 1)).toEqual([['𠮷', '水', '𠮷']]);
  });

  it('stays inside the cell of a table and shows its border', () => {
    const row = '环境质量\t11\t地表水达标比例\t70.7';
    expect(shown([passage(row, [[8, 11]])], 20)).toEqual([['｜', '地表水', '达标比例｜']]);
    expect(shown([passage(row, [[0, 2]])], 20)).toEqual([['', '环境', '质量｜']]);
  });

  it('has a line for every occurrence, and each is a slice of the displayed text', () => {
    fc.assert(
      fc.property(standing, fc.nat(40), (term, context) => {
        const found = scan(term);
        const lines = concordanceOf(found, context);
        expect(lines).toHaveLength(found.reduce((sum, { occurrences }) => sum + occurrences, 0));
        for (const { id, left, key, right, mark } of lines) {
          const text = texts.get(id) ?? '';
          expect(text.slice(...mark)).toBe(key);
          const slice = text.slice(mark[0] - left.length, mark[1] + right.length);
          expect(left + key + right).toBe(showBorders(slice));
          expect([...left].length).toBeLessThanOrEqual(context);
          expect([...right].length).toBeLessThanOrEqual(context);
          // Less context than asked for: the text or the cell ends there.
          if ([...right].length < context) {
            expect(right.endsWith('｜') || mark[1] + right.length === text.length).toBe(true);
          }
          if ([...left].length < context) {
            expect(left.startsWith('｜') || mark[0] === left.length).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('numbers the lines in reading order, whatever order the passages come in', () => {
    const found = scan('生态环境');
    expect(concordanceOf(found.toReversed(), 10)).toEqual(concordanceOf(found, 10));
  });
});

describe('lines sorted', () => {
  const lines = concordanceOf(
    [
      passage('保护水源', [[2, 3]], 0),
      passage('爱护水库', [[2, 3]], 1),
      passage('治水', [[1, 2]], 2),
      passage('水源', [[0, 1]], 3),
    ],
    5,
  );
  const addresses = (by: Parameters<typeof sortLines>[1]) =>
    sortLines(lines, by).map(({ address }) => address);

  it('by the left put together what ends alike, read from the key outwards', () => {
    // 护 U+62A4 < 治 U+6CBB; of the two before 护, 保 U+4FDD < 爱 U+7231.
    expect(addresses('left')).toEqual(['4', '1', '2', '3']);
  });

  it('by the right follow the code points; equals stay in reading order', () => {
    // 库 U+5E93 < 源 U+6E90.
    expect(addresses('right')).toEqual(['3', '2', '1', '4']);
  });

  it('by work put the work with most lines first', () => {
    const found = scan('黑臭水体');
    const sorted = sortLines(concordanceOf(found, 5), 'work').map(({ work }) => work);
    const runs = sorted.filter((work, i) => work !== sorted[i - 1]);
    expect(runs).toHaveLength(new Set(sorted).size);
    const counts = runs.map((run) => sorted.filter((work) => work === run).length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('are the same lines in any order, and come back to reading order', () => {
    const all = concordanceOf(scan('环境'), 8);
    for (const by of ['left', 'right', 'work'] as const) {
      const sorted = sortLines(all, by);
      expect(new Set(sorted)).toEqual(new Set(all));
      expect(sortLines(sorted, 'order')).toEqual(all);
    }
  });
});
