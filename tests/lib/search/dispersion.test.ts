import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispersionOf, measureWork } from '../../../lib/search/dispersion.ts';
import { indexed, scan, standing, works } from './corpus-found.ts';

const lengths = works.map(({ id }) =>
  measureWork(
    id,
    indexed.filter(({ work }) => work === id),
  ),
);

describe('dispersion', () => {
  it('measures works as the rest of the house does', () => {
    for (const [i, { characters }] of lengths.entries()) {
      expect(characters).toBe(works[i]?.characters);
    }
  });

  it('says how far into its work each occurrence begins', () => {
    fc.assert(
      fc.property(standing, (term) => {
        const found = scan(term);
        for (const { work, characters, positions } of dispersionOf(found, lengths)) {
          const ofWork = indexed.filter((passage) => passage.work === work);
          const naive: number[] = [];
          let before = '';
          for (const passage of ofWork) {
            const marks = found.find((item) => item.passage.id === passage.id)?.marks ?? [];
            for (const [start] of marks) {
              const text = before + passage.text.slice(0, start);
              naive.push([...text.replace(/\s/gu, '')].length / characters);
            }
            before += passage.text;
          }
          expect(positions.map(({ offset }) => offset)).toEqual(naive);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has 0 for the first character of a work, and grows to less than 1', () => {
    const all = dispersionOf(scan('境'), lengths).flatMap(({ positions }) => positions);
    expect(all.length).toBeGreaterThan(100);
    for (const { offset } of all) expect(offset).toBeLessThan(1);
    const first = dispersionOf(scan('朔州市“十四五”生态环境保护规划'), lengths);
    const plan = first.find(({ work }) => work === 'shuozhou-plan');
    expect(plan?.positions[0]).toMatchObject({ offset: 0, address: 'title' });
    const offsets = plan?.positions.map(({ offset }) => offset) ?? [];
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
  });
});
