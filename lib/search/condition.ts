import type { WorkId } from '../model.ts';
import type { Field, QueryNode } from './query.ts';

/**
 * A query made ready for one corpus: strings folded, synonyms put in, fields of
 * works turned into the works that have them.
 */
export type Condition =
  /** One of these strings stands in the passage. */
  | { readonly type: 'literal'; readonly terms: readonly string[] }
  | { readonly type: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly type: 'not'; readonly of: Condition }
  | Near
  | { readonly type: 'works'; readonly ids: ReadonlySet<WorkId> }
  /** Stands in the path of headings. */
  | { readonly type: 'chapter'; readonly text: string };

export interface Near {
  readonly type: 'near';
  readonly within: number;
  /** Each member as the strings that can stand for it. */
  readonly of: readonly (readonly string[])[];
}

export interface Asked {
  /** Absent when nothing is asked for. */
  readonly condition: Condition | undefined;
  /** Strings of which every occurrence counts and is marked, each once. */
  readonly terms: readonly string[];
  /** Of these, occurrences that take part count and are marked. */
  readonly nears: readonly Near[];
}

export interface Making {
  /** A literal as typed → folded; empty when it asks for nothing. */
  readonly fold: (text: string) => string;
  /** Other writings, folded, of a folded literal; the literal not among them. */
  readonly synonymsOf: (folded: string) => readonly string[];
  readonly worksWith: (field: Exclude<Field, 'chapter'>, value: string) => ReadonlySet<WorkId>;
}

/** Makes a parsed query ready; what folds to nothing asks for nothing. */
export function toCondition(root: QueryNode | undefined, making: Making): Asked {
  const terms = new Set<string>();
  const nears: Near[] = [];

  function writings(node: QueryNode): readonly string[] {
    if (node.type === 'or') return [...new Set(node.of.flatMap(writings))];
    if (node.type !== 'literal') return [];
    const folded = making.fold(node.text);
    if (folded === '') return [];
    const others = node.synonyms ? making.synonymsOf(folded) : [];
    return [...new Set([folded, ...others.filter((other) => other !== '')])];
  }

  function joined(type: 'and' | 'or', of: readonly Condition[]): Condition | undefined {
    return of.length > 1 ? { type, of } : of[0];
  }

  function make(node: QueryNode, positive: boolean): Condition | undefined {
    switch (node.type) {
      case 'literal': {
        const own = writings(node);
        if (own.length === 0) return undefined;
        if (positive) for (const term of own) terms.add(term);
        return { type: 'literal', terms: own };
      }
      case 'and':
      case 'or':
        return joined(
          node.type,
          node.of.map((child) => make(child, positive)).filter((child) => child !== undefined),
        );
      case 'not': {
        const of = make(node.of, !positive);
        return of && { type: 'not', of };
      }
      case 'near': {
        const of = node.of.map(writings).filter((own) => own.length > 0);
        const [only] = of;
        if (of.length < 2) {
          if (only && positive) for (const term of only) terms.add(term);
          return only && { type: 'literal', terms: only };
        }
        const near: Near = { type: 'near', within: node.within, of };
        if (positive) nears.push(near);
        return near;
      }
      case 'field': {
        if (node.field !== 'chapter') {
          return { type: 'works', ids: making.worksWith(node.field, node.value) };
        }
        const text = making.fold(node.value);
        return text === '' ? undefined : { type: 'chapter', text };
      }
    }
  }

  const condition = root && make(root, true);
  return { condition, terms: [...terms], nears };
}

/** Groups of strings of which each group has to be there, for ranking. */
export function soughtGroups(condition: Condition | undefined): readonly (readonly string[])[] {
  const termsOf = (part: Condition): readonly string[] => {
    switch (part.type) {
      case 'literal':
        return part.terms;
      case 'near':
        return part.of.flat();
      case 'and':
      case 'or':
        return part.of.flatMap(termsOf);
      default:
        return [];
    }
  };
  if (!condition) return [];
  const parts = condition.type === 'and' ? condition.of : [condition];
  const groups = parts.flatMap((part) => (part.type === 'near' ? part.of : [termsOf(part)]));
  return groups.filter((group) => group.length > 0);
}
