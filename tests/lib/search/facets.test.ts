import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../lib/search/dimension.ts';
import {
  type Chosen,
  FACETS,
  type Facet,
  type FacetSource,
  facetsOf,
  narrow,
} from '../../../lib/search/facets.ts';
import { countFound, type MarkedPassage } from '../../../lib/search/marked-passage.ts';
import { scan, standing, works } from './corpus-found.ts';

const topics: readonly Value[] = [
  { key: 'water', name: '水' },
  { key: 'air', name: '大气' },
];

/** A topic for each third passage, to have some of each and some of none. */
function topicOf({ number }: MarkedPassage['passage']): string | undefined {
  return topics[number % 3]?.key;
}

const source: FacetSource = { works, topics, topicOf };

/** The value of a passage, without the code under test. */
function keyOf(passage: MarkedPassage['passage'], facet: Facet): string | undefined {
  const work = works.find(({ id }) => id === passage.work);
  switch (facet) {
    case 'work':
      return passage.work;
    case 'place':
      return work?.place.code;
    case 'kind':
      return work?.kind;
    case 'year':
      return work?.year ?? '';
    case 'topic':
      return topicOf(passage) ?? '';
  }
}

const choice = (...keys: readonly string[]) => fc.subarray([...new Set(keys)]);
const chosen: fc.Arbitrary<Chosen> = fc.record(
  {
    work: choice(...works.map(({ id }) => id)),
    place: choice(...works.map(({ place }) => place.code)),
    kind: choice(...works.map(({ kind }) => kind)),
    year: choice(...works.map(({ year }) => year ?? '')),
    topic: choice('water', 'air', ''),
  },
  { requiredKeys: [] },
);

function counts(found: Parameters<typeof countFound>[0]) {
  const { passages, occurrences } = countFound(found);
  return { passages, occurrences };
}

describe('facets', () => {
  it('say of each value what choosing it would give', () => {
    const facets = facetsOf(scan('黑臭水体'), source, { kind: ['plan'] });
    expect(facets.place.map(({ name }) => name)).toEqual(['朔州市', '盐湖区']);
    expect(facets.kind.map(({ name, isChosen }) => [name, isChosen])).toEqual([
      ['报道', false],
      ['规划', true],
    ]);
  });

  it('call what has no value what the page calls it', () => {
    const { topic, year } = facetsOf(scan('环境'), source, {});
    expect(topic.find(({ key }) => key === '')?.name).toBe('未归专题');
    expect(year.find(({ key }) => key === '')?.name).toBe('未载');
  });

  it('sum to the result narrowed by the other facets, value by value', () => {
    fc.assert(
      fc.property(standing, chosen, fc.constantFrom(...FACETS), (term, choice, facet) => {
        const found = scan(term);
        const values = facetsOf(found, source, choice)[facet];
        const { [facet]: _, ...others } = choice;
        const total = counts(narrow(found, source, others));
        const sum = (of: 'passages' | 'occurrences') =>
          values.reduce((all, value) => all + value[of], 0);
        expect({ passages: sum('passages'), occurrences: sum('occurrences') }).toEqual(total);
        for (const { key, passages, occurrences } of values) {
          const alone = narrow(found, source, { ...others, [facet]: [key] });
          expect({ passages, occurrences }).toEqual(counts(alone));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep what is chosen though it gives nothing, to be taken back', () => {
    const facets = facetsOf(scan('火烈鸟'), source, { place: ['140600'] });
    expect(facets.place).toContainEqual({
      key: '140600',
      name: '朔州市',
      isChosen: true,
      passages: 0,
      occurrences: 0,
    });
    expect(facets.place.map(({ name }) => name)).toContain('盐湖区');
    expect(facets.kind).toEqual([]);
  });

  it('narrow as a plain filter does', () => {
    fc.assert(
      fc.property(standing, chosen, (term, choice) => {
        const found = scan(term);
        const byHand = found.filter(({ passage }) =>
          FACETS.every((facet) => {
            const wanted = choice[facet] ?? [];
            return wanted.length === 0 || wanted.includes(keyOf(passage, facet) ?? '');
          }),
        );
        expect(narrow(found, source, choice)).toEqual(byHand);
      }),
      { numRuns: 200 },
    );
  });
});
