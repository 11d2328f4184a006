import type { WorkId } from '../model.ts';
import { type CountedWork, type Dimension, type Value, valueIn } from './dimension.ts';
import type { MarkedPassage } from './marked-passage.ts';

/** Part of the corpus that is counted on its own. */
export interface Unit extends Value {
  /** All but white space. */
  readonly characters: number;
}

export interface Figure extends Unit {
  readonly works: number;
  readonly passages: number;
  readonly occurrences: number;
  /** `occurrences` per 10,000 of `characters`; undefined if it has none. */
  readonly rate: number | undefined;
}

/** Occurrences per 10,000 characters, not rounded; undefined where nothing is written. */
export function ratePerTenThousand(occurrences: number, characters: number): number | undefined {
  return characters > 0 ? (occurrences * 10_000) / characters : undefined;
}

/**
 * Counts a result by units, in the order of the units, those with nothing too:
 * that a term is absent is a finding.
 *
 * @param unitsOf keys of the units a passage belongs to: one, several (topics) or none
 */
export function countUnits(
  found: readonly MarkedPassage[],
  units: readonly Unit[],
  unitsOf: (passage: MarkedPassage['passage']) => readonly string[],
): readonly Figure[] {
  const counts = new Map(
    units.map(({ key }) => [key, { works: new Set<WorkId>(), passages: 0, occurrences: 0 }]),
  );
  for (const { passage, occurrences } of found) {
    for (const key of new Set(unitsOf(passage))) {
      const count = counts.get(key);
      if (!count) continue;
      count.works.add(passage.work);
      count.passages += 1;
      count.occurrences += occurrences;
    }
  }
  return units.map((unit) => {
    const { works, passages = 0, occurrences = 0 } = counts.get(unit.key) ?? {};
    const rate = ratePerTenThousand(occurrences, unit.characters);
    return { ...unit, works: works?.size ?? 0, passages, occurrences, rate };
  });
}

/** The parts a dimension divides the works into, with the characters of each. */
export function unitsBy(works: readonly CountedWork[], dimension: Dimension): readonly Unit[] {
  const units = new Map<string, Unit>();
  for (const work of works) {
    const value = valueIn(work, dimension);
    const characters = (units.get(value.key)?.characters ?? 0) + work.characters;
    units.set(value.key, { ...value, characters });
  }
  // Years have an order of their own; an unknown one comes last.
  return dimension === 'year'
    ? [...units.values()].sort((a, b) => Number(a.key || Infinity) - Number(b.key || Infinity))
    : [...units.values()];
}

/**
 * Occurrences and rate by work, place, kind or year; they sum to those of the
 * result, since every work has one value in each.
 *
 * @param works all that were searched, in the order of the corpus
 */
export function figuresBy(
  found: readonly MarkedPassage[],
  works: readonly CountedWork[],
  dimension: Dimension,
): readonly Figure[] {
  const keys = new Map(works.map((work) => [work.id, [valueIn(work, dimension).key]]));
  return countUnits(found, unitsBy(works, dimension), ({ work }) => keys.get(work) ?? []);
}
