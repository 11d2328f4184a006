import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { CSV_HEAD_LINES } from '../../lib/search/export.ts';

export function headline(page: Page) {
  return page.locator('.headline');
}

export function box(page: Page) {
  return page.getByRole('combobox', { name: '检索全库' });
}

export function suggestion(page: Page, name: RegExp) {
  return page.locator('.suggestions').getByRole('option', { name }).first();
}

/** Occurrences as the headline says them. */
export async function occurrences(page: Page): Promise<number> {
  const said = (await headline(page).locator('strong').textContent()) ?? '';
  return Number(said.replace(/\D/g, ''));
}

/** Text of the lines that are drawn, in order: left, key and right. */
export async function drawnLines(page: Page) {
  return page.locator('.kwic-line').evaluateAll((lines) =>
    lines.map((line) => ({
      key: line.querySelector('mark')?.textContent ?? '',
      right: line.querySelector('.kwic-right')?.textContent ?? '',
    })),
  );
}

export async function download(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

/** Records below the head, by the names of the columns. */
export function readCsv(content: string): readonly Readonly<Record<string, string>>[] {
  const records = Papa.parse<string[]>(content.replace(/^\uFEFF/, '')).data;
  const [names = [], ...rows] = records.slice(CSV_HEAD_LINES);
  return rows
    .filter((row) => row.length === names.length)
    .map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}
