import type { Mark } from '../../lib/model.ts';
import { createFolder } from '../../lib/search/fold.ts';
import { HEAD_FILE, type IndexHead, VARIANTS_FILE } from '../../lib/search/index-format.ts';
import { markText } from '../../lib/search/match.ts';
import { parseQuery } from '../../lib/search/parse-query.ts';
import { positiveLiterals } from '../../lib/search/query.ts';
import { foldGroups, type SynonymGroup, synonymsOf } from '../../lib/search/synonyms.ts';
import { decodeVariants } from '../../lib/search/variants.ts';
import { readData, readManifest } from '../site/data.ts';
import { sitePath } from '../site/paths.ts';

/** Does the query want other writings of a term, as `~词` does? */
function wantsSynonyms(query: string): boolean {
  return positiveLiterals(parseQuery(query).root).some(({ synonyms }) => synonyms);
}

/**
 * Makes the function that marks a query in any text exactly as search does, the
 * synonyms of `~词` among it; their lexicon is read only for such a query.
 * @throws DataError when the tables for folding, or the lexicon, cannot be had
 */
export async function loadMarker(query: string): Promise<(text: string) => readonly Mark[]> {
  const base = sitePath('/data/');
  const { search, synonyms } = await readManifest(base);
  const [head, others, lexicon] = await Promise.all([
    readData(base, search.directory + HEAD_FILE),
    readData(base, search.directory + VARIANTS_FILE),
    wantsSynonyms(query) ? readData(base, synonyms) : '[]',
  ]);
  const { variants }: Pick<IndexHead, 'variants'> = JSON.parse(head);
  const folder = createFolder(
    new Map([...decodeVariants(variants), ...decodeVariants(JSON.parse(others))]),
  );
  const groups: readonly SynonymGroup[] = JSON.parse(lexicon);
  const folded = foldGroups(groups, (text) => folder(text).text);
  return (text) => markText(text, query, folder, (term) => synonymsOf(folded, term));
}
