import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Off unless asked for: targets of 24 px, or as far apart (WCAG 2.5.8). */
const OPTIONS = "{ rules: { 'target-size': { enabled: true } } }";

/**
 * What hinders readers on a page, one line a rule. Runs beside the page as its debugger
 * does: the policy of the pages lets no script be put into them.
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const run = `axe.run(${OPTIONS}).then(({ violations }) => JSON.stringify(violations))`;
  const found: AxeResults['violations'] = JSON.parse(await page.evaluate<string>(run));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
