import { type Folder, toDisplay } from './fold.ts';
import type { Reading, SuggestionKind, SuggestionTerm } from './suggest-match.ts';

/** A text that may be suggested if it stands in the corpus. */
export interface Candidate {
  /** As printed; a word of the cut is given folded and gets its printed form here. */
  readonly text: string;
  readonly kind: SuggestionKind;
}

interface Count {
  occurrences: number;
  /** Where the last one ends, in the text being read: occurrences do not overlap. */
  end: number;
  /** Printed forms with their numbers. */
  readonly forms: Map<string, number>;
}

interface Node {
  readonly next: Map<string, Node>;
  /** The count of the term that ends here. */
  count?: Count;
}

function addTerm(root: Node, folded: string): void {
  let node = root;
  for (const unit of folded.split('')) {
    let next = node.next.get(unit);
    if (!next) {
      next = { next: new Map() };
      node.next.set(unit, next);
    }
    node = next;
  }
  node.count ??= { occurrences: 0, end: 0, forms: new Map() };
}

function findTerm(root: Node, folded: string): Count | undefined {
  let node: Node | undefined = root;
  for (const unit of folded.split('')) node = node?.next.get(unit);
  return node?.count;
}

/** Counts every term of the tree in one text, in one walk over it. */
function countIn(root: Node, display: string, folder: Folder): void {
  const folded = folder(display);
  const touched = new Set<Count>();
  for (let start = 0; start < folded.text.length; start++) {
    let node = root.next.get(folded.text.charAt(start));
    for (let end = start + 1; node; end++) {
      const { count } = node;
      if (count && (!touched.has(count) || count.end <= start)) {
        count.occurrences += 1;
        count.end = end;
        touched.add(count);
        const form = display.slice(...toDisplay(folded, start, end));
        count.forms.set(form, (count.forms.get(form) ?? 0) + 1);
      }
      node = node.next.get(folded.text.charAt(end));
    }
  }
}

function commonest(forms: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [form, times] of forms) if (times > (forms.get(best) ?? 0)) best = form;
  return best;
}

/**
 * The candidates that stand in the texts, each once, with the number of their
 * occurrences as a search counts them and the commonest of their printed forms.
 *
 * @param candidates of equal search form, the first gives the kind
 * @param texts every text of the corpus, as displayed
 * @param read gives the reading of a printed text
 */
export function gatherTerms(
  candidates: Iterable<Candidate>,
  texts: readonly string[],
  folder: Folder,
  read: (text: string) => Reading,
): readonly SuggestionTerm[] {
  const kinds = new Map<string, SuggestionKind>();
  const root: Node = { next: new Map() };
  for (const { text, kind } of candidates) {
    // What is folded already need not be folded to be known.
    if (kinds.has(text)) continue;
    const folded = folder(text).text;
    if (folded === '' || kinds.has(folded)) continue;
    kinds.set(folded, kind);
    addTerm(root, folded);
  }
  for (const text of texts) countIn(root, text, folder);

  const terms: SuggestionTerm[] = [];
  for (const [folded, kind] of kinds) {
    const count = findTerm(root, folded);
    if (!count || count.occurrences === 0) continue;
    const text = commonest(count.forms);
    terms.push({ text, folded, kind, count: count.occurrences, reading: read(text) });
  }
  return terms;
}
