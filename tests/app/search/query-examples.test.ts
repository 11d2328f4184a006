import { describe, expect, it } from 'vitest';
import { QUERY_EXAMPLES } from '../../../app/search/query-examples.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { search } from '../../../lib/search/search.ts';
import { files, readFrom } from '../../lib/search/corpus-index.ts';

const index = await openIndex(readFrom(files));

describe('an example of how a query is written', () => {
  it.each(QUERY_EXAMPLES)('is well formed and finds something: $query', async ({ query }) => {
    expect(parseQuery(query).problems).toEqual([]);
    expect((await search(index, query, { limit: 1 })).occurrences).toBeGreaterThan(0);
  });
});
