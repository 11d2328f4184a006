import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf, SHORTEST_RUN, shareWording } from '../../../lib/compare/shared.ts';
import type { Mark } from '../../../lib/model.ts';

const PIECE = SHORTEST_RUN / 2;
const GAP = 2;

function runsBetween(a: string, b: string) {
  const runsOf = shareWording([[a], [b]]);
  return { a: runsOf(0), b: runsOf(1) };
}

function wordsOf(text: string, runs: readonly { readonly span: Mark }[]): readonly string[] {
  return coverOf(runs).map(([start, end]) => text.slice(start, end));
}

/** Says of every character whether two equal pieces around it, or with it between them, stand in `other`. */
function coveredBySlowScan(text: string, other: string): readonly boolean[] {
  const covered = [...text].map(() => false);
  for (let start = 0; start < text.length; start++) {
    for (let gap = 0; gap <= GAP; gap++) {
      const end = start + SHORTEST_RUN + gap;
      const unit = text.slice(start, end);
      if (end > text.length || unit.includes('\t')) continue;
      const escaped = [unit.slice(0, PIECE), unit.slice(-PIECE)];
      if (new RegExp(`${escaped[0]}[^\\t]{0,${GAP}}${escaped[1]}`).test(other)) {
        covered.fill(true, start, end);
      }
    }
  }
  return covered;
}

function covered(text: string, marks: readonly Mark[]): readonly boolean[] {
  return [...text].map((_, at) => marks.some(([start, end]) => start <= at && at < end));
}

describe('shared wording', () => {
  it('is marked in both texts where twelve characters or more agree', () => {
    const a = '加大绿色采购力度,加强财政预算与规划实施的衔接协调,加大环境污染综合治理。';
    const b = '强化保障作用,加强财政预算与规划实施的衔接协调,围绕《规划》。';
    const shared = runsBetween(a, b);
    expect(wordsOf(a, shared.a)).toEqual([',加强财政预算与规划实施的衔接协调,']);
    expect(wordsOf(b, shared.b)).toEqual([',加强财政预算与规划实施的衔接协调,']);
    expect(shared.a[0]?.others).toEqual([{ work: 1, text: 0 }]);
  });

  it('goes on over two characters that differ, are put in or are left out', () => {
    const a = '有效调动全市上下推进生态文明建设的积极性明显提高';
    const b = '全区上下推进生态文明建设工作的积极性明显提高,';
    const shared = runsBetween(a, b);
    expect(wordsOf(a, shared.a)).toEqual(['上下推进生态文明建设的积极性明显提高']);
    expect(wordsOf(b, shared.b)).toEqual(['上下推进生态文明建设工作的积极性明显提高']);
    const long = '强化环境公益广告宣传力度';
    expect(wordsOf(long, runsBetween(long, '强化环境公益的广告宣传力度').a)).toEqual([long]);
  });

  it('is not marked when one character too short, or with too much between', () => {
    const eleven = '完善政府引导市场运作的';
    expect(runsBetween(eleven, eleven)).toEqual({ a: [], b: [] });
    expect(runsBetween('完善政府引导市场运作的方', '完善政府引导一二三市场运作的方').a).toEqual([]);
  });

  it('does not run from one cell of a table into the next', () => {
    const row = '森林覆盖率约束性\t林草局负责落实';
    expect(runsBetween(row, row)).toEqual({ a: [], b: [] });
    const long = '森林覆盖率约束性指标达标情况\t林草局';
    expect(wordsOf(long, runsBetween(long, long).a)).toEqual(['森林覆盖率约束性指标达标情况']);
  });

  it('counts only what stands in another work', () => {
    const twice = '推进山水林田湖草系统治理，推进山水林田湖草系统治理，';
    expect(shareWording([[twice, twice], ['别的']])(0)).toEqual([]);
  });

  it('names the works of each run, up to a bound that it owns up to', () => {
    const text = '坚持精准治污科学治污依法治污';
    const runsOf = shareWording(Array.from({ length: 40 }, () => [text]));
    const [run, ...more] = runsOf(3);
    expect(more).toEqual([]);
    expect(run?.others).toHaveLength(24);
    expect(run?.others.some(({ work }) => work === 3)).toBe(false);
    expect(run?.isMore).toBe(true);
    expect(shareWording([[text], [text], [text]])(0)[0]?.isMore).toBe(false);
  });

  it('covers all that a plain scan finds, and beyond it only equal characters at the ends', () => {
    const text = fc.string({ unit: fc.constantFrom('治', '污', '水', '\t'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const shared = runsBetween(a, b);
        for (const [own, other, runs] of [
          [a, b, shared.a],
          [b, a, shared.b],
        ] as const) {
          const marks = coverOf(runs);
          const slow = coveredBySlowScan(own, other);
          const fast = covered(own, marks);
          expect(slow.filter((isIn, at) => isIn && !fast[at])).toEqual([]);
          for (const [index, [start, end]] of marks.entries()) {
            const inside = slow.slice(start, end);
            expect(inside.indexOf(true)).toBeGreaterThanOrEqual(0);
            expect(inside.indexOf(true)).toBeLessThan(PIECE);
            expect(inside.length - 1 - inside.lastIndexOf(true)).toBeLessThan(PIECE);
            expect(own.slice(start, end)).not.toContain('\t');
            expect(start).toBeGreaterThan(marks[index - 1]?.[1] ?? -1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('covers in every text of many works what a plain scan finds in those of the others', () => {
    const sentences = [
      '坚持精准治污科学治污依法治污。',
      '推进山水林田湖草沙系统治理，',
      '推进山水林田湖草系统治理，筑牢生态安全屏障。',
      '污治污治污治污治污治污治污治，',
      '全面推行清洁生产\t全面推行清洁生产审核。',
      '强化。',
    ];
    const text = fc
      .array(fc.constantFrom(...sentences), { maxLength: 6 })
      .map((all) => all.join(''));
    const corpus = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(corpus, (works) => {
        const runsOf = shareWording(works);
        for (const [work, texts] of works.entries()) {
          const runs = runsOf(work);
          const others = works.filter((_, other) => other !== work).flat();
          for (const [number, own] of texts.entries()) {
            const marks = coverOf(runs.filter((run) => run.text === number));
            const fast = covered(own, marks);
            const slow = others.map((other) => coveredBySlowScan(own, other));
            const missing = [...own].filter((_, at) => slow.some((one) => one[at]) && !fast[at]);
            expect(missing).toEqual([]);
          }
          for (const run of runs) {
            const [wording = ''] = [texts[run.text]?.slice(...run.span)];
            for (const { work: other, text: there } of run.others) {
              expect(other).not.toBe(work);
              const slow = coveredBySlowScan(wording, works[other]?.[there] ?? '');
              expect(slow.filter((is) => !is).length).toBeLessThan(2 * PIECE);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
