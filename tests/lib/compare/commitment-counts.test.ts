import { describe, expect, it } from 'vitest';
import {
  clausesOf,
  countCommitments,
  weighClauses,
} from '../../../lib/compare/commitment-counts.ts';
import { commitmentsOf, STRENGTHS } from '../../../lib/compare/commitments.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { countCharacters } from '../../../lib/work/walk.ts';

const { works } = loadCorpus('corpus');

describe.each(works.map((work) => [work.id, work] as const))('the counts of %s', (_, work) => {
  const clauses = weighClauses(work);
  const { characters, strengths } = countCommitments(clauses);

  it('are those of its words of commitment, strength by strength', () => {
    const all = [...commitmentsOf(work)];
    for (const { strength, occurrences, words, clauses: count } of strengths) {
      expect(occurrences).toBe(all.filter((one) => one.strength === strength).length);
      expect(words.reduce((sum, word) => sum + word.occurrences, 0)).toBe(occurrences);
      expect(clausesOf(clauses, strength)).toHaveLength(count);
    }
    expect(strengths.map(({ strength }) => strength)).toEqual(STRENGTHS.map(({ id }) => id));
  });

  it('are measured by the characters they were looked for in', () => {
    expect(characters).toBeGreaterThan(0);
    expect(characters).toBeLessThanOrEqual(countCharacters(work));
    for (const { rate, occurrences } of strengths) {
      expect((rate ?? 0) * characters).toBeCloseTo(occurrences * 10_000, 6);
    }
  });
});

it('nothing has no rate', () => {
  expect(countCommitments([]).strengths[0]?.rate).toBeUndefined();
});
