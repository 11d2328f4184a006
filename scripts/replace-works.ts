import { existsSync } from 'node:fs';
import type { Work } from '../lib/model.ts';
import type { CorrectionEntry } from '../lib/work/corrections.ts';
import { applyChanges, type Change } from './change-files.ts';
import {
  correctionsPath,
  ledgerPath,
  readIfThere,
  sourcePath,
  termsPath,
  type WorkFile,
  workPath,
} from './corpus-files.ts';
import { replaceTexts } from './edit-yaml.ts';
import { isClauseOf } from './references.ts';
import type { ReimportedWork } from './reimport.ts';
import { extractPath } from './source-text.ts';
import { fileText } from './unfinished-work.ts';

/** A source in a new state. */
export interface NewSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly sha256: string;
  /** The text is kept beside the source, which is no plain text. */
  readonly extracted: boolean;
}

/** A work before and after, with all that is to be written of it. */
export interface Renewed extends ReimportedWork {
  readonly before: WorkFile;
  readonly work: Work;
  readonly corrections: readonly CorrectionEntry[];
  readonly yaml: string;
  readonly body: string;
}

function correctionsYaml(corrections: readonly CorrectionEntry[]): string {
  const entries = corrections.map(({ at, line, printed, read, evidence }) =>
    [
      `  - at: ${JSON.stringify(at)}`,
      `line: ${line}`,
      `printed: ${JSON.stringify(printed)}`,
      `read: ${JSON.stringify(read)}`,
      `evidence: ${JSON.stringify(evidence)}`,
    ].join('\n    '),
  );
  return `corrections:\n${entries.join('\n')}\n`;
}

/** Points the clauses of terms to where their texts stand now. */
function repointTerms(terms: string, renewed: readonly Renewed[]): string {
  return replaceTexts(terms, (text) => {
    const work = renewed.find(({ id }) => isClauseOf(text, id));
    const place = work?.moved[text.value.slice(work.id.length + 1)];
    return work && place !== undefined ? `${work.id}/${place}` : undefined;
  });
}

/** Puts works in their new state, and all that hangs on them, in place of the old. */
export function replaceWorks(
  corpusDir: string,
  source: NewSource,
  renewed: readonly Renewed[],
  ledger: string,
): void {
  const { file, bytes, text, extracted } = source;
  const changes: Change[] = [
    { path: sourcePath(corpusDir, file), content: bytes },
    { path: ledgerPath(corpusDir, file), content: ledger },
    extracted
      ? { path: extractPath(corpusDir, file), content: text }
      : { path: extractPath(corpusDir, file) },
  ];
  const former = renewed[0]?.before.source ?? file;
  if (former !== file) {
    const gone = [sourcePath(corpusDir, former), extractPath(corpusDir, former)];
    changes.push(...gone.map((path) => ({ path })));
    const entered = ledgerPath(corpusDir, former);
    if (entered !== ledgerPath(corpusDir, file)) changes.push({ path: entered });
  }
  for (const { id, yaml, body, corrections } of renewed) {
    changes.push({ path: workPath(corpusDir, id), content: fileText(yaml, body) });
    const path = correctionsPath(corpusDir, id);
    if (corrections.length > 0) changes.push({ path, content: correctionsYaml(corrections) });
    else if (existsSync(path)) changes.push({ path });
  }
  const terms = readIfThere(termsPath(corpusDir));
  const pointed = terms === undefined ? undefined : repointTerms(terms, renewed);
  if (pointed !== undefined && pointed !== terms) {
    changes.push({ path: termsPath(corpusDir), content: pointed });
  }
  applyChanges(corpusDir, changes);
}
