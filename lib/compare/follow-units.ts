import type { SharedUnits } from './shared-units.ts';
import { GAPS } from './units.ts';

/** Do all places of a unit stand `step` behind those of another? */
function isBehind({ begins, places }: SharedUnits, unit: number, other: number, step: number) {
  const from = begins[unit] ?? 0;
  const length = (begins[unit + 1] ?? 0) - from;
  const otherFrom = begins[other] ?? 0;
  if ((begins[other + 1] ?? 0) - otherFrom !== length) return false;
  for (let at = 0; at < length; at++) {
    const place = places[from + at] ?? 0;
    // A wider gap at the same start; or else the next start with the same gap.
    if (step < GAPS && place % GAPS < step) return false;
    if (place - step !== places[otherFrom + at]) return false;
  }
  return true;
}

/**
 * Says of places where shared units stand what they follow: wording goes on for
 * dozens of characters, and all its units stand at the same places, one behind the other.
 *
 * @returns for a place, another before it, or -1: all places listed of its unit stand as
 *   far behind those listed of the unit there, so that whoever went on from each of these
 *   as far as characters agree has met the unit
 */
export function followUnits(shared: SharedUnits): (place: number) => number {
  const { unitAt, begins, places } = shared;
  const units = begins.length - 2;
  /** For each unit how far before it that other stands; 0 if there is none. */
  const steps = new Uint8Array(units + 1);
  for (let unit = 1; unit <= units; unit++) {
    const first = places[begins[unit] ?? 0] ?? 0;
    for (const step of [GAPS, first % GAPS]) {
      const other = step > 0 && first >= step ? (unitAt[first - step] ?? 0) : 0;
      if (other === 0 || other === unit || !isBehind(shared, unit, other, step)) continue;
      steps[unit] = step;
      break;
    }
  }
  return (place) => {
    const unit = unitAt[place] ?? 0;
    const step = steps[unit] ?? 0;
    if (step === 0) return -1;
    const other = unitAt[(places[begins[unit] ?? 0] ?? 0) - step];
    return unitAt[place - step] === other ? place - step : -1;
  };
}
