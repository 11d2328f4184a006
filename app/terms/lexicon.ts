import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTermFinder, type TermFinder } from '../../lib/search/first-occurrences.ts';
import { createFolder } from '../../lib/search/fold.ts';
import type { Term } from '../../lib/search/terms.ts';
import { parseTerms } from '../../lib/search/terms-file.ts';
import type { Topic } from '../../lib/search/topics.ts';
import { parseTopics } from '../../lib/search/topics-file.ts';
import { sitePath } from '../site/paths.ts';

/** Terms and texts are of one hand: what they differ by is width, case and quotes. */
const folder = createFolder(new Map());

interface TermLexicon {
  readonly topics: readonly Topic[];
  readonly terms: readonly Term[];
}

let loaded: TermLexicon | undefined;

/** The lexicon of terms, read once per build process. */
export function termLexicon(): TermLexicon {
  if (loaded) return loaded;
  const read = (name: string) =>
    readFileSync(join(process.cwd(), 'corpus', 'lexicon', name), 'utf8');
  const topics = parseTopics(read('topics.yaml'), 'corpus/lexicon/topics.yaml');
  const { terms } = parseTerms(
    read('terms.yaml'),
    'corpus/lexicon/terms.yaml',
    (text) => folder(text).text,
    new Set(topics.map(({ id }) => id)),
  );
  loaded = { topics, terms };
  return loaded;
}

/**
 * A term by its id, or by the term itself as an address carries it.
 * @throws Error when there is no such term: pages exist for those of the lexicon alone
 */
export function termById(id: string): Term {
  const name = decodeURIComponent(id);
  const term = termLexicon().terms.find((one) => one.id === name || one.term === name);
  if (!term) throw new Error(`没有编号为 ${id} 的术语`);
  return term;
}

/** Address of the page of a term. */
export function termPath(id: string): string {
  return sitePath(`/terms/${id}/`);
}

let finder: TermFinder | undefined;

/** Finds the terms of the lexicon in a text of the corpus. */
export function findTerms(display: string): ReturnType<TermFinder> {
  finder ??= createTermFinder(termLexicon().terms, folder);
  return finder(display);
}
