import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radixSort } from '../../../lib/compare/radix-sort.ts';

describe('radixSort', () => {
  it('sorts columns by keys of 32 bits and leaves those of equal keys in their order', () => {
    const key = fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 7, 0x7fffffff, 0xffffffff));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const sorted = Uint32Array.from(keys);
        const places = Uint32Array.from(keys.keys());
        const copies = Uint32Array.from(keys);
        radixSort(sorted, [places, copies]);
        const plain = [...keys.entries()].sort(([a, x], [b, y]) => x - y || a - b);
        expect([...sorted]).toEqual(plain.map(([, value]) => value));
        expect([...places]).toEqual(plain.map(([place]) => place));
        expect([...copies]).toEqual([...sorted]);
      }),
    );
  });
});
