import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type ImportedDraft, importText } from '../lib/import/import.ts';
import { renderBlocks } from '../lib/import/markdown.ts';
import { readText } from '../lib/import/read-text.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { type Outline, type OutlineDivision, outlineOf } from '../lib/work/outline.ts';
import { parseWork } from '../lib/work/parse.ts';
import { EXIT, UsageError } from './usage.ts';

/** What a draft's own text does not say stays null, as it does for a work. */
function outlineDraft({ id, draft }: ImportedDraft, file: string, sha256: string): Outline {
  const { title, number, issuer, date } = draft.meta;
  const meta = {
    id,
    title: title ?? id,
    kind: 'plan',
    place: { name: '待著录', code: '000000', level: 'city' },
    ...(issuer ? { issuer } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    source: { file, sha256, lines: `${draft.firstLine}-${draft.lastLine}` },
    rights: { status: 'official', note: '待著录' },
    ...(title ? {} : { supplied: ['title'] }),
  };
  // JSON is YAML: nothing in a title can break out of its field.
  return outlineOf(
    parseWork(`---\n${JSON.stringify(meta)}\n---\n\n${renderBlocks(draft.blocks)}\n`, file),
  );
}

function outlinesOfFile(path: string): readonly Outline[] {
  const bytes = readFileSync(path);
  const file = basename(path);
  const text = readText(bytes, file);
  if (text.startsWith('---\n')) return [outlineOf(parseWork(text, path))];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return importText(text, file, sha256).works.map((work) => outlineDraft(work, file, sha256));
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
export function showOutline(
  corpusDir: string,
  target: string,
  options: { json?: boolean },
): number {
  const work = existsSync(target)
    ? undefined
    : loadCorpus(corpusDir).works.find(({ id }) => id === target);
  if (!work && !existsSync(target)) {
    throw new UsageError(`没有文献或文件“${target}”。用 qingdian list 看库中文献。`);
  }
  const outlines = work ? [outlineOf(work)] : outlinesOfFile(target);
  if (options.json) console.log(JSON.stringify(outlines.length === 1 ? outlines[0] : outlines));
  else for (const outline of outlines) print(outline);
  return EXIT.found;
}
