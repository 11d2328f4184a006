import type { ClauseId } from '../model.ts';

/** An expression of environmental policy, explained by the editors. */
export interface Term {
  /** Pinyin or digits: the address of its page. Never changes. */
  readonly id: string;
  /** As printed; so with the other forms. */
  readonly term: string;
  /** Id of a topic. */
  readonly topic: string;
  /** In our own words, not the source's. */
  readonly explanation: string;
  /** Other writings and full names that stand in the corpus. */
  readonly variants: readonly string[];
  /** Short names and symbols that stand in the corpus. */
  readonly abbreviations: readonly string[];
  /** What the explanation rests on. */
  readonly clauses: readonly ClauseId[];
  /** Related terms, each the `term` of another entry. */
  readonly see: readonly string[];
}

/** The lexicon of terms and where in its file each value stands. */
export interface TermsFile {
  readonly file: string;
  readonly terms: readonly Term[];
  /** 1-based line of the value at a path (`['terms', 3, 'clauses', 1]`), or of what encloses it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Every form of a term, the term itself first. */
export function formsOf({ term, variants, abbreviations }: Term): readonly string[] {
  return [term, ...variants, ...abbreviations];
}
