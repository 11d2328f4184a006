import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, parseManifest } from '../../lib/manifest.ts';
import { unseal } from '../../lib/seal.ts';
import { ask } from '../../lib/search/ask.ts';
import { createBreather } from '../../lib/search/breathe.ts';
import { type Found, findPassages } from '../../lib/search/find.ts';
import { type FrequencyMatrix, frequencyOf } from '../../lib/search/frequency.ts';
import { type Counts, countFound } from '../../lib/search/marked-passage.ts';
import { findNearIdentical } from '../../lib/search/near-identical.ts';
import { type Neighbour, neighboursOf, type Side } from '../../lib/search/neighbours.ts';
import { openIndex, type SearchIndex } from '../../lib/search/open-index.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { printQuery } from '../../lib/search/print-query.ts';
import { join as joinNodes, type Literal } from '../../lib/search/query.ts';
import { type Hit, search } from '../../lib/search/search.ts';
import { formsOf, type Term } from '../../lib/search/terms.ts';

/** Passages looked at for typical ones, and shown. */
const RANKED = 24;
const TYPICAL = 3;

/** What the corpus says of a term; every number is what the search page counts. */
export interface TermFacts {
  /** Finds all its forms. */
  readonly query: string;
  readonly counts: Counts;
  /** Its forms by works. */
  readonly matrix: FrequencyMatrix;
  /** Query of each form, in the order of the rows. */
  readonly formQueries: readonly string[];
  /** The first passage of each work that has one, in the order of the corpus. */
  readonly firsts: readonly Found['passage'][];
  /** The first in the work that has most, and others as a search would rank them. */
  readonly uses: readonly (Pick<Hit, 'work' | 'address' | 'part' | 'text' | 'lead' | 'marks'> & {
    readonly isFirst: boolean;
  })[];
  /** The words beside it; where it mostly stands in quotes, those beside the quotes. */
  readonly besides: {
    readonly query: string;
    readonly isQuoted: boolean;
    readonly occurrences: number;
    readonly words: Readonly<Record<Side, readonly Neighbour[]>>;
  };
}

/** A query for any of some strings. */
function queryOf(forms: readonly string[]): string {
  const literals = forms.map(
    (text): Literal => ({ type: 'literal', text, quoted: false, synonyms: false, at: [0, 0] }),
  );
  const root = joinNodes('or', literals);
  return root ? printQuery(root) : '';
}

interface Library {
  readonly version: string;
  readonly index: SearchIndex;
  readonly facts: Map<string, Promise<TermFacts>>;
}

let opened: Promise<Library> | undefined;

/** The data that the site will carry: what the pages count, its search counts too. */
async function library(): Promise<Library> {
  const dataDir = join(process.cwd(), 'public', 'data');
  const file = join(dataDir, MANIFEST_FILE);
  if (!existsSync(file)) throw new Error(`${file}：没有检索数据。处理：先运行 qingdian ingest`);
  const { version, search: data } = parseManifest(readFileSync(file, 'utf8'));
  if ((await opened)?.version !== version) {
    const read = async (name: string) => {
      const published = data.directory + name;
      return unseal(published, await readFile(join(dataDir, published), 'utf8'));
    };
    opened = openIndex(read).then((index) => ({ version, index, facts: new Map() }));
  }
  return opened ?? Promise.reject(new Error('检索数据没有打开'));
}

function firstOfEach(found: readonly Found[]): ReadonlyMap<string, Found> {
  const firsts = new Map<string, Found>();
  for (const one of found) {
    if (!firsts.has(one.passage.work)) firsts.set(one.passage.work, one);
  }
  return firsts;
}

async function usesOf(
  index: SearchIndex,
  query: string,
  found: readonly Found[],
): Promise<TermFacts['uses']> {
  const { hits, byWork } = await search(index, query, { limit: RANKED });
  const most = byWork.toSorted((a, b) => b.occurrences - a.occurrences)[0]?.work;
  const first = firstOfEach(found).get(most ?? '');
  const candidates = hits.filter(
    ({ kind, id }) => kind === 'paragraph' && id !== first?.passage.id,
  );
  const shown = first ? [first.passage, ...candidates] : candidates;
  const repeated = findNearIdentical(shown);
  return [
    ...(first ? [{ ...first.passage, marks: first.marks, isFirst: true }] : []),
    ...candidates
      .filter(({ id }) => !repeated.has(id))
      .slice(0, TYPICAL)
      .map((hit) => ({ ...hit, isFirst: false })),
  ];
}

/** Marks are no words: the search page lists them too. */
function wordsAmong(neighbours: readonly Neighbour[]): readonly Neighbour[] {
  return neighbours.filter(({ word }) => /[\p{L}\p{N}]/u.test(word));
}

async function besidesOf(
  index: SearchIndex,
  forms: readonly string[],
  find: (query: string) => Promise<readonly Found[]>,
): Promise<TermFacts['besides']> {
  const plain = queryOf(forms);
  const quoted = queryOf(forms.map((form) => `“${form}”`));
  const [all, inQuotes] = [await find(plain), await find(quoted)];
  const isQuoted = countFound(inQuotes).occurrences * 2 > countFound(all).occurrences;
  const found = isQuoted ? inQuotes : all;
  const { left, right } = neighboursOf(found, index.folder);
  return {
    query: isQuoted ? quoted : plain,
    isQuoted,
    occurrences: countFound(found).occurrences,
    words: { left: wordsAmong(left), right: wordsAmong(right) },
  };
}

async function gather(index: SearchIndex, term: Term): Promise<TermFacts> {
  const breathe = createBreather(undefined);
  const find = async (query: string) =>
    findPassages(index, await ask(index, parseQuery(query).root), breathe);
  const forms = formsOf(term);
  const formQueries = forms.map((form) => queryOf([form]));
  const results = [];
  for (const [i, form] of forms.entries()) {
    results.push({ term: form, found: await find(formQueries[i] ?? '') });
  }
  const query = queryOf(forms);
  const found = await find(query);
  return {
    query,
    counts: countFound(found),
    matrix: frequencyOf(results, await index.works()),
    formQueries,
    firsts: [...firstOfEach(found).values()].map(({ passage }) => passage),
    uses: await usesOf(index, query, found),
    besides: await besidesOf(index, forms, find),
  };
}

/** What the corpus says of a term, by the same means as the search page. */
export async function termFacts(term: Term): Promise<TermFacts> {
  const { index, facts } = await library();
  let known = facts.get(term.id);
  if (!known) {
    known = gather(index, term);
    facts.set(term.id, known);
  }
  return known;
}
