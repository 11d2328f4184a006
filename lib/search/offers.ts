import type { WorkId } from '../model.ts';
import { ask, type SynonymsOf } from './ask.ts';
import { type Found, findPassages } from './find.ts';
import { findAll } from './match.ts';
import type { SearchIndex } from './open-index.ts';
import { type Literal, positiveLiterals, type QueryNode } from './query.ts';

/** Another writing of a literal that is looked for. */
export interface SynonymOffer {
  /** The other writing. */
  readonly term: string;
  /** The literal as typed. */
  readonly literal: string;
  /** Its occurrences in the passages found when it stands in place of the literal. */
  readonly count: number;
}

export interface OfferOptions {
  readonly synonymsOf: SynonymsOf;
  /** Only these works, if given. */
  readonly works?: readonly WorkId[] | undefined;
  /** What a reader has narrowed the result to: counts are of what it keeps. */
  readonly keep?: (found: readonly Found[]) => Promise<readonly Found[]>;
}

/** Offers beyond these would not be read. */
const MOST_OFFERS = 12;

function replace(node: QueryNode, change: (literal: Literal) => Literal): QueryNode {
  switch (node.type) {
    case 'literal':
      return change(node);
    case 'field':
      return node;
    case 'not':
      return { type: 'not', of: replace(node.of, change) };
    case 'near':
      return { ...node, of: node.of.map((child) => replace(child, change)) };
    default:
      return { type: node.type, of: node.of.map((child) => replace(child, change)) };
  }
}

/** The query with `~` in front of every literal. */
export function withSynonyms(root: QueryNode): QueryNode {
  return replace(root, (literal) => ({ ...literal, synonyms: true }));
}

/**
 * For each literal of a query that is looked for without its synonyms: its other
 * writings that would find something, with their own counts. All else the query asks
 * for, its fields among it, holds for them too.
 */
export async function offerSynonyms(
  index: SearchIndex,
  root: QueryNode,
  { synonymsOf, works, keep }: OfferOptions,
  breathe: () => Promise<void>,
): Promise<readonly SynonymOffer[]> {
  const offers: SynonymOffer[] = [];
  const literals = positiveLiterals(root).filter(({ synonyms }) => !synonyms);
  for (const literal of new Map(literals.map((one) => [one.text, one])).values()) {
    for (const term of synonymsOf(index.folder(literal.text).text)) {
      if (offers.length === MOST_OFFERS) return offers;
      const folded = index.folder(term).text;
      const other = replace(root, (one) =>
        one.text === literal.text ? { ...one, text: term } : one,
      );
      const asked = await ask(index, other, synonymsOf, works);
      // Every place of the writing, or those that take part in NEAR: what it adds.
      const sought = {
        ...asked,
        terms: asked.terms.filter((one) => one === folded),
      };
      const all = await findPassages(index, sought, breathe);
      const found = keep ? await keep(all) : all;
      const count = found.reduce((total, { passage, occurrences }) => {
        return (
          total + (sought.nears.length > 0 ? findAll(passage.folded, folded).length : occurrences)
        );
      }, 0);
      if (count > 0) offers.push({ term, literal: literal.text, count });
    }
  }
  return offers;
}
