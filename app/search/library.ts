import type { Manifest } from '../../lib/manifest.ts';
import { once } from '../../lib/once.ts';
import type { Value } from '../../lib/search/dimension.ts';
import { type IndexedPassage, openIndex, type SearchIndex } from '../../lib/search/open-index.ts';
import type { Suggestions } from '../../lib/search/suggest.ts';
import { foldGroups, type SynonymGroup, synonymsOf } from '../../lib/search/synonyms.ts';
import { createTopicOf, NAMING_KINDS, type Topic } from '../../lib/search/topics.ts';
import { brokenFile, readData, readManifest } from '../site/data.ts';
import type { Damage, Published } from './messages.ts';

/** Subjects, and which of them a passage is about. */
export interface TopicTable {
  readonly topics: readonly Value[];
  readonly topicOf: (passage: IndexedPassage) => string | undefined;
  /** Characters about each topic in the whole corpus; empty where that is too much to read. */
  readonly characters: () => Promise<ReadonlyMap<string, number>>;
}

/** Key of what is about none of the topics, as facets have it. */
export const NO_TOPIC = '';
/** Characters of a corpus that are read to measure its topics: about a megabyte to fetch. */
const MOST_READ = 1_000_000;

/** Everything the worker reads of the data; each part when first needed. */
export interface Library {
  readonly base: string;
  readonly manifest: Manifest;
  readonly index: SearchIndex;
  /** Characters that are searched. */
  readonly characters: number;
  readonly synonymsOf: () => Promise<(folded: string) => readonly string[]>;
  /** Without its file there are no topics. */
  readonly topics: () => Promise<TopicTable>;
  readonly suggestions: () => Promise<Suggestions>;
  /** Does without what cannot be had because a file is damaged or missing, and notes the file. */
  readonly orElse: <T>(otherwise: T, load: () => Promise<T>) => Promise<T>;
  /** What was found damaged so far; undefined while all is well. */
  readonly damage: () => Damage | undefined;
}

/** What is searched where the index cannot be. */
export interface Scan {
  readonly index: SearchIndex;
  readonly characters: number;
  /** The file for which the index cannot be used. */
  readonly file: string;
  readonly scanned: NonNullable<Damage['scanned']>;
}

function makeLibrary(
  base: string,
  manifest: Manifest,
  index: SearchIndex,
  scan?: Omit<Scan, 'index'>,
): Library {
  const { synonyms, topics, suggestions, counts } = manifest;
  const broken = new Set(scan && [scan.file]);

  async function orElse<T>(otherwise: T, load: () => Promise<T>): Promise<T> {
    try {
      return await load();
    } catch (error) {
      const file = brokenFile(error);
      // What must be searched cannot be done without.
      if (file === undefined || file.startsWith(manifest.search.directory)) throw error;
      broken.add(file);
      return otherwise;
    }
  }

  return {
    base,
    manifest,
    index,
    characters: scan?.characters ?? counts.characters,
    orElse,
    damage() {
      if (broken.size === 0) return undefined;
      return { files: [...broken], ...(scan && { scanned: scan.scanned }) };
    },
    synonymsOf: once(async () => {
      const groups: readonly SynonymGroup[] = JSON.parse(await readData(base, synonyms));
      const folded = foldGroups(groups, (text) => index.folder(text).text);
      return (term) => synonymsOf(folded, term);
    }),
    topics: once(async () => {
      const table: readonly Topic[] = JSON.parse(await orElse('[]', () => readData(base, topics)));
      const topicOf = createTopicOf(table, index.folder);
      const known = new Map<number, string | undefined>();
      const topicOfPassage = ({ number, path, text, kind }: IndexedPassage) => {
        if (!known.has(number)) {
          known.set(number, topicOf({ path, text, isHeading: NAMING_KINDS.has(kind) }));
        }
        return known.get(number);
      };
      return {
        topics: table.map(({ id, name }) => ({ key: id, name })),
        topicOf: topicOfPassage,
        characters: once(async () => {
          const sizes = new Map<string, number>();
          if (counts.characters > MOST_READ) return sizes;
          for (let chunk = 0; chunk < index.head.textFiles; chunk++) {
            for (const passage of await index.readChunk(chunk)) {
              const topic = topicOfPassage(passage) ?? NO_TOPIC;
              const characters = [...passage.text.replace(/\s/gu, '')].length;
              sizes.set(topic, (sizes.get(topic) ?? 0) + characters);
            }
          }
          return sizes;
        }),
      };
    }),
    suggestions: once(async () => {
      const { openSuggestions } = await import('../../lib/search/suggest.ts');
      return openSuggestions(
        (name) => readData(base, suggestions.directory + name),
        index.fullFolder,
      );
    }),
  };
}

async function openLibrary({ base, edition }: Published): Promise<Library> {
  const manifest = await readManifest(base, edition);
  const { directory } = manifest.search;
  return makeLibrary(base, manifest, await openIndex((name) => readData(base, directory + name)));
}

async function openScanned(base: string, manifest: Manifest, file: string): Promise<Library> {
  const { scanWorks } = await import('./scan-works.ts');
  const { index, ...scan } = await scanWorks(base, manifest, file);
  return makeLibrary(base, manifest, index, scan);
}

let opened: Promise<Library> | undefined;
let scanning: Promise<Library> | undefined;

/**
 * Opens the data once; a failure is forgotten, so that it can be tried again.
 * @throws EditionError when the page was made with other data
 */
export function libraryAt(published: Published): Promise<Library> {
  opened ??= openLibrary(published).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/**
 * From now on reads the works themselves in place of an index that has proved
 * damaged, by way of what failed.
 *
 * @returns undefined when it was not the index that failed, or the works are read already
 * @throws EditionError when its files are gone because there are newer ones
 */
export async function scanInstead(
  { base, edition }: Published,
  error: unknown,
): Promise<Library | undefined> {
  const file = brokenFile(error);
  if (file === undefined) return undefined;
  const manifest = await readManifest(base, edition);
  if (!file.startsWith(manifest.search.directory)) return undefined;
  scanning ??= openScanned(base, manifest, file).catch((failure: unknown) => {
    scanning = undefined;
    throw failure;
  });
  const library = await scanning;
  opened = scanning;
  return library;
}
