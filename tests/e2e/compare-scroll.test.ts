import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startBrowser, visit } from './browser.ts';

const THREE = '/compare/?works=shuozhou-plan,yanhu-plan,yangquan-zongshu';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

function scrolls(page: Page): Promise<readonly number[]> {
  return page
    .locator('.free-column')
    .evaluateAll((columns) => columns.map(({ scrollTop }) => Math.round(scrollTop)));
}

/** How far below the top of its column a place stands. */
function depthOf(page: Page, column: number, address: string): Promise<number> {
  return page
    .locator(`.free-column[data-column="${column}"]`)
    .evaluate(
      (own, at) =>
        (own.querySelector(`[data-address="${at}"]`)?.getBoundingClientRect().top ?? Number.NaN) -
        own.getBoundingClientRect().top,
      address,
    );
}

async function wheelOver(page: Page, column: number, by: number): Promise<void> {
  const box = await page.locator(`.free-column[data-column="${column}"]`).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 200);
  await page.mouse.wheel(0, by);
}

/** All columns stand still, after the time it takes a turn of the wheel to arrive. */
async function settled(page: Page): Promise<readonly number[]> {
  await page.waitForTimeout(400);
  let before = await scrolls(page);
  await expect
    .poll(
      async () => {
        const now = await scrolls(page);
        const isStill = String(now) === String(before);
        before = now;
        return isStill;
      },
      { interval: 250 },
    )
    .toBe(true);
  return before;
}

describe('columns that scroll by themselves', () => {
  it('open side by side at 移动源', async () => {
    const { page, context, faults } = await visit(browser, `${THREE}&at=4.6&mode=free`);
    await page.locator('.free-column').first().waitFor();
    await expect.poll(() => depthOf(page, 0, '4.6')).toBeLessThan(24);
    await expect.poll(async () => Math.abs(await depthOf(page, 1, '3.3.4'))).toBeLessThan(24);
    expect(await page.locator('.head[data-column="1"] .head-said').textContent()).toMatch(
      /^近 3\.3\.4/,
    );
    expect(faults).toEqual([]);
    await context.close();
  });

  it('follow the one that is read, whichever it is, which is never moved itself', async () => {
    const { page, context } = await visit(browser, `${THREE}&at=4.6&mode=free`);
    await page.locator('.free-column').first().waitFor();
    const start = await settled(page);
    await wheelOver(page, 0, 6000);
    const led = await settled(page);
    expect(led[0]).toBe((start[0] ?? 0) + 6000);
    expect(led[1]).not.toBe(start[1]);
    await wheelOver(page, 1, 3000);
    const turned = await settled(page);
    expect(turned[1]).toBe((led[1] ?? 0) + 3000);
    expect(turned[0]).not.toBe(led[0]);
    await context.close();
  });

  it('are let go, brought together again, and locked again', async () => {
    const { page, context } = await visit(browser, `${THREE}&at=4.6&mode=free`);
    await page.locator('.free-column').first().waitFor();
    const start = await settled(page);
    await page.getByRole('button', { name: '同步：锁定' }).click();
    await wheelOver(page, 0, 6000);
    const apart = await settled(page);
    expect(apart.slice(1)).toEqual(start.slice(1));
    await expect.poll(() => new URL(page.url()).searchParams.get('lock')).toBe('off');
    await page.getByRole('button', { name: '重新对齐' }).click();
    await expect.poll(async () => (await scrolls(page))[1]).not.toBe(apart[1]);
    const together = await settled(page);
    expect(together[0]).toBe(apart[0]);
    await wheelOver(page, 0, 600);
    expect((await settled(page)).slice(1)).toEqual(together.slice(1));
    await page.getByRole('button', { name: '同步：放开' }).click();
    await wheelOver(page, 0, 6000);
    await expect.poll(async () => (await scrolls(page))[1]).not.toBe(together[1]);
    await context.close();
  });

  it('stand where they stood when the address is opened again', async () => {
    const { page, context } = await visit(browser, `${THREE}&mode=free&lock=off&at=4.6,7.2.2,2.4`);
    await page.locator('.free-column').first().waitFor();
    for (const [column, address] of ['4.6', '7.2.2', '2.4'].entries()) {
      await expect
        .poll(async () => Math.abs(await depthOf(page, column, address)))
        .toBeLessThan(24);
    }
    await wheelOver(page, 1, 2500);
    await settled(page);
    await expect.poll(() => new URL(page.url()).searchParams.get('at')).not.toBe('4.6,7.2.2,2.4');
    const at = new URL(page.url()).searchParams.get('at')?.split(',') ?? [];
    expect([at[0], at[2]]).toEqual(['4.6', '2.4']);
    await page.reload();
    await page.locator('.free-column').first().waitFor();
    await expect.poll(async () => Math.abs(await depthOf(page, 1, at[1] ?? ''))).toBeLessThan(24);
    await context.close();
  });

  it('are one table of rows again at the same place', async () => {
    const { page, context } = await visit(browser, `${THREE}&at=4.6&mode=free`);
    await page.locator('.free-column').first().waitFor();
    await page.getByRole('button', { name: '行对齐' }).click();
    await expect.poll(() => page.locator('.row-here').getAttribute('data-row')).toBe('4.6');
    await page.goBack();
    await expect.poll(() => depthOf(page, 0, '4.6')).toBeLessThan(24);
    await context.close();
  });

  it('move at once for who wants no motion', async () => {
    const { page, context } = await visit(browser, `${THREE}&at=4.6&mode=free`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.locator('.free-column').first().waitFor();
    const seen = await page.evaluate(async () => {
      const [lead, other] = document.querySelectorAll('.free-column');
      if (!lead || !other) return [];
      lead.scrollTop += 6000;
      const tops: number[] = [];
      for (let frame = 0; frame < 30; frame++) {
        await new Promise(requestAnimationFrame);
        tops.push(Math.round(other.scrollTop));
      }
      return [...new Set(tops)];
    });
    expect(seen.length).toBeLessThanOrEqual(2);
    await context.close();
  });
});

describe('on a phone', () => {
  it('one column stays on the aligned place as the reader changes over', async () => {
    const { page, context, faults } = await visit(browser, `${THREE}&at=4.6`, { viewport: PHONE });
    const row = page.locator('[id="row-4.6"]');
    await row.waitFor();
    const topOf = () => row.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(topOf).toBeLessThan(60);
    for (const [place, text] of [
      ['盐湖区', '加快建设绿色交通运输体系'],
      ['阳泉市', '打好污染防治攻坚战'],
      ['朔州市', '切实加强移动源污染防治'],
    ] as const) {
      // A click of the driver would first scroll to where the switcher stood before it stuck.
      await page
        .locator('.switcher button', { hasText: place })
        .evaluate((button: HTMLElement) => button.click());
      await expect.poll(() => row.locator('.cell:visible').count()).toBe(1);
      await expect.poll(() => row.locator('.cell:visible').innerText()).toContain(text);
      await expect.poll(topOf).toBeLessThan(60);
      expect(await topOf()).toBeGreaterThan(30);
    }
    expect(faults).toEqual([]);
    await context.close();
  });

  it('does so in the whole texts as well', async () => {
    const { page, context } = await visit(browser, `${THREE}&at=4.6&mode=free`, {
      viewport: PHONE,
    });
    await page.locator('.free-column').first().waitFor();
    await expect.poll(() => depthOf(page, 0, '4.6')).toBeLessThan(24);
    await page
      .locator('.switcher button', { hasText: '盐湖区' })
      .evaluate((button: HTMLElement) => button.click());
    await expect.poll(async () => Math.abs(await depthOf(page, 1, '3.3.4'))).toBeLessThan(24);
    expect(await page.locator('.free-column:visible').count()).toBe(1);
    await context.close();
  });
});
