import { boilerplateOf, type WordedWork } from '../lib/compare/boilerplate.ts';
import { boilerplateFile } from '../lib/manifest.ts';
import type { Folder } from '../lib/search/fold.ts';
import type { Publication } from './publish.ts';
import type { NamedFile } from './publish-folder.ts';

function* writeFiles(works: readonly WordedWork[], folder: Folder): Generator<NamedFile> {
  for (const file of boilerplateOf(works, folder)) {
    yield [boilerplateFile(file.work), JSON.stringify(file)];
  }
}

/**
 * Publishes for each work what of its wording stands in others, and where.
 *
 * @returns the folder, relative to the data
 */
export function publishWording(
  publication: Publication,
  works: readonly WordedWork[],
  folder: Folder,
): Promise<string> {
  return publication.addFolder('wording', writeFiles(works, folder));
}
