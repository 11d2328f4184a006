import type { IndexedWork } from '../../lib/search/indexed-work.ts';
import type { Cut } from '../../scripts/segment.ts';

/** A passage as every engine but ours gets it: folded, so that none loses by its own folding. */
export interface Doc {
  readonly id: string;
  readonly text: string;
}

export interface BenchCorpus {
  readonly works: readonly IndexedWork[];
  readonly docs: readonly Doc[];
}

/** What a server would publish: name → content. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Folded strings of which a passage must hold each. */
export type Terms = readonly string[];

export interface Opened {
  /** Names of the files fetched so far, those of opening among them. */
  readonly fetched: readonly string[];
  /** Ids of the first page. */
  readonly first: (terms: Terms, limit: number) => Promise<readonly string[]>;
  /** Ids of everything the engine finds. */
  readonly all: (terms: Terms) => Promise<readonly string[]>;
}

export interface Engine {
  /** Does a query fetch only some of the files? Else opening fetches all. */
  readonly isPartial: boolean;
  /** Loads what `build` needs, so that it need not be timed with it. */
  readonly prepare: () => Promise<(corpus: BenchCorpus) => Promise<Files>>;
  readonly open: (files: Files) => Promise<Opened>;
  /** The code a browser must load to open and ask, if it is not among the files. */
  readonly code: () => Promise<readonly Uint8Array[]>;
  /** Is one of the files code and not part of the index? */
  readonly isCode?: (name: string) => boolean;
}

let cutter: Promise<Cut> | undefined;

/** The cutter that the corpus is cut with; loading it takes a second, once. */
export function loadCut(): Promise<Cut> {
  cutter ??= import('../../scripts/segment.ts').then(({ loadSegmenter }) =>
    loadSegmenter('corpus/lexicon/words.txt'),
  );
  return cutter;
}

/** The text of the one file of an engine that fetches everything. */
export function readText(files: Files, name: string): string {
  const content = files.get(name);
  if (typeof content !== 'string') throw new Error(`${name}: 不是文字文件，或没有这个文件`);
  return content;
}
