import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importText } from '../lib/import/import.ts';
import { readText } from '../lib/import/read-text.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { type Outline, type OutlineDivision, outlineOf } from '../lib/work/outline.ts';
import { parseWork } from '../lib/work/parse.ts';
import { parseDraft } from './draft-ledger.ts';
import { readDocument } from './read-document.ts';
import { sha256Of } from './source-text.ts';
import { EXIT, UsageError } from './usage.ts';

async function outlinesOfFile(path: string): Promise<readonly Outline[]> {
  const bytes = readFileSync(path);
  const file = basename(path);
  const head = new TextDecoder().decode(bytes.subarray(0, 4));
  if (head === '---\n') return [outlineOf(parseWork(readText(bytes, file), path))];
  const sha256 = sha256Of(bytes);
  const { works } = importText(await readDocument(bytes, file), file, sha256);
  return works.map((draft) => outlineOf(parseDraft(draft, file, sha256)));
}

function printDivisions(divisions: readonly OutlineDivision[], indent: string): void {
  for (const { id, marker, title, clauses, children } of divisions) {
    console.log(
      `${indent}${marker}${/^第/.test(marker) ? ' ' : ''}${title}  〔${id}〕 ${clauses} 段`,
    );
    printDivisions(children, `${indent}　`);
  }
}

function print(outline: Outline): void {
  const { title, number, issuer, date } = outline;
  console.log(
    `${title}\n${[issuer, number, date].map((field) => field ?? '原文未载').join(' · ')}`,
  );
  printDivisions(outline.divisions, '');
  for (const { id, caption, rows, columns } of outline.tables) {
    console.log(`表 ${caption || '（无题）'}  〔${id}〕 ${rows} 行 ${columns} 列`);
  }
  for (const box of outline.boxes) console.log(`框 ${box.title || '（无题）'}  〔${box.id}〕`);
}

/**
 * Prints the structure of a work of the corpus, or of a file that is not in it yet.
 * A file that holds several works gives an array of outlines.
 */
export async function showOutline(
  corpusDir: string,
  target: string,
  options: { json?: boolean },
): Promise<number> {
  const work = existsSync(target)
    ? undefined
    : loadCorpus(corpusDir).works.find(({ id }) => id === target);
  if (!work && !existsSync(target)) {
    throw new UsageError(`没有文献或文件“${target}”。用 qingdian list 看库中文献。`);
  }
  const outlines = work ? [outlineOf(work)] : await outlinesOfFile(target);
  if (options.json) console.log(JSON.stringify(outlines.length === 1 ? outlines[0] : outlines));
  else for (const outline of outlines) print(outline);
  return EXIT.found;
}
