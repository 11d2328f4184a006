import { describe, expect, it } from 'vitest';
import type { Work } from '../../../lib/model.ts';
import { isOnePage, partsOf } from '../../../lib/work/pages.ts';
import { parseWork } from '../../../lib/work/parse.ts';
import { passagesOf } from '../../../lib/work/passages.ts';
import { frontMatter } from './sample.ts';

function pagesOf(work: Work): readonly string[] {
  return passagesOf(work)
    .filter(({ kind }) => kind !== 'title')
    .map(({ part }) => part);
}

function workOf(body: string) {
  return parseWork(`${frontMatter()}\n${body}\n`, 'sample-plan.md');
}

const LONG = '青'.repeat(6000);

describe('the pages of a work', () => {
  it('keeps a short work whole, so that its passages stand on its own page', () => {
    const work = workOf('# 第一章 基础形势\n\n短文一段。');
    expect(isOnePage(work)).toBe(true);
    expect(pagesOf(work)).toEqual(['', '']);
  });

  it('gives each top-level division of a long work a page', () => {
    const work = workOf(
      `卷首一段。\n\n# 第一章 基础形势\n\n${LONG}\n\n# 第二章 规划目标\n\n短文。`,
    );
    expect(isOnePage(work)).toBe(false);
    expect(partsOf(work).map(({ address }) => address)).toEqual(['1', '2']);
    expect(pagesOf(work)).toEqual(['', '1', '1', '2', '2']);
  });

  it('does not cut a long work that has no divisions', () => {
    expect(isOnePage(workOf(LONG))).toBe(true);
  });
});
