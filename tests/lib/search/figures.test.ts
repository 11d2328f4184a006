import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIMENSIONS } from '../../../lib/search/dimension.ts';
import { countUnits, figuresBy, ratePerTenThousand, unitsBy } from '../../../lib/search/figures.ts';
import { countFound } from '../../../lib/search/marked-passage.ts';
import { indexed, scan, standing, works } from './corpus-found.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('figures', () => {
  it('say how often, of how many characters, and per ten thousand', () => {
    const figure = figuresBy(scan('移动源'), works, 'work').find(
      ({ key }) => key === 'shanxi-peixun',
    );
    const text = indexed.filter(({ work }) => work === 'shanxi-peixun').map(({ text }) => text);
    const occurrences = text.join('\n').split('移动源').length - 1;
    const characters = [...text.join('').replace(/\s/gu, '')].length;
    expect(occurrences).toBeGreaterThan(3);
    expect(figure).toMatchObject({ occurrences, characters, works: 1 });
    expect(figure?.rate).toBeCloseTo((occurrences / characters) * 10_000, 10);
  });

  it('name the works that have nothing', () => {
    const figures = figuresBy(scan('火烈鸟'), works, 'work');
    expect(figures).toHaveLength(works.length);
    expect(figures.filter(({ occurrences }) => occurrences > 0)).toHaveLength(1);
    expect(figures.find(({ key }) => key === 'shuozhou-plan')).toMatchObject({
      occurrences: 0,
      rate: 0,
    });
  });

  it('sum to the result in every dimension', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom(...DIMENSIONS), (term, dimension) => {
        const found = scan(term);
        const figures = figuresBy(found, works, dimension);
        const all = countFound(found);
        expect(sum(figures.map((figure) => figure.works))).toBe(all.works);
        expect(sum(figures.map(({ passages }) => passages))).toBe(all.passages);
        expect(sum(figures.map(({ occurrences }) => occurrences))).toBe(all.occurrences);
        expect(sum(figures.map(({ characters }) => characters))).toBe(
          sum(works.map(({ characters }) => characters)),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('list the years in order, the unknown one last', () => {
    const years = unitsBy(works, 'year').map(({ key }) => key);
    expect(years.at(-1)).toBe('');
    expect(years.slice(0, -1)).toEqual(years.slice(0, -1).toSorted());
  });

  it('may count a passage in several units, or in none', () => {
    const found = scan('水');
    const units = [
      { key: '水', name: '水', characters: 100 },
      { key: '气', name: '气', characters: 0 },
    ];
    const [water, air] = countUnits(found, units, () => ['水', '气', '声', '水']);
    expect(water).toMatchObject(countFound(found));
    expect(air).toMatchObject({ ...countFound(found), rate: undefined });
    expect(countUnits(found, units, () => [])[0]).toMatchObject({ works: 0, occurrences: 0 });
  });

  it('have no rate where nothing is written', () => {
    expect(ratePerTenThousand(3, 20_000)).toBe(1.5);
    expect(ratePerTenThousand(0, 0)).toBeUndefined();
  });
});
