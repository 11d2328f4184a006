import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { importText } from '../../lib/import/import.ts';
import { keepable, type SourceText } from '../../lib/import/lines.ts';
import { readMarkdown } from '../../lib/import/markdown-lines.ts';
import { readText, SourceError } from '../../lib/import/read-text.ts';
import { CorpusError } from '../../lib/work/problem.ts';
import { draftLedger } from '../../scripts/draft-ledger.ts';
import { readDocument } from '../../scripts/read-document.ts';
import { refusePdf, textOfPages } from '../../scripts/read-pdf.ts';
import { readPdfPages } from '../../scripts/read-pdf-pages.ts';
import { settleHeadings } from '../../scripts/settle-headings.ts';
import { mutate, randomFrom, unaccounted } from '../../tests/lib/import/mutate.ts';
import {
  type BrokenFile,
  breakBytes,
  brokenDocx,
  brokenHtml,
  brokenPdf,
} from '../../tests/scripts/broken-files.ts';
import { traps } from '../../tests/scripts/traps.ts';

const SHARED = '../shared/documents';

type Random = ReturnType<typeof randomFrom>;

function linesIn(folder: string): readonly (readonly string[])[] {
  return readdirSync(folder).map((file) => readFileSync(`${folder}/${file}`, 'utf8').split('\n'));
}

const sources = linesIn('corpus/sources');
const works = linesIn('corpus/works');
export const trapped = traps();

function excerpt(random: Random, from = sources): string {
  const lines = from[random(from.length)] ?? [];
  const start = random(lines.length);
  return lines.slice(start, start + 10 + random(120)).join('\n');
}

/** Bytes of a document as offices send them, broken. */
function brokenReal(random: Random): BrokenFile {
  const names = existsSync(SHARED)
    ? readdirSync(SHARED).filter((name) => /\.(?:pdf|docx|html)$/u.test(name))
    : [];
  const name = names[random(names.length)];
  if (name === undefined) return brokenPdf(excerpt(random), random);
  return { name, bytes: breakBytes(readFileSync(`${SHARED}/${name}`), random) };
}

/** Texts as they are once decoded, which need no reading, or hardly any. */
const TEXTS: Readonly<Record<string, (seed: number) => SourceText | string>> = {
  text: (seed) => keepable(mutate(excerpt(randomFrom(seed)), randomFrom(seed + 1e6))),
  markdown: (seed) =>
    readMarkdown(keepable(mutate(excerpt(randomFrom(seed), works), randomFrom(seed + 1e6)))),
};

const FILES: Readonly<Record<string, (seed: number) => BrokenFile>> = {
  html: (seed) => brokenHtml(excerpt(randomFrom(seed)), randomFrom(seed + 1e6)),
  docx: (seed) => brokenDocx(excerpt(randomFrom(seed)), randomFrom(seed + 1e6)),
  pdf: (seed) => brokenPdf(excerpt(randomFrom(seed)), randomFrom(seed + 1e6)),
  pages: (seed) => brokenPdf(excerpt(randomFrom(seed)), randomFrom(seed + 1e6)),
  real: (seed) => brokenReal(randomFrom(seed)),
  traps: (seed) => trapped[seed] as BrokenFile,
};

/** Whether a draft, its text and its ledger have every character. */
function accountFor(source: SourceText | string, name: string): string {
  const text = typeof source === 'string' ? source : source.text;
  const imported = importText(source, name);
  const left = unaccounted(text, imported);
  if (left !== 0) return `${left} characters unaccounted for`;
  const file = { file: name, text, sha256: '0'.repeat(64) };
  const { account } = draftLedger(settleHeadings(imported, name), file);
  const { unaccounted: rest, added } = account;
  // A cell that is printed 〃 reads like one that continues the cell above.
  const dittos = text.split('〃').length - 1;
  return added === 0 && rest <= dittos
    ? 'imported'
    : `in the ledger ${rest} unaccounted, ${added} added`;
}

/** What was read is kept in a file of its own, which line numbers refer to ever after. */
function readBack(text: string, name: string): string | undefined {
  try {
    return readText(Buffer.from(text), name);
  } catch {
    return undefined;
  }
}

/** Reads a PDF here rather than in a process of its own, so that many can be read. */
async function readPdfHere(bytes: Uint8Array, name: string): Promise<SourceText> {
  // The library lets go of promises that it has not heard out.
  const dropped = new Promise<never>((_, reject) => {
    process.removeAllListeners('unhandledRejection').once('unhandledRejection', reject);
  });
  const read = Promise.race([readPdfPages(bytes, () => {}), dropped]);
  return textOfPages(await read.catch((error) => refusePdf(name, error)), name);
}

async function outcomeOfFile(
  { name, bytes }: BrokenFile,
  read: typeof readPdfHere,
): Promise<string> {
  const source = await read(bytes, name);
  if (readBack(source.text, name) !== source.text) return 'not read back the same';
  return accountFor(source, name);
}

/** What becomes of the file of a seed: `imported`, `refused: …`, or what is wrong. */
export async function outcome(kind: string, seed: number): Promise<string> {
  const [text, file] = [TEXTS[kind], FILES[kind]];
  if (!text && !file) throw new Error(`no such kind of file: ${kind}`);
  try {
    if (text) return accountFor(text(seed), 'a.txt');
    const broken = (file as (seed: number) => BrokenFile)(seed);
    return await outcomeOfFile(broken, kind === 'pages' ? readPdfHere : readDocument);
  } catch (error) {
    if (error instanceof SourceError) return `refused: ${error.message.replace(/^.*?得到/u, '')}`;
    if (error instanceof CorpusError && /没有正文/u.test(error.message)) return 'refused: 没有正文';
    if (error instanceof CorpusError) return `no work: ${error.message.slice(0, 200)}`;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
