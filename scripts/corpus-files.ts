import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { KnownPlace } from '../lib/import/place.ts';
import { type CorrectionEntry, parseCorrections } from '../lib/work/corrections.ts';

/** A work as its file stands, finished or still a draft that nobody has filled in. */
export interface WorkFile {
  readonly id: string;
  readonly path: string;
  /** Front matter without its fences, each line as it stands. */
  readonly yaml: string;
  readonly body: string;
  readonly title: string;
  readonly source: string;
  /** 1-based, as `source.lines` has them. */
  readonly lines: string;
  readonly witnesses: readonly string[];
  readonly formerIds: readonly string[];
}

const FILE = /^---\n(?<yaml>.*?\n)---\n(?<body>.*)$/su;

export function workPath(corpusDir: string, id: string): string {
  return join(corpusDir, 'works', `${id}.md`);
}

export function correctionsPath(corpusDir: string, id: string): string {
  return join(corpusDir, 'corrections', `${id}.yaml`);
}

export function reviewPath(corpusDir: string, id: string): string {
  return join(corpusDir, 'reviews', `${id}.yaml`);
}

export function sourcePath(corpusDir: string, source: string): string {
  return join(corpusDir, 'sources', source);
}

/** The ledger of a source has its name with another extension. */
export function ledgerPath(corpusDir: string, source: string): string {
  return join(corpusDir, 'ledgers', `${source.replace(/\.[^.]*$/u, '')}.yaml`);
}

export function termsPath(corpusDir: string): string {
  return join(corpusDir, 'lexicon', 'terms.yaml');
}

export function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

/** Splits the file of a work and reads of its front matter what ties it to other files. */
export function readWorkFile(path: string, id: string): WorkFile {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const { yaml = '', body = text } = FILE.exec(text)?.groups ?? {};
  const meta: unknown = parseDocument(yaml, { schema: 'failsafe' }).toJS();
  const source = field(meta, 'source');
  return {
    id,
    path,
    yaml,
    body,
    title: textOf(field(meta, 'title')),
    source: textOf(field(source, 'file')),
    lines: textOf(field(source, 'lines')),
    witnesses: textsOf(field(meta, 'witnesses')),
    formerIds: textsOf(field(meta, 'formerIds')),
  };
}

/** Every work of a corpus folder by id; none when it has no such folder yet. */
export function readWorkFiles(corpusDir: string): readonly WorkFile[] {
  const dir = join(corpusDir, 'works');
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .sort()
    .map((name) => readWorkFile(join(dir, name), name.slice(0, -'.md'.length)));
}

/** Places of the works of a corpus, as their front matter names them; each once. */
export function readPlaces(works: readonly WorkFile[]): readonly KnownPlace[] {
  const places = works.flatMap(({ yaml }): readonly (readonly [string, KnownPlace])[] => {
    const meta: unknown = parseDocument(yaml, { schema: 'failsafe' }).toJS();
    const place = field(meta, 'place');
    const [name, code, level, within] = ['name', 'code', 'level', 'within'].map((of) =>
      textOf(field(place, of)),
    );
    if (!name || !code || !level) return [];
    return [[name, { name, code, level, ...(within ? { within } : {}) }]];
  });
  return [...new Map(places).values()];
}

/** Corrections of a work; none when it has no such file. */
export function readCorrections(corpusDir: string, id: string): readonly CorrectionEntry[] {
  const text = readIfThere(correctionsPath(corpusDir, id));
  return text === undefined ? [] : parseCorrections(text, `corpus/corrections/${id}.yaml`);
}
