const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** Largest number the headings of a document are written with in Chinese. */
export const MAX_NUMERAL = 9999;

/**
 * 1 → 一, 12 → 十二, 47 → 四十七, 105 → 一百零五, as headings are numbered.
 * @throws RangeError outside 1..9999 or for a fraction.
 */
export function toNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > MAX_NUMERAL) {
    throw new RangeError(`序数须为 1 至 ${MAX_NUMERAL} 的整数，得到 ${n}`);
  }
  let out = '';
  let pendingZero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(n / 10 ** power) % 10;
    if (digit === 0) {
      pendingZero = out !== '';
      continue;
    }
    if (pendingZero) out += '零';
    pendingZero = false;
    const tenAtFront = digit === 1 && power === 1 && out === '';
    out += (tenAtFront ? '' : DIGITS[digit]) + (UNITS[power] ?? '');
  }
  return out;
}

/** The inverse of {@link toNumeral}; undefined for anything it does not write. */
export function fromNumeral(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const char of text) {
    const unit = UNITS.indexOf(char);
    if (unit > 0) {
      total += (digit ?? 1) * 10 ** unit;
      digit = undefined;
    } else if (char === '零') {
      digit = undefined;
    } else {
      const value = DIGITS.indexOf(char);
      if (value < 1 || digit !== undefined) return undefined;
      digit = value;
    }
  }
  total += digit ?? 0;
  if (total < 1 || total > MAX_NUMERAL) return undefined;
  return toNumeral(total) === text ? total : undefined;
}
