/** Writings of one thing that may stand for each other, as they are printed. */
export type SynonymGroup = readonly string[];

/** A group with its members as they are searched, in the same order. */
export interface FoldedGroup {
  readonly terms: SynonymGroup;
  readonly folded: readonly string[];
}

/** Folded term → the group it belongs to; a term belongs to one at most. */
export type SynonymGroups = ReadonlyMap<string, FoldedGroup>;

/**
 * Makes groups ready to be asked.
 *
 * @param fold display form → search form
 */
export function foldGroups(
  groups: readonly SynonymGroup[],
  fold: (text: string) => string,
): SynonymGroups {
  const byTerm = new Map<string, FoldedGroup>();
  for (const terms of groups) {
    const group = { terms, folded: terms.map(fold) };
    for (const term of group.folded) byTerm.set(term, group);
  }
  return byTerm;
}

/**
 * The other writings of a term, in the order of the lexicon, as they are printed.
 *
 * @param foldedTerm the whole term, folded: nothing is looked for inside it
 */
export function synonymsOf(groups: SynonymGroups, foldedTerm: string): readonly string[] {
  const group = groups.get(foldedTerm);
  if (!group) return [];
  return group.terms.filter((_, i) => group.folded[i] !== foldedTerm);
}
