const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;
const KEY_BITS = 32;

/** For each key, in the order of the keys, where it goes when they are sorted by one digit. */
function placeDigits(keys: Uint32Array, shift: number, places: Uint32Array): void {
  const next = new Uint32Array(DIGITS);
  for (const key of keys) {
    const digit = (key >>> shift) & (DIGITS - 1);
    next[digit] = (next[digit] ?? 0) + 1;
  }
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = next[digit] ?? 0;
    next[digit] = before;
    before += count;
  }
  for (let at = 0; at < keys.length; at++) {
    const digit = ((keys[at] ?? 0) >>> shift) & (DIGITS - 1);
    const place = next[digit] ?? 0;
    next[digit] = place + 1;
    places[at] = place;
  }
}

/**
 * Sorts by numbers of 32 bits, in place; what has the same key stays in its order.
 * Digit by digit from the last (Knuth, The Art of Computer Programming, vol. 3, 5.2.5).
 *
 * @param columns sorted in step with the keys
 */
export function radixSort(keys: Uint32Array, columns: readonly Uint32Array[]): void {
  const places = new Uint32Array(keys.length);
  const moved = new Uint32Array(keys.length);
  for (let shift = 0; shift < KEY_BITS; shift += DIGIT_BITS) {
    placeDigits(keys, shift, places);
    for (const column of [keys, ...columns]) {
      for (let at = 0; at < column.length; at++) moved[places[at] ?? 0] = column[at] ?? 0;
      column.set(moved);
    }
  }
}
