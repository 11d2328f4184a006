import type { Work, WorkId } from './model.ts';

/** Changes whenever a reader of the older data could not read the newer. */
export const DATA_FORMAT = 6;

/** The one file of the data with a fixed name; it names all others. */
export const MANIFEST_FILE = 'manifest.json';

/** SHA-256 of every published file, as `sha256sum -c` reads it; for people and tools, no page reads it. */
export const SUMS_FILE = 'SHA256SUMS';

/**
 * What an ingest wrote; file names are relative to the folder of the manifest.
 * Every page that reads data reads it first: it does not grow with the corpus.
 */
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
  /** File of the list of works; see {@link parseCatalogue}. */
  readonly catalogue: string;
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
  /** Folder of the wording works share, with a slash at its end; see {@link boilerplateFile}. */
  readonly wording: { readonly directory: string };
}

export interface CatalogueWork {
  readonly id: WorkId;
  readonly title: string;
  readonly place: Work['meta']['place'];
  readonly kind: Work['meta']['kind'];
  /** The whole work as JSON. */
  readonly file: string;
  /** All but white space. */
  readonly characters: number;
  /**
   * Works it is aligned with, by their places in the catalogue: those of one file
   * stand in one list. In a large corpus these are not all others.
   */
  readonly aligned: readonly (readonly number[])[];
}

/** Every work, sorted by id. */
export type Catalogue = readonly CatalogueWork[];

/** Name of a file of `Alignment[]` of one work with some others, in the folder of the alignments. */
export function alignmentGroup(left: WorkId, group: number): string {
  return `${left}.${group}.json`;
}

/**
 * Name of the file that says how two works answer each other, the left one leading.
 * @returns undefined when the two are not aligned, or not works of the catalogue
 */
export function alignmentFile(
  catalogue: Catalogue,
  left: WorkId,
  right: WorkId,
): string | undefined {
  const place = catalogue.findIndex(({ id }) => id === right);
  const groups = catalogue.find(({ id }) => id === left)?.aligned ?? [];
  const group = groups.findIndex((list) => list.includes(place));
  return group < 0 ? undefined : alignmentGroup(left, group);
}

/** Name of the `BoilerplateFile` of a work, in the folder of the wording; see compare/boilerplate-file.ts. */
export function boilerplateFile(work: WorkId): string {
  return `${work}.json`;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isFolder = (value: unknown) => isFields(value) && isString(value.directory);

function isManifest(value: unknown): value is Manifest {
  if (!isFields(value) || value.format !== DATA_FORMAT) return false;
  const { version, corpus, ingested, catalogue, synonyms, topics, counts } = value;
  const { search, suggestions, align, wording } = value;
  return (
    [version, corpus, ingested, catalogue, synonyms, topics].every(isString) &&
    isFields(counts) &&
    [counts.works, counts.passages, counts.characters].every(isCount) &&
    [search, suggestions, align, wording].every(isFolder)
  );
}

function isCatalogueWork(value: unknown): value is CatalogueWork {
  if (!isFields(value)) return false;
  const { id, title, place, kind, file, characters, aligned } = value;
  return (
    [id, title, kind, file].every(isString) &&
    isFields(place) &&
    isString(place.name) &&
    isCount(characters) &&
    Array.isArray(aligned) &&
    aligned.every((group) => Array.isArray(group) && group.every(isCount))
  );
}

function parseAs<T>(json: string, is: (value: unknown) => value is T, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = undefined;
  }
  if (is(value)) return value;
  throw new Error(
    `${what}: 不是第 ${DATA_FORMAT} 版数据。处理：重新运行 qingdian ingest，并刷新页面`,
  );
}

/**
 * @param json content of manifest.json
 * @throws Error when it is not a manifest of this format
 */
export function parseManifest(json: string): Manifest {
  return parseAs(json, isManifest, MANIFEST_FILE);
}

/**
 * @param json content of the file that a manifest names as its catalogue
 * @throws Error when it is not a list of works
 */
export function parseCatalogue(json: string): Catalogue {
  const isCatalogue = (value: unknown): value is Catalogue =>
    Array.isArray(value) && value.every(isCatalogueWork);
  return parseAs(json, isCatalogue, '文献清单');
}
