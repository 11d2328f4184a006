import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alignments } from '../lib/compare/align.ts';
import {
  alignmentFile,
  DATA_FORMAT,
  MANIFEST_FILE,
  type Manifest,
  parseManifest,
} from '../lib/manifest.ts';
import type { Work } from '../lib/model.ts';
import { createFolder, type VariantMap } from '../lib/search/fold.ts';
import { HEAD_FILE, type IndexHead } from '../lib/search/index-format.ts';
import { toIndexedWork } from '../lib/search/indexed-work.ts';
import { writeIndex } from '../lib/search/write-index.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { countCharacters } from '../lib/work/walk.ts';
import { fingerprintCorpus } from './fingerprint.ts';
import { type Lexicon, loadLexicon, wordsFile } from './lexicon.ts';
import { publish, type WriteFile } from './publish.ts';
import { type Cut, loadSegmenter } from './segment.ts';
import { prepareSuggestions } from './suggestions.ts';
import { traditionalVariants } from './traditional.ts';

/** Hexadecimal digits of a hash in a name: enough that two contents never share one. */
const HASH_LENGTH = 16;

/** Everything published but the manifest stands in one of these. */
const FOLDERS = ['search', 'suggest', 'lexicon', 'works', 'align'] as const;

export interface IngestOptions {
  readonly corpusDir: string;
  /** Holds the manifest and everything it names. */
  readonly outDir: string;
  /** Told what is being done. */
  readonly progress?: (status: string) => void;
  /** Stands in for writing to the disk, in tests. */
  readonly write?: WriteFile;
}

function hashOf(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n`).update(part);
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

/** A set of files goes into a folder named by what they hold, so that their own names stay short. */
function inHashedFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
): { directory: string; files: ReadonlyMap<string, string> } {
  const directory = `${folder}/${hashOf(...[...files].flat())}/`;
  return {
    directory,
    files: new Map([...files].map(([name, content]) => [directory + name, content])),
  };
}

function today(): string {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch !== undefined && /^\d+$/.test(epoch)) {
    return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  }
  const now = new Date();
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The day of the data already there if it is the same data, else today. */
function dateOf(version: string, outDir: string): string {
  try {
    const previous = parseManifest(readFileSync(join(outDir, MANIFEST_FILE), 'utf8'));
    if (previous.version === version) return previous.ingested;
  } catch {
    // No data yet, or none that can be read: made today.
  }
  return today();
}

interface Data {
  readonly manifest: Omit<Manifest, 'version' | 'corpus' | 'ingested'>;
  readonly files: ReadonlyMap<string, string>;
}

/** Everything an ingest publishes, but for its version and date. */
async function prepareData(
  works: readonly Work[],
  cut: Cut,
  variants: VariantMap,
  lexicon: Lexicon,
  tell: (status: string) => Promise<void>,
): Promise<Data> {
  await tell('切段、分词、建检索索引');
  const indexed = works.map(toIndexedWork);
  const index = writeIndex({ works: indexed, cut, variants });
  const search = inHashedFolder('search', index);
  const files = new Map(search.files);

  await tell('备检索提示');
  const head: IndexHead = JSON.parse(index.get(HEAD_FILE) ?? '');
  const passages = indexed.flatMap((work) => work.passages);
  const prompts = prepareSuggestions({
    works,
    passages,
    cut,
    lexicon,
    variants: head.variants,
  });
  const suggestions = inHashedFolder('suggest', prompts);
  for (const [name, content] of suggestions.files) files.set(name, content);

  function addFile(folder: string, name: string, value: unknown): string {
    const content = JSON.stringify(value);
    const file = `${folder}/${name}.${hashOf(content)}.json`;
    files.set(file, content);
    return file;
  }

  const listed = works.map((work) => ({
    id: work.id,
    title: work.meta.title,
    place: work.meta.place,
    kind: work.meta.kind,
    file: addFile('works', work.id, work),
    characters: countCharacters(work),
  }));

  await tell('各件互相对读');
  const pairs = new Map<string, string>();
  for (const alignment of alignments(works, cut)) {
    pairs.set(alignmentFile(alignment.left, alignment.right), JSON.stringify(alignment));
  }
  const align = inHashedFolder('align', pairs);
  for (const [name, content] of align.files) files.set(name, content);
  return {
    manifest: {
      format: DATA_FORMAT,
      counts: {
        works: works.length,
        passages: indexed.reduce((total, { passages }) => total + passages.length, 0),
        characters: listed.reduce((total, { characters }) => total + characters, 0),
      },
      works: listed,
      search: { directory: search.directory },
      suggestions: { directory: suggestions.directory },
      synonyms: addFile('lexicon', 'synonyms', lexicon.synonyms),
      topics: addFile('lexicon', 'topics', lexicon.topics),
      align: { directory: align.directory },
    },
    files,
  };
}

/**
 * Reads a corpus and publishes what the site and the command line read of it.
 * The same corpus gives the same bytes. Failing or interrupted at any moment,
 * it leaves the data published before as it was.
 *
 * @returns the manifest as published
 * @throws CorpusError when the corpus has problems; Error when a dictionary is missing
 */
export async function ingest(options: IngestOptions): Promise<Manifest> {
  const { corpusDir, outDir, progress = () => {}, write } = options;
  // What follows each status keeps the thread: a moment for the status to be shown.
  const tell = async (status: string) => {
    progress(status);
    await new Promise((resolve) => setImmediate(resolve));
  };
  await tell('读入文献');
  const corpus = fingerprintCorpus(corpusDir);
  const { works } = loadCorpus(corpusDir);
  await tell('载入分词词典');
  const cut = loadSegmenter(wordsFile(corpusDir));
  const variants = traditionalVariants();
  const folder = createFolder(variants);
  const lexicon = loadLexicon(corpusDir, (text) => folder(text).text);
  const { manifest, files } = await prepareData(works, cut, variants, lexicon, tell);

  const version = hashOf(JSON.stringify(manifest), ...[...files].flat());
  const published: Manifest = {
    ...manifest,
    version,
    corpus,
    ingested: dateOf(version, outDir),
  };
  await tell(`写出 ${files.size} 个文件`);
  const head = [MANIFEST_FILE, JSON.stringify(published)] as const;
  await publish(outDir, files, head, FOLDERS, write);
  return published;
}
