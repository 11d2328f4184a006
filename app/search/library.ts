import type { Manifest } from '../../lib/manifest.ts';
import type { PassageKind } from '../../lib/model.ts';
import { once } from '../../lib/once.ts';
import type { Value } from '../../lib/search/dimension.ts';
import type { IndexedPassage, SearchIndex } from '../../lib/search/open-index.ts';
import { openIndex } from '../../lib/search/open-index.ts';
import { openSuggestions, type Suggestions } from '../../lib/search/suggest.ts';
import { foldGroups, type SynonymGroup, synonymsOf } from '../../lib/search/synonyms.ts';
import { createTopicOf, type Topic } from '../../lib/search/topics.ts';
import { readData, readManifest } from '../site/data.ts';

/** Subjects, and which of them a passage is about. */
export interface TopicTable {
  readonly topics: readonly Value[];
  readonly topicOf: (passage: IndexedPassage) => string | undefined;
  /** Characters about each topic in the whole corpus; empty where that is too much to read. */
  readonly characters: () => Promise<ReadonlyMap<string, number>>;
}

/** Kinds whose own text names a subject, as a heading does. */
const HEADINGS: ReadonlySet<PassageKind> = new Set(['heading', 'box-title', 'table-caption']);

/** Key of what is about none of the topics, as facets have it. */
export const NO_TOPIC = '';
/** Characters of a corpus that are read to measure its topics: about a megabyte to fetch. */
const MOST_READ = 1_000_000;

/** Everything the worker reads of the data; each part when first needed. */
export interface Library {
  readonly base: string;
  readonly manifest: Manifest;
  readonly index: SearchIndex;
  readonly synonymsOf: () => Promise<(folded: string) => readonly string[]>;
  readonly topics: () => Promise<TopicTable>;
  readonly suggestions: () => Promise<Suggestions>;
}

async function openLibrary(base: string): Promise<Library> {
  const manifest = await readManifest(base);
  const { search, synonyms, topics, suggestions } = manifest;
  const index = await openIndex((name) => readData(base, search.directory + name));
  return {
    base,
    manifest,
    index,
    synonymsOf: once(async () => {
      const groups: readonly SynonymGroup[] = JSON.parse(await readData(base, synonyms));
      const folded = foldGroups(groups, (text) => index.folder(text).text);
      return (term) => synonymsOf(folded, term);
    }),
    topics: once(async () => {
      const table: readonly Topic[] = JSON.parse(await readData(base, topics));
      const topicOf = createTopicOf(table, index.folder);
      const known = new Map<number, string | undefined>();
      const topicOfPassage = ({ number, path, text, kind }: IndexedPassage) => {
        if (!known.has(number)) {
          known.set(number, topicOf({ path, text, isHeading: HEADINGS.has(kind) }));
        }
        return known.get(number);
      };
      return {
        topics: table.map(({ id, name }) => ({ key: id, name })),
        topicOf: topicOfPassage,
        characters: once(async () => {
          const counts = new Map<string, number>();
          if (manifest.counts.characters > MOST_READ) return counts;
          for (let chunk = 0; chunk < index.head.textFiles; chunk++) {
            for (const passage of await index.readChunk(chunk)) {
              const topic = topicOfPassage(passage) ?? NO_TOPIC;
              const characters = [...passage.text.replace(/\s/gu, '')].length;
              counts.set(topic, (counts.get(topic) ?? 0) + characters);
            }
          }
          return counts;
        }),
      };
    }),
    suggestions: once(() =>
      openSuggestions((name) => readData(base, suggestions.directory + name), index.fullFolder),
    ),
  };
}

let opened: Promise<Library> | undefined;

/** Opens the data once; a failure is forgotten, so that it can be tried again. */
export function libraryAt(base: string): Promise<Library> {
  opened ??= openLibrary(base).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
