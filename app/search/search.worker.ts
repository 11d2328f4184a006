import { openIndex, type SearchIndex } from '../../lib/search/open-index.ts';
import { parseQuery } from '../../lib/search/query.ts';
import { search } from '../../lib/search/search.ts';
import { readData, readManifest } from '../site/data.ts';
import type { Answer, Ask } from './messages.ts';

/** Terms counted singly; a pasted page should not start a hundred searches. */
const MOST_APART = 6;

let opened: Promise<SearchIndex> | undefined;
let running: AbortController | undefined;

/** Opens the index once; a failure is forgotten, so that it can be tried again. */
function indexAt(base: string): Promise<SearchIndex> {
  opened ??= readManifest(base)
    .then(({ search: { directory } }) => openIndex((name) => readData(base, directory + name)))
    .catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
  return opened;
}

/** What the terms of a query find singly; nothing to say of a single term. */
async function countApart(index: SearchIndex, query: string, signal: AbortSignal) {
  const { terms } = parseQuery(query);
  if (terms.length < 2) return [];
  const queries = [...new Set(terms.map(({ text, quoted }) => (quoted ? `"${text}"` : text)))];
  const counted: { query: string; occurrences: number }[] = [];
  for (const single of queries.slice(0, MOST_APART)) {
    const { occurrences } = await search(index, single, { limit: 0, signal });
    counted.push({ query: single, occurrences });
  }
  return counted;
}

function reply(answer: Answer): void {
  postMessage(answer);
}

addEventListener('message', async ({ data }: MessageEvent<Ask>) => {
  const { id, base, query, limit, work } = data;
  const abort = new AbortController();
  if (work === undefined) {
    running?.abort();
    running = abort;
  }
  try {
    const index = await indexAt(base);
    const { signal } = abort;
    const found = await search(index, query, { limit, signal, ...(work && { works: [work] }) });
    if (signal.aborted) return;
    const titles = new Map(index.head.works.map((indexed) => [indexed.id, indexed.title]));
    const byWork = found.byWork.map((count) => ({
      ...count,
      title: titles.get(count.work) ?? count.work,
    }));
    const apart = found.passages === 0 ? await countApart(index, query, signal) : [];
    reply({ id, type: 'found', found: { ...found, byWork, apart } });
  } catch (error) {
    if (abort.signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    reply({ id, type: 'failed', message });
  }
});
