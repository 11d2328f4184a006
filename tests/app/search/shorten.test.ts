import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shorten } from '../../../app/search/shorten.ts';

describe('a query that is repeated', () => {
  it('is as typed when it is no longer than a sentence', () => {
    expect(shorten('入河排污口')).toBe('入河排污口');
    expect(shorten('水'.repeat(50))).toBe('水'.repeat(50));
  });

  it('keeps its beginning and its end when it is a pasted paragraph', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 51, maxLength: 400, unit: 'grapheme' }), (query) => {
        const characters = [...query];
        const short = shorten(query);
        expect(short).toBe(
          `${characters.slice(0, 36).join('')}……${characters.slice(-12).join('')}`,
        );
        expect([...short].length).toBeLessThanOrEqual(characters.length);
      }),
    );
  });
});
