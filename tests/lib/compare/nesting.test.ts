import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insideBoxes, nested, type Standing } from '../../../lib/compare/nesting.ts';

/** Landmarks in reading order, each below one before it or below none. */
const standings = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((seeds): readonly Standing[] =>
    seeds.map((seed, index) => ({ parent: (seed % (index + 1)) - 1 })),
  );

function aroundOf(landmarks: readonly Standing[], index: number): readonly number[] {
  const parent = landmarks[index]?.parent ?? -1;
  return parent < 0 ? [index] : [index, ...aroundOf(landmarks, parent)];
}

describe('two landmarks', () => {
  it('are nested when one is among those around the other', () => {
    fc.assert(
      fc.property(standings, fc.nat(), fc.nat(), (landmarks, one, two) => {
        const [a, b] = [one % landmarks.length, two % landmarks.length];
        const expected = aroundOf(landmarks, a).includes(b) || aroundOf(landmarks, b).includes(a);
        expect(nested(landmarks, a, b)).toBe(expected);
      }),
    );
  });
});

describe('a landmark', () => {
  it('is in a box when it is one or stands in one, at any depth', () => {
    const landmarks = [
      { type: 'division', parent: -1 },
      { type: 'box', parent: 0 },
      { type: 'clause', parent: 1 },
      { type: 'clause', parent: 2 },
      { type: 'clause', parent: 0 },
    ];
    expect(insideBoxes(landmarks)).toEqual([false, true, true, true, false]);
  });
});
