import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countOutline } from '../../lib/import/count-outline.ts';
import { importText } from '../../lib/import/import.ts';
import { draftLedger } from '../../scripts/draft-ledger.ts';
import { readDocument } from '../../scripts/read-document.ts';
import { sha256Of } from '../../scripts/source-text.ts';

const DIR = '../shared/documents';
const present = existsSync(DIR);
const absent = present ? '' : ' (not there: nothing was compared)';

/** Counted by reading; see the file. */
const key: Readonly<Record<string, Readonly<Record<string, number>>>> = parse(
  readFileSync('tests/lib/import/documents-key.yaml', 'utf8'),
);

const read = new Map<string, ReturnType<typeof readAndImport>>();

function importDocument(name: string) {
  const found = read.get(name) ?? readAndImport(name);
  read.set(name, found);
  return found;
}

async function readAndImport(name: string) {
  const bytes = readFileSync(join(DIR, name));
  const source = await readDocument(bytes, name);
  return { source, sha256: sha256Of(bytes), imported: importText(source, name) };
}

// Where the samples are not at hand, these are reported as skipped, never as passed.
describe.skipIf(!present)(`the sample documents in ${DIR}${absent}`, () => {
  it('are all in the answer key', () => {
    const names = readdirSync(DIR).filter((name) => name !== 'README.md');
    expect(Object.keys(key).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(key))('%s has what a person counts in it', async (name, counts) => {
    const { imported } = await importDocument(name);
    expect(imported.works).toHaveLength(1);
    const draft = imported.works[0]?.draft;
    const outline = countOutline(draft?.blocks ?? []);
    const found = Object.fromEntries(
      Object.keys(counts).map((it) => [it, it === 'gaps' ? draft?.gaps.length : outline[it]]),
    );
    expect(found).toEqual(counts);
  });

  it.each(Object.keys(key))('%s is accounted for to the last character', async (name) => {
    const { source, sha256, imported } = await importDocument(name);
    const { account } = draftLedger(imported, { file: name, text: source.text, sha256 });
    expect([account.unaccounted, account.added, account.faults]).toEqual([0, 0, []]);
  });

  it('know the page of every line of a PDF', async () => {
    const { imported } = await importDocument(
      '京津冀及周边地区落实大气污染防治行动计划实施细则.pdf',
    );
    expect(imported.report.pages.map(({ page }) => page)).toEqual(
      Array.from({ length: 11 }, (_, index) => index + 1),
    );
  });
});
