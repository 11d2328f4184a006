import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answered, rankInContext } from '../../../lib/compare/context.ts';

/** Two chapters with two sections each. */
const WORK = [-1, 0, 0, -1, 3, 3].map((parent) => ({ parent }));

const candidate = (index: number, likeness: number) => ({ index, likeness, cosine: likeness });

function bestOf(rows: readonly Answered[]): readonly (number | undefined)[] {
  return rankInContext(rows, WORK, WORK).map(([best]) => best?.index);
}

describe('of two places as much alike', () => {
  it('the one inside the answer of the chapter around is best', () => {
    const section = { index: 1, candidates: [candidate(1, 0.3), candidate(4, 0.3)] };
    const answeredBy = (chapter: number) => ({
      index: 0,
      candidates: [candidate(chapter, 0.5), candidate(3 - chapter, 0.1)],
    });
    expect(bestOf([answeredBy(0), section])).toEqual([0, 1]);
    expect(bestOf([answeredBy(3), section])).toEqual([3, 4]);
  });

  it('the one that does not answer another row still better is best', () => {
    const rows = [
      { index: 1, candidates: [candidate(1, 0.3), candidate(2, 0.3)] },
      { index: 2, candidates: [candidate(2, 0.9)] },
    ];
    expect(bestOf(rows)).toEqual([1, 2]);
  });

  it('the one around or inside which others answer too is best', () => {
    const rows = [
      { index: 1, candidates: [candidate(2, 0.3), candidate(4, 0.3), candidate(3, 0.29)] },
    ];
    expect(bestOf(rows)).toEqual([4]);
  });
});

describe('any candidates', () => {
  it('all stay, best first, with scores of 0 to 1 that no context raises above likeness', () => {
    const candidates = fc.uniqueArray(
      fc.record({ index: fc.nat(5), likeness: fc.double({ min: 0.001, max: 1, noNaN: true }) }),
      { selector: ({ index }) => index },
    );
    fc.assert(
      fc.property(fc.array(candidates, { maxLength: 6 }), (lists) => {
        const rows = lists.map((list, index) => ({
          index,
          candidates: list.map(({ index, likeness }) => candidate(index, likeness)),
        }));
        for (const [at, ranked] of rankInContext(rows, WORK, WORK).entries()) {
          const given = lists[at] ?? [];
          expect(new Set(ranked.map(({ index }) => index))).toEqual(
            new Set(given.map(({ index }) => index)),
          );
          const scores = ranked.map(({ score }) => score);
          expect(scores).toEqual(scores.toSorted((a, b) => b - a));
          for (const { score, likeness } of ranked) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(likeness + 1e-9);
          }
        }
      }),
    );
  });
});
