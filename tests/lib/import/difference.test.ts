import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifferences } from '../../../lib/import/difference.ts';

const chars = (text: string) => [...text];

describe('differences', () => {
  it('are none between equal texts', () => {
    expect(findDifferences(chars('青山绿水'), chars('青山绿水'))).toEqual([]);
  });

  it('are each found where they are, and no more than they are', () => {
    const text = '朔州市统筹山水林田湖草沙一体化保护和修复，持续改善生态环境质量';
    expect(findDifferences(chars(text), chars(text.replace('沙', '')))).toEqual([
      { left: [11, 12], right: [11, 11] },
    ]);
    expect(findDifferences(chars(text), chars(text.replace('沙', '砂')))).toEqual([
      { left: [11, 12], right: [11, 12] },
    ]);
    expect(findDifferences(chars(text), chars(`${text}。`))).toEqual([
      { left: [31, 31], right: [31, 32] },
    ]);
  });

  it('leave what is equal on both sides, for any two texts', () => {
    const text = fc.array(fc.constantFrom(...'甲乙丙'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        let i = 0;
        let j = 0;
        for (const difference of findDifferences(left, right)) {
          expect(left.slice(i, difference.left[0])).toEqual(right.slice(j, difference.right[0]));
          i = difference.left[1];
          j = difference.right[1];
        }
        expect(left.slice(i)).toEqual(right.slice(j));
      }),
      { numRuns: 2000 },
    );
  });
});
