import { type CatalogueWork, DATA_FORMAT, type Manifest } from '../lib/manifest.ts';
import { createFolder, type VariantMap } from '../lib/search/fold.ts';
import { HEAD_FILE, type IndexHead } from '../lib/search/index-format.ts';
import { toIndexedWork } from '../lib/search/indexed-work.ts';
import { type IndexSource, indexFiles } from '../lib/search/write-index.ts';
import type { Lexicon } from './lexicon.ts';
import type { PreparedCorpus } from './prepare-corpus.ts';
import type { Publication } from './publish.ts';
import type { PublishedAlignments } from './publish-alignments.ts';
import type { NamedFile } from './publish-folder.ts';
import { publishWording } from './publish-wording.ts';
import { prepareSuggestions } from './suggestions.ts';

export interface DataSource extends Pick<PreparedCorpus, 'works' | 'cut'> {
  readonly lexicon: Lexicon;
  /** Traditional → simplified, single characters. */
  readonly variants: VariantMap;
  /** Asked for at the end: it is worked on beside. */
  readonly aligning: Promise<PublishedAlignments>;
}

/** What a manifest says of the data itself. */
export type Data = Omit<Manifest, 'version' | 'corpus' | 'ingested'>;

/** @returns the folder of the index, and the character pairs that folding its texts needs */
async function publishIndex(
  publication: Publication,
  source: IndexSource,
): Promise<{ readonly directory: string; readonly variants: string }> {
  let variants = '';
  function* files(): Generator<NamedFile> {
    for (const file of indexFiles(source)) {
      const [name, content] = file;
      if (name === HEAD_FILE) {
        const head: IndexHead = JSON.parse(content);
        variants = head.variants;
      }
      yield file;
    }
  }
  return { directory: await publication.addFolder('search', files()), variants };
}

/**
 * Makes and publishes everything that a manifest names.
 *
 * @param tell says what is being done
 */
export async function publishData(
  publication: Publication,
  { works, cut, lexicon, variants, aligning }: DataSource,
  tell: (status: string) => Promise<void>,
): Promise<Data> {
  await tell('建检索索引');
  const indexed = works.map(toIndexedWork);
  const search = await publishIndex(publication, { works: indexed, cut, variants });

  await tell('备检索提示');
  const passages = indexed.flatMap((work) => work.passages);
  const suggestions = await publication.addFolder(
    'suggest',
    prepareSuggestions({ works, passages, cut, lexicon, variants: search.variants }),
  );

  await tell('找各件相同的用语');
  const wording = await publishWording(publication, indexed, createFolder(variants));

  await tell('各件互相对读');
  const { published, groups } = await aligning;
  const align = publication.adopt(published);

  await tell('写出全文与清单');
  const catalogue: CatalogueWork[] = [];
  for (const [place, work] of works.entries()) {
    catalogue.push({
      id: work.id,
      title: work.meta.title,
      place: work.meta.place,
      kind: work.meta.kind,
      file: await publication.addFile('works', work.id, JSON.stringify(work)),
      characters: indexed[place]?.characters ?? 0,
      aligned: groups[place] ?? [],
    });
  }
  return {
    format: DATA_FORMAT,
    counts: {
      works: works.length,
      passages: passages.length,
      characters: catalogue.reduce((total, { characters }) => total + characters, 0),
    },
    catalogue: await publication.addFile('catalogue', 'works', JSON.stringify(catalogue)),
    search: { directory: search.directory },
    suggestions: { directory: suggestions },
    synonyms: await publication.addFile('lexicon', 'synonyms', JSON.stringify(lexicon.synonyms)),
    topics: await publication.addFile('lexicon', 'topics', JSON.stringify(lexicon.topics)),
    align: { directory: align },
    wording: { directory: wording },
  };
}
