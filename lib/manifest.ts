import type { Work, WorkId } from './model.ts';

/** Changes whenever a reader of the older data could not read the newer. */
export const DATA_FORMAT = 2;

/** The one file of the data with a fixed name; it names all others. */
export const MANIFEST_FILE = 'manifest.json';

export interface ManifestWork {
  readonly id: WorkId;
  readonly title: string;
  readonly place: Work['meta']['place'];
  readonly kind: Work['meta']['kind'];
  /** The whole work as JSON. */
  readonly file: string;
  /** All but white space. */
  readonly characters: number;
}

/** What an ingest wrote; file names are relative to the folder of the manifest. */
export interface Manifest {
  readonly format: typeof DATA_FORMAT;
  /** Hash of everything the data says; equal versions are equal byte for byte. */
  readonly version: string;
  /** Hash of the corpus files it was made of; tells whether it is still of today. */
  readonly corpus: string;
  /** Day the version was made, `YYYY-MM-DD`. */
  readonly ingested: string;
  readonly counts: {
    readonly works: number;
    readonly passages: number;
    readonly characters: number;
  };
  readonly works: readonly ManifestWork[];
  /** Folder of the search index, with a slash at its end; see search/open-index.ts. */
  readonly search: { readonly directory: string };
  /** Folder of the suggestions, with a slash at its end; see search/suggest.ts. */
  readonly suggestions: { readonly directory: string };
  /** File of `SynonymGroup[]`; see search/synonyms.ts. */
  readonly synonyms: string;
  /** File of `Topic[]`; see search/topics.ts. */
  readonly topics: string;
  /** Folder of the alignments, with a slash at its end; see {@link alignmentFile}. */
  readonly align: { readonly directory: string };
}

/** Name of an alignment in its folder; ordered, since each work leads in turn. */
export function alignmentFile(left: WorkId, right: WorkId): string {
  return `${left}~${right}.json`;
}

function isManifest(value: unknown): value is Manifest {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === DATA_FORMAT &&
    'version' in value &&
    'works' in value &&
    'search' in value &&
    'suggestions' in value &&
    'synonyms' in value &&
    'topics' in value
  );
}

/**
 * @param json content of manifest.json
 * @throws Error when it is not a manifest of this format
 */
export function parseManifest(json: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = undefined;
  }
  if (isManifest(value)) return value;
  throw new Error(
    `${MANIFEST_FILE}: 不是第 ${DATA_FORMAT} 版数据清单。处理：重新运行 qingdian ingest，并刷新页面`,
  );
}
