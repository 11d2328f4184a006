import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Targets of 24 px, or as far apart (WCAG 2.5.8): a rule that axe leaves off. */
const WITH_TARGETS = "{ rules: { 'target-size': { enabled: true } } }";

/**
 * What hinders readers on a page, one line a rule. Runs beside the page as its debugger
 * does: the policy of the pages lets no script be put into them.
 */
export async function violationsOn(page: Page, withTargets = false): Promise<readonly string[]> {
  await page.evaluate(AXE);
  // What has been scrolled halfway under a bar is smaller than it is.
  if (withTargets) await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const options = withTargets ? WITH_TARGETS : '{}';
  const run = `axe.run(${options}).then(({ violations }) => JSON.stringify(violations))`;
  const found: AxeResults['violations'] = JSON.parse(await page.evaluate<string>(run));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
