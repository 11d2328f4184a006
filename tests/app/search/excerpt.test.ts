import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../../app/search/excerpt.ts';
import type { Mark } from '../../../lib/model.ts';

const LONG = `推进绿色货运。${'大力推广新能源和新能源车辆，'.repeat(12)}重点整治入河排污口，${'加快推进城市建成区新增车辆，'.repeat(12)}`;

describe('the excerpt of a passage', () => {
  it('is the whole of a short one', () => {
    expect(excerpt('对新设入河排污口，进一步衔接。', [[3, 8]], 0)).toEqual([[0, 15]]);
  });

  it('of a long one is its lead and a window that begins and ends at a pause', () => {
    const at = LONG.indexOf('入河排污口');
    const shown = excerpt(LONG, [[at, at + 5]], 7).map(([start, end]) => LONG.slice(start, end));
    expect(shown).toEqual([
      '推进绿色货运。',
      '大力推广新能源和新能源车辆，大力推广新能源和新能源车辆，重点整治入河排污口，加快推进城市建成区新增车辆，加快推进城市建成区新增车辆，加快推进城市建成区新增车辆，加快推进城市建成区新增车辆，',
    ]);
  });

  it('shows the first mark whole, in windows that are in order and apart', () => {
    const passages = fc
      .string({ unit: fc.constantFrom('水', '，', '𣲘', '\t', 'a'), minLength: 1, maxLength: 900 })
      .chain((text) =>
        fc.tuple(
          fc.constant(text),
          fc
            .array(
              fc.nat(text.length - 1).map((at): Mark => [at, at + 1]),
              { minLength: 1, maxLength: 12 },
            )
            .map((marks) => marks.sort((a, b) => a[0] - b[0])),
        ),
      );
    fc.assert(
      fc.property(passages, fc.nat(40), ([text, marks], lead) => {
        const windows = excerpt(text, marks, Math.min(lead, text.length));
        const first = marks[0] ?? [0, 0];
        expect(windows.some(([start, end]) => start <= first[0] && first[1] <= end)).toBe(true);
        for (const [index, [start, end]] of windows.entries()) {
          expect(start).toBeGreaterThan(windows[index - 1]?.[1] ?? -1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never cuts a character beyond the basic plane in two', () => {
    const text = '𣲘'.repeat(300);
    for (const [start, end] of excerpt(text, [[300, 302]], 0)) {
      expect(text.slice(start, end)).toBe('𣲘'.repeat((end - start) / 2));
    }
  });
});
