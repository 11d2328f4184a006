import { describe, expect, it } from 'vitest';
import { joinSynonyms } from '../../../app/search/join-synonyms.ts';

describe('joining synonyms', () => {
  it.each([
    ['VOCs', 'VOCs', '~VOCs'],
    ['"挥发性有机物" 治理', '挥发性有机物', '~"挥发性有机物" 治理'],
    ['VOCs | (VOCs 治理)', 'VOCs', '~VOCs | (~VOCs 治理)'],
    ['VOCs -治理', '治理', 'VOCs -治理'],
    ['~VOCs', 'VOCs', '~VOCs'],
  ])('in %s for %s gives %s', (query, literal, joined) => {
    expect(joinSynonyms(query, literal)).toBe(joined);
  });
});
