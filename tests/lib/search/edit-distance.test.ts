import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type EditCosts,
  editDistance,
  nearestPart,
  PLAIN_COSTS,
} from '../../../lib/search/edit-distance.ts';
import { soundAlike, typingCosts } from '../../../lib/search/likeness.ts';

/** The definition, without a table. */
function naive(a: readonly string[], b: readonly string[], costs: EditCosts): number {
  const [x, y] = [a.at(-1), b.at(-1)];
  if (x === undefined) return b.reduce((sum, character) => sum + costs.indel(character), 0);
  if (y === undefined) return a.reduce((sum, character) => sum + costs.indel(character), 0);
  const [a1, b1] = [a.slice(0, -1), b.slice(0, -1)];
  const ways = [
    naive(a1, b, costs) + costs.indel(x),
    naive(a, b1, costs) + costs.indel(y),
    naive(a1, b1, costs) + (x === y ? 0 : costs.substitute(x, y)),
  ];
  if (x !== y && x === b.at(-2) && y === a.at(-2)) {
    ways.push(naive(a.slice(0, -2), b.slice(0, -2), costs) + costs.swap);
  }
  return Math.min(...ways);
}

const syllables = new Map([
  ['性', ['xing']],
  ['姓', ['xing']],
  ['治', ['zhi']],
  ['自', ['zi']],
  ['兰', ['lan']],
  ['囊', ['nang']],
  ['水', ['shui']],
]);
const costs = typingCosts(syllables);

const characters = fc.constantFrom('性', '姓', '治', '自', '水', '.', '𠮷');
const short = fc.array(characters, { maxLength: 5 }).map((list) => list.join(''));

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['环境', '环境', 0],
    ['环境', '境环', 1],
    ['入河排污口', '入河排口', 1],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it.each([
    ['plain', PLAIN_COSTS],
    ['typing', costs],
  ])('with %s costs is that of its definition, either way', (_, own) => {
    fc.assert(
      fc.property(short, short, (a, b) => {
        const distance = editDistance(a, b, own);
        expect(distance).toBeCloseTo(naive([...a], [...b], own), 9);
        expect(editDistance(b, a, own)).toBeCloseTo(distance, 9);
      }),
    );
  });
});

describe('the nearest part', () => {
  it('is where a word was meant', () => {
    const text = '加强挥发姓有机物治理';
    const { start, end, distance } = nearestPart('挥发性有机物', text);
    expect([text.slice(start, end), distance]).toEqual(['挥发姓有机物', 1]);
  });

  it('is nearer than no other stretch, and as near as it says', () => {
    fc.assert(
      fc.property(short, short, (pattern, text) => {
        const part = nearestPart(pattern, text, costs);
        const own = editDistance(pattern, text.slice(part.start, part.end), costs);
        expect(own).toBeCloseTo(part.distance, 9);
        const list = [...text];
        for (let start = 0; start <= list.length; start++) {
          for (let end = start; end <= list.length; end++) {
            const stretch = list.slice(start, end).join('');
            expect(editDistance(pattern, stretch, costs)).toBeGreaterThan(part.distance - 1e-9);
          }
        }
      }),
    );
  });
});

describe('likeness', () => {
  it('costs least where it sounds the same, less where nearly, and marks little', () => {
    const cost = costs.substitute;
    expect(cost('性', '姓')).toBeLessThan(cost('治', '自'));
    expect(cost('治', '自')).toBeLessThan(cost('治', '水'));
    expect(cost('兰', '囊')).toBe(cost('治', '自'));
    expect(costs.indel('.')).toBeLessThan(costs.indel('水'));
  });

  it('tells what is said alike', () => {
    expect(soundAlike('水性', '水姓', syllables)).toBe(true);
    expect(soundAlike('水性', '水治', syllables)).toBe(false);
    expect(soundAlike('水性', '水', syllables)).toBe(false);
  });
});
