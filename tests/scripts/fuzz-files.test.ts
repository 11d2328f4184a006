import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importText } from '../../lib/import/import.ts';
import type { SourceText } from '../../lib/import/lines.ts';
import { SourceError } from '../../lib/import/read-text.ts';
import { CorpusError } from '../../lib/work/problem.ts';
import { draftLedger } from '../../scripts/draft-ledger.ts';
import { readDocument } from '../../scripts/read-document.ts';
import { refusePdf, textOfPages } from '../../scripts/read-pdf.ts';
import { readPdfPages } from '../../scripts/read-pdf-pages.ts';
import { settleHeadings } from '../../scripts/settle-headings.ts';
import { randomFrom, unaccounted } from '../lib/import/mutate.ts';
import { type BrokenFile, brokenDocx, brokenHtml, brokenPdf } from './broken-files.ts';
import { traps } from './traps.ts';

const sources = readdirSync('corpus/sources').map((file) =>
  readFileSync(`corpus/sources/${file}`, 'utf8').split('\n'),
);

function excerpt(seed: number): string {
  const random = randomFrom(seed);
  const lines = sources[random(sources.length)] ?? [];
  const from = random(lines.length);
  return lines.slice(from, from + 10 + random(60)).join('\n');
}

/** Imports a file as the command does: what it lost, or why it was refused. */
async function fate(
  { name, bytes }: BrokenFile,
  read: typeof readDocument = readDocument,
): Promise<number | string> {
  try {
    const source = await read(bytes, name);
    const imported = importText(source, name);
    const file = { file: name, text: source.text, sha256: '0'.repeat(64) };
    const { account } = draftLedger(settleHeadings(imported, name), file);
    return unaccounted(source.text, imported) + account.unaccounted + account.added;
  } catch (error) {
    if (error instanceof SourceError || error instanceof CorpusError) return error.message;
    throw error;
  }
}

/** Reads a PDF here rather than in a process of its own: a second is saved with each. */
async function readPdfHere(bytes: Uint8Array, name: string): Promise<SourceText> {
  const pages = await readPdfPages(bytes, () => {}).catch((error) => refusePdf(name, error));
  return textOfPages(pages, name);
}

const refused = expect.stringMatching(/得到.+；应为.+。处理：/su);

describe('a broken file', () => {
  it.each([
    ['page', brokenHtml, readDocument],
    ['Word document', brokenDocx, readDocument],
    ['PDF', brokenPdf, readPdfHere],
  ] as const)('that is a %s loses no character, or is refused in words', async (_, make, read) => {
    let whole = 0;
    for (let seed = 0; seed < 100; seed++) {
      const found = await fate(make(excerpt(seed), randomFrom(seed + 1e6)), read);
      if (found === 0) whole++;
      else expect(found, `seed ${seed}`).toEqual(refused);
    }
    expect(whole).toBeGreaterThan(0);
  });
});

describe('a file made to break its reader', () => {
  const refusals: Readonly<Record<string, string>> = {
    'line.txt': '不超过 5000000 字',
    'line.docx': '每行不超过 100000 字',
    'depth.html': '嵌套过深',
    'bold.html': '嵌套过深',
    'blocks.html': '不超过 30000 行',
    'deep.docx': 'XML 有误',
    'bomb.docx': '疑为压缩炸弹',
    'locked.pdf': '不加密的 PDF',
    'loop.pdf': '打不开的 PDF',
    'pages.pdf': '没有文字层',
    'nested.pdf': '打不开的 PDF',
    'xref.pdf': '打不开的 PDF',
  };

  it.each(traps().filter(({ name }) => name in refusals))('$name is refused', async (trap) => {
    expect(await fate(trap)).toContain(refusals[trap.name]);
  });

  it('is read when all it has is a great deal of drawing', async () => {
    const rules = traps().find(({ name }) => name === 'rules.pdf') as BrokenFile;
    expect(await fate(rules)).toBe(0);
  });
});
