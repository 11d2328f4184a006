import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../lib/compare/indicator-prose.ts';

describe('a sentence', () => {
  it('is sliced out of its paragraph without loss', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', '乙。', '丙！', '丁')), (pieces) => {
        const text = pieces.join('');
        for (const { text: sentence, mark } of sentencesOf(text)) {
          expect(text.slice(...mark)).toBe(sentence);
        }
        expect(
          sentencesOf(text)
            .map((it) => it.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
