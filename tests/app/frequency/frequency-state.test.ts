import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundTerms,
  type FrequencyState,
  frequencyAddress,
  readFrequency,
} from '../../../app/frequency/frequency-state.ts';

function readBack(state: FrequencyState): FrequencyState {
  return readFrequency(new URL(frequencyAddress(state), 'http://x').searchParams);
}

describe('the address of a table of terms', () => {
  it('is read back as the same table', () => {
    const term = fc.string({
      minLength: 1,
      maxLength: 8,
      unit: fc.constantFrom(...'水河VOC2.5~ '),
    });
    fc.assert(
      fc.property(fc.array(term, { maxLength: 80 }), fc.boolean(), (list, isRate) => {
        const { terms } = boundTerms(list.join('\n'));
        const state = { terms, measure: isRate ? 'rate' : 'count', sort: 'total' } as const;
        expect(readBack(state)).toEqual(state);
      }),
    );
  });

  it('holds no more than an address can, and says how many are left out', () => {
    const list = Array.from({ length: 100 }, (_, i) => `词${i}`).join('\n');
    const { terms, left } = boundTerms(`${list}\n${'长'.repeat(100)}`);
    expect(terms).toHaveLength(60);
    expect(left).toBe(41);
    expect(frequencyAddress({ terms, measure: 'count', sort: 'order' }).length).toBeLessThan(2000);
  });
});
