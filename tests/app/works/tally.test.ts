import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tallyOf } from '../../../app/works/tally.ts';
import type { Mark, Work } from '../../../lib/model.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { partsOf } from '../../../lib/work/pages.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const { works } = loadCorpus(join(process.cwd(), 'corpus'));

function workNamed(id: string): Work {
  const work = works.find((one) => one.id === id);
  if (!work) throw new Error(id);
  return work;
}

const marking = (term: string) => (text: string) =>
  [...text.matchAll(new RegExp(term, 'g'))].map(
    (match): Mark => [match.index, match.index + match[0].length],
  );

describe('counting marks in a whole work', () => {
  const plan = workNamed('shuozhou-plan');
  const tally = tallyOf(plan, marking('排放'));

  it('counts every text once', () => {
    const all = [...textsOf(plan)].reduce(
      (sum, { text }) => sum + text.split('排放').length - 1,
      0,
    );
    expect(all).toBeGreaterThan(100);
    expect(tally.total).toBe(all);
    expect(tally.pages.reduce((sum, { count }) => sum + count, 0)).toBe(all);
  });

  it('lists every page in reading order, the work’s own first', () => {
    expect(tally.pages.map(({ part }) => part)).toEqual([
      '',
      ...partsOf(plan).map(({ address }) => address),
    ]);
  });

  it('gives a chapter what its sections have and what stands before them', () => {
    const chapter = plan.blocks.find(({ address }) => address === '4');
    if (chapter?.type !== 'division') throw new Error('4');
    const below = chapter.blocks
      .filter((block) => block.type === 'division')
      .reduce((sum, { address }) => sum + (tally.under.get(address) ?? 0), 0);
    const own = [chapter.heading, ...chapter.blocks.filter((block) => block.type === 'clause')]
      .map(({ text }) => text.split('排放').length - 1)
      .reduce((sum, count) => sum + count, 0);
    expect(tally.under.get('4')).toBe(below + own);
  });

  it('names the first and the last text of a page that has any', () => {
    const page = tally.pages.find(({ part }) => part === '4');
    expect(page?.first).toMatch(/^4/);
    expect(page?.last).toMatch(/^4\.8/);
  });

  it('puts a short work on one page', () => {
    const report = tallyOf(workNamed('shuozhou-dise'), marking('朔州'));
    expect(report.pages.map(({ part }) => part)).toEqual(['']);
    expect(report.pages[0]?.count).toBe(report.total);
  });

  it('counts marks that begin together as the page shows them: as one', () => {
    const both = tallyOf(plan, (text) => [...marking('排放')(text), ...marking('排放标准')(text)]);
    expect(both.total).toBe(tally.total);
  });
});
