import type { Clause, Mark, Work, WorkId } from '../model.ts';
import { ratePerTenThousand } from '../search/figures.ts';
import { commitmentsIn, runningText, STRENGTHS } from './commitments.ts';

/** A paragraph of running text with the words of commitment in it, if any. */
export interface WeighedClause {
  readonly work: WorkId;
  readonly clause: Clause;
  /** All but white space. */
  readonly characters: number;
  readonly words: readonly {
    readonly strength: string;
    readonly word: string;
    readonly mark: Mark;
  }[];
}

/** Every paragraph of the running text of a work, weighed, in printed order. */
export function weighClauses(work: Work): readonly WeighedClause[] {
  return [...runningText(work)].map((clause) => ({
    work: work.id,
    clause,
    characters: [...clause.text.replace(/\s/gu, '')].length,
    words: commitmentsIn(clause.text),
  }));
}

/** How often the words of one strength stand in some clauses. */
export interface StrengthCount {
  readonly strength: string;
  readonly occurrences: number;
  /** Clauses that have any. */
  readonly clauses: number;
  /** Per 10,000 characters of all the clauses; undefined if they have none. */
  readonly rate: number | undefined;
  /** Each word of the strength, those that do not occur too. */
  readonly words: readonly { readonly word: string; readonly occurrences: number }[];
}

export interface CommitmentCount {
  readonly characters: number;
  /** In the order of STRENGTHS. */
  readonly strengths: readonly StrengthCount[];
}

/** Counts the words of commitment in some clauses by strength. */
export function countCommitments(clauses: readonly WeighedClause[]): CommitmentCount {
  const characters = clauses.reduce((sum, clause) => sum + clause.characters, 0);
  const strengths = STRENGTHS.map(({ id, words }): StrengthCount => {
    const found = clauses.flatMap((clause) => clause.words.filter((one) => one.strength === id));
    return {
      strength: id,
      occurrences: found.length,
      clauses: clausesOf(clauses, id).length,
      rate: ratePerTenThousand(found.length, characters),
      words: words.map((word) => ({
        word,
        occurrences: found.filter((one) => one.word === word).length,
      })),
    };
  });
  return { characters, strengths };
}

/** The clauses in which a strength is spoken, in their order. */
export function clausesOf(
  clauses: readonly WeighedClause[],
  strength: string,
): readonly WeighedClause[] {
  return clauses.filter(({ words }) => words.some((word) => word.strength === strength));
}
