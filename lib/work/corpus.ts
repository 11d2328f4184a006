import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus, Work } from '../model.ts';
import { type CorrectionEntry, parseCorrections } from './corrections.ts';
import { parseWork } from './parse.ts';
import { CorpusError, type Problem } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

function readUtf8(path: string, file: string): string {
  const bytes = readFileSync(path);
  try {
    return utf8.decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    throw new CorpusError([
      {
        file,
        line: lineOfBadByte(bytes),
        found: '不是 UTF-8 的字节',
        expected: 'UTF-8 编码的文本',
        remedy: '用编辑器另存为 UTF-8（原件请用 qingdian import 导入）',
      },
    ]);
  }
}

/** The line on which decoding first fails: lines are decoded one by one. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    line += 1;
    start = end + 1;
  }
  return line;
}

function listFiles(dir: string, extension: string): readonly string[] | undefined {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith(extension) && !name.startsWith('.'))
      .sort();
  } catch {
    return undefined;
  }
}

/** Runs `read`, keeping what it returns or adding its problems to the list. */
function collecting<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

function checkIds(works: readonly Work[], fileOf: ReadonlyMap<Work, string>): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const work of works) {
    const file = fileOf.get(work) ?? work.id;
    const first = seen.get(work.id);
    if (first !== undefined) {
      problems.push({
        file,
        line: 2,
        found: `编号 ${work.id} 与 ${first} 重复`,
        expected: '每件文献编号唯一',
        remedy: '改其中一件的 id 与文件名',
      });
    } else if (!file.endsWith(`/${work.id}.md`)) {
      problems.push({
        file,
        line: 2,
        found: `编号 ${work.id}`,
        expected: '与文件名相同的编号',
        remedy: `改 id，或把文件改名为 ${work.id}.md`,
      });
    }
    seen.set(work.id, seen.get(work.id) ?? file);
  }
  for (const work of works) {
    for (const witness of work.meta.witnesses ?? []) {
      if (witness !== work.id && seen.has(witness)) continue;
      problems.push({
        file: fileOf.get(work) ?? work.id,
        found: `异本 ${witness}`,
        expected: '库中另一件的编号',
        remedy: '改正 witnesses，或先把该件入库',
      });
    }
  }
  return problems;
}

/** Reads one work; see parse.ts. */
export type ParseWork = (
  text: string,
  file: string,
  corrections: readonly CorrectionEntry[],
) => Work;

/** A work as it stands in its file, with its corrections. */
export interface WorkSource {
  /** As problems name it: `corpus/works/<id>.md` */
  readonly file: string;
  readonly text: string;
  readonly corrections: readonly CorrectionEntry[];
}

/**
 * Reads the files of a corpus folder, works one after another in the order of their names.
 *
 * @param problems takes what is wrong with files, those that cannot be read left out
 */
export function* workSources(dir: string, problems: Problem[]): Generator<WorkSource> {
  const worksDir = join(dir, 'works');
  const names = listFiles(worksDir, '.md') ?? [];
  if (names.length === 0) {
    const expected = '至少一件文献（works/<编号>.md）';
    const remedy = '在含 corpus/ 的目录中运行，或先用 qingdian import 导入文件';
    problems.push({ file: worksDir, found: '没有文献', expected, remedy });
    return;
  }

  const corrections = new Map<string, readonly CorrectionEntry[]>();
  for (const name of listFiles(join(dir, 'corrections'), '.yaml') ?? []) {
    const file = `corpus/corrections/${name}`;
    const entries = collecting(problems, () =>
      parseCorrections(readUtf8(join(dir, 'corrections', name), file), file),
    );
    corrections.set(name.replace(/\.yaml$/, ''), entries ?? []);
  }

  for (const name of names) {
    const file = `corpus/works/${name}`;
    const stem = name.replace(/\.md$/, '');
    const text = collecting(problems, () => readUtf8(join(worksDir, name), file));
    if (text !== undefined) yield { file, text, corrections: corrections.get(stem) ?? [] };
    corrections.delete(stem);
  }
  for (const stem of corrections.keys()) {
    problems.push({
      file: `corpus/corrections/${stem}.yaml`,
      found: '没有对应的文献',
      expected: `corpus/works/${stem}.md`,
      remedy: '改名或删去该勘误文件',
    });
  }
}

/**
 * Reads `works/*.md` and `corrections/*.yaml` of a corpus folder, works sorted by id.
 *
 * @param parse stands in for reading works that were read before
 * @throws CorpusError listing every problem of every file, each with its place
 */
export function loadCorpus(dir: string, parse: ParseWork = parseWork): Corpus {
  const problems: Problem[] = [];
  const works: Work[] = [];
  const fileOf = new Map<Work, string>();
  for (const { file, text, corrections } of workSources(dir, problems)) {
    const work = collecting(problems, () => parse(text, file, corrections));
    if (!work) continue;
    works.push(work);
    fileOf.set(work, file);
  }
  problems.push(...checkIds(works, fileOf));
  if (problems.length > 0) throw new CorpusError(problems);
  return { works };
}
