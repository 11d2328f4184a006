import { existsSync, readFileSync } from 'node:fs';
import type { ImportedDraft } from '../lib/import/import.ts';
import { renderDraft } from '../lib/import/markdown.ts';
import { SourceError } from '../lib/import/read-text.ts';
import { parseLedger } from '../lib/work/ledger.ts';
import { applyChanges, type Change } from './change-files.ts';
import {
  ledgerPath,
  readIfThere,
  readPlaces,
  readWorkFiles,
  sourcePath,
  workPath,
} from './corpus-files.ts';
import type { NewSource } from './replace-works.ts';
import { extractPath } from './source-text.ts';

/** @throws SourceError for a file or a work that the corpus has no room for */
export function refuse(path: string, found: string, remedy: string): never {
  throw new SourceError(path, 1, found, '尚未入库的文件', remedy);
}

/**
 * Enters a source in the corpus: the file as received, the text read from it, a draft
 * of each work, and the ledger; all of them or none.
 *
 * @throws SourceError when one of them would take the place of another
 */
export function enterDrafts(
  corpusDir: string,
  { file, bytes, text, sha256, extracted }: NewSource,
  works: readonly ImportedDraft[],
  ledger: string,
): void {
  const kept = sourcePath(corpusDir, file);
  if (existsSync(kept) && !readFileSync(kept).equals(bytes)) {
    refuse(kept, '库中已有同名而内容不同的来源', '给新文件换个文件名再导入');
  }
  for (const { id } of works) {
    if (existsSync(workPath(corpusDir, id))) {
      refuse(workPath(corpusDir, id), '库中已有同编号的文献', '用 --id 另给编号，或先移走该文件');
    }
  }
  const places = readPlaces(readWorkFiles(corpusDir));
  const changes: Change[] = works.map(({ id, draft }) => ({
    path: workPath(corpusDir, id),
    content: renderDraft(draft, { id, file, sha256, places }),
  }));
  if (!existsSync(kept)) changes.push({ path: kept, content: bytes });
  if (extracted) changes.push({ path: extractPath(corpusDir, file), content: text });
  const entered = ledgerPath(corpusDir, file);
  const before = readIfThere(entered);
  if (before === undefined) changes.push({ path: entered, content: ledger });
  else if (parseLedger(before, entered).source !== file) {
    refuse(entered, '另一份来源的台账（文件名只有扩展名不同）', '给新文件换个文件名再导入');
  }
  applyChanges(corpusDir, changes);
}
