import { type CountedWork, DIMENSIONS, type Dimension, type Value, valueIn } from './dimension.ts';
import type { MarkedPassage } from './marked-passage.ts';

/** Works have a value in each dimension, passages a topic. */
export type Facet = Dimension | 'topic';
export const FACETS: readonly Facet[] = [...DIMENSIONS, 'topic'];

/** Keys chosen in each facet; any of them fits, and none chosen means all. */
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

export interface FacetValue extends Value {
  readonly isChosen: boolean;
  /** What this value adds to the result, given what is chosen in the other facets. */
  readonly passages: number;
  readonly occurrences: number;
}

export type Facets = Readonly<Record<Facet, readonly FacetValue[]>>;

/** What facets are made of. */
export interface FacetSource {
  /** All that were searched, in the order of the corpus. */
  readonly works: readonly CountedWork[];
  /** In the order to be listed. */
  readonly topics: readonly Value[];
  /** Key of the topic of a passage; undefined when it is about none of them. */
  readonly topicOf: (passage: MarkedPassage['passage']) => string | undefined;
}

type Keys = Readonly<Record<Facet, string>>;

const NO_TOPIC: Value = { key: '', name: '未归专题' };

/** Values of each facet in the order of works and topics. */
function valuesOf({ works, topics }: FacetSource, facet: Facet): readonly Value[] {
  if (facet === 'topic') return [...topics, NO_TOPIC];
  const values = works.map((work) => valueIn(work, facet));
  return [...new Map(values.map((value) => [value.key, value])).values()];
}

/** Makes the function that says which value a passage has in each facet. */
function createKeysOf({ works, topicOf }: FacetSource) {
  const byWork = new Map(
    works.map((work) => {
      const keyIn = (dimension: Dimension) => valueIn(work, dimension).key;
      const keys = {
        work: keyIn('work'),
        place: keyIn('place'),
        kind: keyIn('kind'),
        year: keyIn('year'),
      };
      return [work.id, keys];
    }),
  );
  return (passage: MarkedPassage['passage']): Keys | undefined => {
    const keys = byWork.get(passage.work);
    return keys && { ...keys, topic: topicOf(passage) ?? NO_TOPIC.key };
  };
}

/** The facets in which something is none of what is chosen. */
function misfits(keys: Keys, chosen: Chosen): readonly Facet[] {
  return FACETS.filter((facet) => {
    const wanted = chosen[facet];
    return wanted && wanted.length > 0 && !wanted.includes(keys[facet]);
  });
}

/** What is left of a result when narrowed; passages of unknown works are left out. */
export function narrow<T extends MarkedPassage>(
  found: readonly T[],
  source: FacetSource,
  chosen: Chosen,
): readonly T[] {
  const keysOf = createKeysOf(source);
  return found.filter(({ passage }) => {
    const keys = keysOf(passage);
    return keys && misfits(keys, chosen).length === 0;
  });
}

/**
 * For each value of each facet what choosing it would give: alone if nothing of
 * its facet is chosen yet, else in addition. Within a facet the values therefore
 * sum to the result narrowed by the others. Values that would give nothing are
 * left out unless chosen.
 *
 * @param found the whole result, not narrowed
 */
export function facetsOf(
  found: readonly MarkedPassage[],
  source: FacetSource,
  chosen: Chosen,
): Facets {
  const keysOf = createKeysOf(source);
  const counts = new Map<string, { passages: number; occurrences: number }>();
  const slot = (facet: Facet, key: string) => `${facet}:${key}`;
  for (const { passage, occurrences } of found) {
    const keys = keysOf(passage);
    if (!keys) continue;
    const unfit = misfits(keys, chosen);
    // Misfit in one facet alone: that is where choosing another value lets it in.
    const counting = unfit.length === 0 ? FACETS : unfit.length === 1 ? unfit : [];
    for (const facet of counting) {
      const at = slot(facet, keys[facet]);
      const count = counts.get(at) ?? { passages: 0, occurrences: 0 };
      count.passages += 1;
      count.occurrences += occurrences;
      counts.set(at, count);
    }
  }

  function facet(of: Facet): readonly FacetValue[] {
    return valuesOf(source, of)
      .map((value): FacetValue => {
        const { passages = 0, occurrences = 0 } = counts.get(slot(of, value.key)) ?? {};
        const isChosen = chosen[of]?.includes(value.key) ?? false;
        return { ...value, isChosen, passages, occurrences };
      })
      .filter(({ passages, isChosen }) => passages > 0 || isChosen);
  }

  return {
    work: facet('work'),
    place: facet('place'),
    kind: facet('kind'),
    year: facet('year'),
    topic: facet('topic'),
  };
}
