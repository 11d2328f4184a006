import { mix } from './visit-units.ts';

/** A slot that numbers none. */
const NONE = 0xffffffff;

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}

/** Numbers units by the hashes of their two pieces, 64 bits in all: an open table that grows. */
export function createUnitTable() {
  let bits = 12;
  let slots = new Uint32Array(2 ** bits).fill(NONE);
  // The hashes of each number; half of the slots stay empty.
  let firsts = new Uint32Array(2 ** (bits - 1));
  let seconds = new Uint32Array(2 ** (bits - 1));
  let count = 0;

  /** The slot of a unit, or the empty one where it belongs. */
  function slotOf(first: number, second: number): number {
    const mask = slots.length - 1;
    let slot = mix(second ^ Math.imul(first, 0x85ebca6b)) & mask;
    for (;;) {
      const number = slots[slot] ?? NONE;
      if (number === NONE) return slot;
      if (firsts[number] === first && seconds[number] === second) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function grow(): void {
    bits += 1;
    firsts = grown(firsts, 2 ** (bits - 1));
    seconds = grown(seconds, 2 ** (bits - 1));
    slots = new Uint32Array(2 ** bits).fill(NONE);
    for (let number = 0; number < count; number++) {
      slots[slotOf(firsts[number] ?? 0, seconds[number] ?? 0)] = number;
    }
  }

  return {
    /** Units that have a number. */
    size: (): number => count,

    /** The number of a unit; -1 if it has none. */
    find(first: number, second: number): number {
      const number = slots[slotOf(first, second)] ?? NONE;
      return number === NONE ? -1 : number;
    },

    /** The number of a unit, a new one if it has none yet. */
    numberOf(first: number, second: number): number {
      const slot = slotOf(first, second);
      const known = slots[slot] ?? NONE;
      if (known !== NONE) return known;
      const number = count++;
      slots[slot] = number;
      firsts[number] = first;
      seconds[number] = second;
      if (count * 2 >= slots.length) grow();
      return number;
    },
  };
}
