import { readFileSync } from 'node:fs';
import { importText } from '../lib/import/import.ts';
import { sourcePath } from './corpus-files.ts';
import { describeSuggestions } from './describe-suggestions.ts';
import { readDocument } from './read-document.ts';
import { settleHeadings } from './settle-headings.ts';

/** Something of the import that a person is to look at. */
export interface Noticed {
  readonly line: number;
  readonly message: string;
}

/** What importing a source again leaves a person to look at, by line. */
export async function noticeDoubts(corpusDir: string, source: string): Promise<readonly Noticed[]> {
  const bytes = readFileSync(sourcePath(corpusDir, source));
  const imported = importText(await readDocument(bytes, source), source);
  const { report, works } = settleHeadings(imported, source);
  return [
    ...report.doubts,
    ...works.flatMap(({ draft }) =>
      draft.gaps.map(({ line, marker }) => ({ line, message: `“${marker}”之前缺号，是否残本` })),
    ),
    ...describeSuggestions(report.suggestions),
  ].sort((a, b) => a.line - b.line);
}
