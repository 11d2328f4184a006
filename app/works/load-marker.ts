import type { Mark } from '../../lib/model.ts';
import { createFolder } from '../../lib/search/fold.ts';
import { HEAD_FILE, type IndexHead, VARIANTS_FILE } from '../../lib/search/index-format.ts';
import { markText } from '../../lib/search/match.ts';
import { decodeVariants } from '../../lib/search/variants.ts';
import { readData, readManifest } from '../site/data.ts';
import { sitePath } from '../site/paths.ts';

/**
 * Makes the function that marks a query in any text exactly as search does.
 * @throws DataError when the tables for folding cannot be had
 */
export async function loadMarker(query: string): Promise<(text: string) => readonly Mark[]> {
  const base = sitePath('/data/');
  const { directory } = (await readManifest(base)).search;
  const [head, others] = await Promise.all([
    readData(base, directory + HEAD_FILE),
    readData(base, directory + VARIANTS_FILE),
  ]);
  const { variants }: Pick<IndexHead, 'variants'> = JSON.parse(head);
  const folder = createFolder(
    new Map([...decodeVariants(variants), ...decodeVariants(JSON.parse(others))]),
  );
  return (text) => markText(text, query, folder);
}
