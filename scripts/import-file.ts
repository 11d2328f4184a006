import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importText } from '../lib/import/import.ts';
import { readWorkFiles } from './corpus-files.ts';
import { draftLedger } from './draft-ledger.ts';
import { earlierWorks } from './earlier-works.ts';
import { enterDrafts, refuse } from './enter-drafts.ts';
import { type FileReport, makeReport } from './import-report.ts';
import { isPlainText, readDocument } from './read-document.ts';
import { type Reimport, reimport } from './reimport.ts';
import { settleHeadings } from './settle-headings.ts';
import type { Similar } from './similar-works.ts';
import { sha256Of } from './source-text.ts';
import { idsFor } from './work-ids.ts';

export interface ImportOptions {
  readonly id?: string;
  readonly dryRun?: boolean;
  /** Put what the file says now in place of the works it was imported as before. */
  readonly replace?: boolean;
  readonly json?: boolean;
}

export type ImportedFile = FileReport & { readonly reimport?: Reimport };

/**
 * Imports one file: the source is kept as received, each work becomes a draft.
 *
 * @throws SourceError for a file that cannot be read or entered, CorpusError when the
 *   structure of a draft does not hold
 */
export async function importFile(
  corpusDir: string,
  path: string,
  options: ImportOptions,
  similar: Similar,
): Promise<ImportedFile> {
  const file = basename(path);
  const bytes = readFileSync(path);
  const sha256 = sha256Of(bytes);
  const source = await readDocument(bytes, file);
  const { text } = source;
  const extracted = !isPlainText(file);
  const found = { file, bytes, text, sha256, extracted };
  const imported = settleHeadings(importText(source, file, sha256), file);
  const earlier = earlierWorks(corpusDir, file, bytes, options.id);
  const isAgain = earlier.length > 0;
  const ids = isAgain ? earlier.map(({ id }) => id) : idsFor(imported.works, file, options.id);
  const works = imported.works.map((work, index) => ({ ...work, id: ids[index] ?? work.id }));
  const named = { ...imported, works };
  const extract = extracted ? { extract: sha256Of(text) } : {};
  const ledger = draftLedger(named, { file, text, sha256, ...extract });

  const report = makeReport(file, named, ledger.account, (index) => {
    const work = ledger.works[index];
    return work ? similar(work) : [];
  });
  if (isAgain) {
    const taken = readWorkFiles(corpusDir).find(
      (work) => work.source === file && !ids.includes(work.id),
    );
    if (taken) refuse(path, `与 ${taken.id} 的来源同名`, '给新文件换个文件名再导入');
    const replace = options.replace === true && !options.dryRun;
    return { ...report, reimport: reimport(corpusDir, earlier, found, works, ledger, replace) };
  }
  if (!options.dryRun) enterDrafts(corpusDir, found, works, ledger.yaml);
  return report;
}
