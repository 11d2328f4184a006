import { readFileSync } from 'node:fs';
import { importText } from '../lib/import/import.ts';
import { draftLedger } from '../scripts/draft-ledger.ts';
import { readDocument } from '../scripts/read-document.ts';
import { startBrowser } from '../tests/e2e/browser.ts';
import { usageOf } from './fuzzing/process-tree.ts';

/**
 * How long an import takes: a plan of 100,000 characters as text (budget 5 s), and
 * a PDF of 300 pages printed by the browser of the tests (budget 30 s). Computing and
 * memory are those of this process and the one that reads the PDF.
 */
const BUDGETS = { plan: 5000, pdf: 30_000 } as const;
const CHARACTERS = 100_000;
const PAGES = 300;
/** Milliseconds. */
const LOOK_EVERY = 50;

const plan = readFileSync('corpus/sources/002_f2f9b8e90689b124.txt', 'utf8');

async function importTimed(name: string, bytes: Uint8Array, budget: number): Promise<boolean> {
  const before = usageOf(process.pid).computing;
  let memory = 0;
  const look = () => {
    memory = Math.max(memory, usageOf(process.pid).memory);
  };
  const timer = setInterval(look, LOOK_EVERY);
  const started = performance.now();
  const source = await readDocument(bytes, name);
  const imported = importText(source, name);
  const { account } = draftLedger(imported, {
    file: name,
    text: source.text,
    sha256: '0'.repeat(64),
  });
  const took = performance.now() - started;
  clearInterval(timer);
  look();
  const computing = (usageOf(process.pid).computing - before) / 1000;
  const pages = imported.report.pages.at(-1)?.page;
  console.log(
    `${name}: ${account.characters} characters${pages ? `, ${pages} pages` : ''}, ${imported.works.length} works, unaccounted ${account.unaccounted}, ${(took / 1000).toFixed(2)} s of ${budget / 1000} s (computing ${computing.toFixed(2)} s), memory ${memory.toFixed(0)} MB`,
  );
  return took <= budget;
}

/** A plan twice as long as the longest of the corpus: its chapters go on where it ends. */
function longPlan(): string {
  const body = plan.split('\n').slice(83, 860).join('\n');
  const prose = body.replace(/^第.{1,3}[章节] .*$/gmu, '').replace(/^[一二三]、.*$/gmu, '');
  let text = plan;
  while (text.length < CHARACTERS * 1.1) text += `\n${prose}`;
  return text;
}

async function printPdf(): Promise<Uint8Array> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage();
    const lines = plan.split('\n').filter((line) => line.trim() !== '' && !line.includes('\t'));
    const paragraphs = lines.map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`).join('');
    const style = 'body{font:16pt/2 sans-serif}p{text-indent:2em;margin:0}';
    // The text is laid out once and printed until it fills the pages.
    const times = Math.ceil(PAGES / 45);
    await page.setContent(`<style>${style}</style>${paragraphs.repeat(times)}`);
    return await page.pdf({ format: 'A4', pageRanges: `1-${PAGES}`, displayHeaderFooter: false });
  } finally {
    await browser.close();
  }
}

const inTime = [
  await importTimed('plan.txt', new TextEncoder().encode(longPlan()), BUDGETS.plan),
  await importTimed('300-pages.pdf', await printPdf(), BUDGETS.pdf),
];
process.exitCode = inTime.every(Boolean) ? 0 : 1;
