import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedRuns } from '../../../lib/compare/shared.ts';
import type { Mark } from '../../../lib/model.ts';
import { createFolder } from '../../../lib/search/fold.ts';

const fold = createFolder(new Map());

/** Says of every character whether some run of `min` around it also stands in `other`. */
function coveredBySlowScan(text: string, other: string, min: number): readonly boolean[] {
  return [...text].map((_, at) => {
    for (let start = Math.max(0, at - min + 1); start <= at; start++) {
      const run = text.slice(start, start + min);
      if (run.length === min && !run.includes('\t') && other.includes(run)) return true;
    }
    return false;
  });
}

function covered(text: string, marks: readonly Mark[]): readonly boolean[] {
  return [...text].map((_, at) => marks.some(([start, end]) => start <= at && at < end));
}

describe('shared wording', () => {
  it('is marked in both texts where twelve characters or more agree', () => {
    const a = fold('加大绿色采购力度，加强财政预算与规划实施的衔接协调，加大环境污染综合治理。');
    const b = fold('强化保障作用，加强财政预算与规划实施的衔接协调，围绕《规划》。');
    const shared = sharedRuns(a, b);
    const run = '，加强财政预算与规划实施的衔接协调，';
    expect(shared.a.map(([start, end]) => a.text.slice(start, end))).toEqual([
      run.normalize('NFKC'),
    ]);
    expect(shared.b.map(([start, end]) => b.text.slice(start, end))).toEqual([
      run.normalize('NFKC'),
    ]);
  });

  it('is found through the fold and marked on the text as displayed', () => {
    const left = 'ＰＭ２.５和臭氧协同控制取得进展';
    const right = '推动 PM2.5 和臭氧协同控制';
    const shared = sharedRuns(fold(left), fold(right));
    expect(shared.a.map(([start, end]) => left.slice(start, end))).toEqual([
      'ＰＭ２.５和臭氧协同控制',
    ]);
    expect(shared.b.map(([start, end]) => right.slice(start, end))).toEqual([
      'PM2.5 和臭氧协同控制',
    ]);
  });

  it('is not marked when one character too short', () => {
    const eleven = fold('完善政府引导市场运作的');
    expect(sharedRuns(eleven, eleven)).toEqual({ a: [], b: [] });
    expect(sharedRuns(eleven, eleven, 11)).toEqual({ a: [[0, 11]], b: [[0, 11]] });
  });

  it('does not run from one cell of a table into the next', () => {
    const row = fold('森林覆盖率约束性\t林草局负责');
    expect(sharedRuns(row, row, 10)).toEqual({ a: [], b: [] });
    expect(sharedRuns(row, row, 8)).toEqual({ a: [[0, 8]], b: [[0, 8]] });
  });

  it('keeps marks apart where one character folds to several', () => {
    const { a } = sharedRuns(fold('治㏒污'), fold('治l，g污'), 2);
    expect(a).toEqual([[0, 3]]);
  });

  it('agrees with a plain scan on any two texts', () => {
    const text = fc.string({ unit: fc.constantFrom('治', '污', '水', '\t'), maxLength: 80 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 6 }), (a, b, min) => {
        const shared = sharedRuns(fold(a), fold(b), min);
        expect(covered(a, shared.a)).toEqual(coveredBySlowScan(a, b, min));
        expect(covered(b, shared.b)).toEqual(coveredBySlowScan(b, a, min));
        for (const marks of [shared.a, shared.b]) {
          for (const [index, [start, end]] of marks.entries()) {
            expect(end - start).toBeGreaterThanOrEqual(min);
            expect(start).toBeGreaterThan(marks[index - 1]?.[1] ?? -1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
