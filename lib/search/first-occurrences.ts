import type { Address, Block, Clause, Mark } from '../model.ts';
import { type Folder, toDisplay } from './fold.ts';
import { formsOf, type Term } from './terms.ts';

/** Where a text names a term. */
export interface TermMark {
  /** In UTF-16 units of the clause as displayed. */
  readonly mark: Mark;
  /** Id of the term. */
  readonly term: string;
}

/** The terms named in a displayed text, from left to right, the longest form each time. */
export type TermFinder = (display: string) => readonly TermMark[];

/** Divisions down to this depth (章, 节) begin anew; those below belong to their 节. */
const SECTION_DEPTH = 2;

/**
 * Makes the function that finds terms. Where forms overlap the one that begins first
 * is taken, of those that begin together the longest, so that 黑臭水体 is not found
 * inside 农村黑臭水体 when both are terms.
 */
export function createTermFinder(terms: readonly Term[], folder: Folder): TermFinder {
  const byFirst = new Map<string, { readonly form: string; readonly term: string }[]>();
  for (const term of terms) {
    for (const form of formsOf(term).map((text) => folder(text).text)) {
      const first = form.charAt(0);
      const known = byFirst.get(first) ?? [];
      known.push({ form, term: term.id });
      byFirst.set(first, known);
    }
  }
  for (const forms of byFirst.values()) forms.sort((a, b) => b.form.length - a.form.length);

  return (display) => {
    const folded = folder(display);
    const { text } = folded;
    const found: TermMark[] = [];
    for (let at = 0; at < text.length; ) {
      const hit = byFirst.get(text.charAt(at))?.find(({ form }) => text.startsWith(form, at));
      if (hit) found.push({ mark: toDisplay(folded, at, at + hit.form.length), term: hit.term });
      at += hit?.form.length ?? 1;
    }
    return found;
  };
}

/** Running text, as opposed to headings, tables, captions and what surrounds a text. */
function isRunning(block: Block): block is Clause {
  return block.type === 'clause' && block.kind === 'paragraph';
}

/**
 * The first time each 节 names each term. A 节 is a division of the first or second
 * depth; what stands before the first counts as one too. Looked at are paragraphs,
 * their lead sentences and those in boxes among them; not headings, titles, tables
 * and captions, which are too short to be broken by links.
 *
 * @param blocks of a whole work, or those of one page together with their division
 * @returns address of a clause → its marks in order, without overlap; clauses without
 *   any left out
 */
export function firstOccurrences(
  blocks: readonly Block[],
  findTerms: TermFinder,
): ReadonlyMap<Address, readonly TermMark[]> {
  const byAddress = new Map<Address, readonly TermMark[]>();
  function visit(inside: readonly Block[], depth: number, seen: Set<string>): void {
    for (const block of inside) {
      if (block.type === 'division') {
        visit(block.blocks, depth + 1, depth < SECTION_DEPTH ? new Set() : seen);
      } else if (block.type === 'box') {
        visit(block.blocks, depth, seen);
      } else if (isRunning(block)) {
        const marks: TermMark[] = [];
        for (const found of findTerms(block.text)) {
          if (seen.has(found.term)) continue;
          seen.add(found.term);
          marks.push(found);
        }
        if (marks.length > 0) byAddress.set(block.address, marks);
      }
    }
  }
  visit(blocks, 0, new Set());
  return byAddress;
}
