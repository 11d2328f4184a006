import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromChinese } from '../../../lib/work/address.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { pageOf } from '../../../lib/work/source-pages.ts';
import { blockAt } from '../../../lib/work/walk.ts';

const { works } = loadCorpus('corpus');
const plan = works.find(({ id }) => id === 'shuozhou-plan');
if (!plan) throw new Error('the 朔州 plan is not in the corpus');

/** The lines of the 目录 of the source, as printed: marker, title, page. */
const source = readFileSync(`corpus/sources/${plan.meta.source.file}`, 'utf8').split('\n');
const contents = source.slice(21, 83).flatMap((line) => {
  const entry = /^(第\S+[章节])\s+(.+?)\s+(\d+)$/.exec(line.trim());
  return entry ? [{ marker: entry[1] ?? '', title: entry[2] ?? '', page: entry[3] ?? '' }] : [];
});

describe('the pages of the source', () => {
  it('are those of its own table of contents, division by division', () => {
    let chapter = '';
    const listed = contents.map(({ marker, title, page }) => {
      chapter = marker.endsWith('章') ? marker : chapter;
      const address = fromChinese(plan, marker === chapter ? chapter : chapter + marker) ?? '?';
      const block = blockAt(plan, address)?.block;
      expect(block?.type === 'division' && block.title).toBe(title);
      return [address, page];
    });
    expect(listed).toHaveLength(59);
    expect(Object.entries(plan.meta.pages?.of ?? {}).sort()).toEqual(listed.sort());
  });

  it('run with the text', () => {
    const pages = contents.map(({ page }) => Number(page));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });

  it.each([
    ['4.6', '33'],
    ['4.6.3', '33'],
    ['4.0.1', '26'],
    ['5.2.1.1', '49'],
    ['2.3.t1.5', '18'],
    ['n.1', undefined],
    ['title', undefined],
    ['', undefined],
    ['99', undefined],
  ])('of %s: %s', (address, page) => {
    expect(pageOf(plan, address)).toBe(page);
  });

  it('are not made up for a work that prints none', () => {
    const yanhu = works.find(({ id }) => id === 'yanhu-plan');
    expect(yanhu && pageOf(yanhu, '1.1')).toBeUndefined();
  });
});
