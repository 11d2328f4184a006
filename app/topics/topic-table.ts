import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shareOf, type TopicShare } from '../../lib/compare/topic-share.ts';
import { MANIFEST_FILE, parseManifest } from '../../lib/manifest.ts';
import type { ClauseId, Passage, Work, WorkId } from '../../lib/model.ts';
import { unseal } from '../../lib/seal.ts';
import type { Folder } from '../../lib/search/fold.ts';
import { openIndex } from '../../lib/search/open-index.ts';
import {
  createTopicOf,
  createTopicsIn,
  NAMING_KINDS,
  type Topic,
  type TopicOf,
} from '../../lib/search/topics.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { corpus } from '../site/corpus.ts';
import { termLexicon } from '../terms/lexicon.ts';

/** What the works say on the topics; every passage counts where search counts it. */
export interface TopicTable {
  readonly topics: readonly Topic[];
  readonly topicOf: TopicOf;
  /** Topic of each passage that has one. */
  readonly topicOfPassage: ReadonlyMap<ClauseId, string>;
  readonly share: (work: WorkId, topic: string) => TopicShare;
  /** Paragraphs and rows that are about something else, or nothing, and speak of the topic too. */
  readonly mentions: (work: WorkId, topic: string) => readonly Passage[];
}

/**
 * Judges every passage of some works by the rule of search.
 *
 * @param folder the one that folds the texts of the corpus for search
 */
export function tabulateTopics(
  works: readonly Work[],
  topics: readonly Topic[],
  folder: Folder,
): TopicTable {
  const topicOf = createTopicOf(topics, folder);
  const topicOfPassage = new Map<ClauseId, string>();
  const topicsIn = createTopicsIn(topics, folder);
  const about = new Map<string, Passage[]>();
  const mentions = new Map<string, Passage[]>();
  const put = (into: Map<string, Passage[]>, topic: string, passage: Passage) => {
    const key = `${passage.work} ${topic}`;
    const known = into.get(key);
    if (known) known.push(passage);
    else into.set(key, [passage]);
  };
  for (const passage of works.flatMap(passagesOf)) {
    const { path, text, kind } = passage;
    const topic = topicOf({ path, text, isHeading: NAMING_KINDS.has(kind) });
    if (kind === 'paragraph' || kind === 'row') {
      for (const other of topicsIn(text)) if (other !== topic) put(mentions, other, passage);
    }
    if (topic === undefined) continue;
    topicOfPassage.set(passage.id, topic);
    put(about, topic, passage);
  }
  const shares = new Map([...about].map(([key, passages]) => [key, shareOf(passages)]));
  const nothing = shareOf([]);
  return {
    topics,
    topicOf,
    topicOfPassage,
    share: (work, topic) => shares.get(`${work} ${topic}`) ?? nothing,
    mentions: (work, topic) => mentions.get(`${work} ${topic}`) ?? [],
  };
}

let made: { readonly version: string; readonly table: Promise<TopicTable> } | undefined;

/** The table of the corpus, made once per version of the data. */
export async function topicTable(): Promise<TopicTable> {
  const dataDir = join(process.cwd(), 'public', 'data');
  const file = join(dataDir, MANIFEST_FILE);
  if (!existsSync(file)) throw new Error(`${file}：没有检索数据。处理：先运行 qingdian ingest`);
  const { version, search } = parseManifest(readFileSync(file, 'utf8'));
  if (made?.version !== version) {
    const index = openIndex(async (name) => {
      const file = search.directory + name;
      return unseal(file, await readFile(join(dataDir, file), 'utf8'));
    });
    const table = index.then(({ folder }) =>
      tabulateTopics(corpus().works, termLexicon().topics, folder),
    );
    made = { version, table };
  }
  return made.table;
}
