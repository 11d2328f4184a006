import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIndicatorNames } from '../lib/compare/indicator-names-file.ts';
import { placeNames } from '../lib/compare/place-names.ts';
import { MANIFEST_FILE, type Manifest, parseManifest } from '../lib/manifest.ts';
import type { Work } from '../lib/model.ts';
import { createFolder } from '../lib/search/fold.ts';
import { CorpusError } from '../lib/work/problem.ts';
import { fingerprintCorpus } from './fingerprint.ts';
import { hashOf } from './hash.ts';
import { letGo } from './let-go.ts';
import { loadLexicon } from './lexicon.ts';
import { aloneWith } from './lock.ts';
import { prepareBeside } from './prepare-beside.ts';
import { readWorks } from './prepare-corpus.ts';
import { startPublication } from './publish.ts';
import { startAlignments } from './publish-alignments.ts';
import { publishData } from './publish-data.ts';
import type { WriteFile } from './publish-folder.ts';
import { termProblems } from './terms.ts';
import { traditionalVariants } from './traditional.ts';

/** Everything published but the manifest stands in one of these. */
const FOLDERS = ['catalogue', 'search', 'suggest', 'lexicon', 'works', 'align', 'wording'] as const;

export interface IngestOptions {
  readonly corpusDir: string;
  /** Holds the manifest and everything it names. */
  readonly outDir: string;
  /**
   * Keeps what was made of each work by itself, so that only changed works are
   * read and cut again. Without it nothing is kept; the data is the same.
   */
  readonly cacheDir?: string | undefined;
  /** Told what is being done. */
  readonly progress?: (status: string) => void;
  /** Stands in for writing to the disk, in tests. */
  readonly write?: WriteFile;
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

/**
 * Asks of the lexicon what an ingest itself makes no use of, but the site does.
 *
 * @throws CorpusError with what is wrong in the terms or in the names of indicators
 */
function checkLexicon(corpusDir: string, works: readonly Work[]): void {
  const problems = termProblems(corpusDir, works);
  if (problems.length > 0) throw new CorpusError(problems);
  const names = join(corpusDir, 'lexicon', 'indicators.yaml');
  if (!existsSync(names)) return;
  parseIndicatorNames(readFileSync(names, 'utf8'), 'corpus/lexicon/indicators.yaml');
}

/**
 * Reads a corpus and publishes what the site and the command line read of it.
 * The same corpus gives the same bytes. Failing or interrupted at any moment,
 * it leaves the data published before as it was.
 *
 * @returns the manifest as published
 * @throws CorpusError when the corpus has problems; Error when a dictionary is missing
 */
export function ingest(options: IngestOptions): Promise<Manifest> {
  const wait = () => options.progress?.('等另一次入库完成');
  // Two at once would each clear away what the other has not named yet.
  return aloneWith(options.outDir, wait, () => ingestAlone(options));
}

async function ingestAlone(options: IngestOptions): Promise<Manifest> {
  const { corpusDir, outDir, cacheDir, progress = () => {}, write } = options;
  // What follows each status keeps the thread: a moment for the status to be shown.
  const tell = async (status: string) => {
    progress(status);
    letGo();
    await new Promise((resolve) => setImmediate(resolve));
  };

  await tell('读入文献、分词');
  const corpus = fingerprintCorpus(corpusDir);
  const variants = traditionalVariants();
  const folder = createFolder(variants);
  const lexicon = loadLexicon(corpusDir, (text) => folder(text).text);
  const preparing = { corpusDir, cacheDir, variants, synonyms: lexicon.synonyms };
  await prepareBeside(preparing);
  const { works, counted, cut } = readWorks(preparing);
  checkLexicon(corpusDir, works);

  const publication = startPublication(outDir, FOLDERS, write);
  // It has a copy of its own: this one goes, to let the memory go.
  const aligning = startAlignments(
    { outDir, works: counted.splice(0), places: placeNames(works) },
    write,
  );
  try {
    const source = { works, cut, lexicon, variants, aligning: aligning.result };
    const data = await publishData(publication, source, tell);
    // Every name says what stands under it, so that the names say it all.
    const version = hashOf(JSON.stringify(data));
    const manifest: Manifest = { ...data, version, corpus, ingested: dateOf(version, outDir) };
    await publication.finish([MANIFEST_FILE, JSON.stringify(manifest)]);
    return manifest;
  } finally {
    // Whatever failed, nothing goes on writing.
    await aligning.stop();
  }
}
