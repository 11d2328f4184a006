/**
 * Orders texts by code point, which UTF-16 does not: 𠀀 stands behind every
 * character of the basic plane. The same everywhere and for every reader, which
 * no collation by pinyin or strokes is.
 */
export function compareCodePoints(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const [left, right] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (left === right) continue;
    const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdfff;
    if (isHigh(left) !== isHigh(right)) return isHigh(left) ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
}

/** Offset `count` code points before `at`, but not before `least`. */
export function stepBack(text: string, at: number, count: number, least = 0): number {
  let start = at;
  for (let left = count; left > 0 && start > least; left--) {
    start -= isPair(text, start - 2) && start - 2 >= least ? 2 : 1;
  }
  return start;
}

/** Offset `count` code points behind `at`, but not behind `most`. */
export function stepOn(text: string, at: number, count: number, most = text.length): number {
  let end = at;
  for (let left = count; left > 0 && end < most; left--) {
    end += isPair(text, end) && end + 2 <= most ? 2 : 1;
  }
  return end;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
