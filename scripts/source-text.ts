import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../lib/import/decode-text.ts';
import { readText } from '../lib/import/read-text.ts';

/** Where the text read from a source stands, when the source is no plain text. */
export function extractPath(corpusDir: string, source: string): string {
  return join(corpusDir, 'extracts', `${source}.txt`);
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The text of a source, which line numbers everywhere refer to: what was read from
 * it at its import, so that no later version of a reader moves a line; or, of a
 * plain text, the file itself.
 *
 * @throws SourceError when it cannot be read as text
 */
export function readSourceText(
  corpusDir: string,
  source: string,
): { readonly text: string; readonly sha256: string; readonly extract?: string } {
  const bytes = readFileSync(join(corpusDir, 'sources', source));
  const sha256 = sha256Of(bytes);
  const path = extractPath(corpusDir, source);
  if (!existsSync(path)) return { text: decodeText(bytes, `corpus/sources/${source}`), sha256 };
  const extract = readFileSync(path);
  return {
    text: readText(extract, `corpus/extracts/${source}.txt`),
    sha256,
    extract: sha256Of(extract),
  };
}
