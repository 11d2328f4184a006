import { Converter } from 'opencc-js/t2cn';
import type { VariantMap } from '../lib/search/fold.ts';

/** Unified ideographs and extension A: what OpenCC converts character by character. */
const IDEOGRAPHS: readonly (readonly [first: number, last: number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/**
 * Every traditional character that OpenCC simplifies to one other character.
 * Words are not looked at: folding must do the same to any substring.
 */
export function traditionalVariants(): VariantMap {
  const convert = Converter({ from: 't', to: 'cn' });
  const variants = new Map<string, string>();
  for (const [first, last] of IDEOGRAPHS) {
    for (let code = first; code <= last; code++) {
      const traditional = String.fromCodePoint(code);
      const simplified = convert(traditional);
      if (simplified !== traditional && [...simplified].length === 1) {
        variants.set(traditional, simplified);
      }
    }
  }
  return variants;
}
