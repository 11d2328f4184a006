import { describe, expect, it } from 'vitest';
import { compareWorks, type Side } from '../../../app/compare/compare-rows.ts';
import { alignWorks } from '../../../lib/compare/align.ts';
import type { Address, Block } from '../../../lib/model.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { walkBlocks } from '../../../lib/work/walk.ts';

const { works } = loadCorpus('corpus');
/** Pairs of characters do for words here: what is tested is that nothing goes missing. */
const cut = (text: string) => text.match(/.{1,2}/gu) ?? [];
const alignments = alignWorks(works, cut);

function leavesOf(blocks: readonly Block[]): readonly Address[] {
  return [...walkBlocks(blocks)]
    .filter(({ block }) => block.type !== 'division' && block.type !== 'box')
    .map(({ block }) => block.address);
}

function workOf(id: string) {
  const work = works.find((candidate) => candidate.id === id);
  if (!work) throw new Error(id);
  return work;
}

describe('two works side by side', () => {
  it('shows every clause and table of the right work, in a row or at the end', () => {
    for (const alignment of alignments) {
      const right = workOf(alignment.right);
      const { rows, rest } = compareWorks(workOf(alignment.left), right, alignment);
      const beside = rows.flatMap(({ to, isBand }): readonly Side[] => (to && !isBand ? [to] : []));
      const shown = new Set([...beside, ...rest].flatMap(({ blocks }) => leavesOf(blocks)));
      expect(leavesOf(right.blocks).filter((address) => !shown.has(address))).toEqual([]);
    }
  });

  it('lists at the end only what no row shows, each once', () => {
    for (const alignment of alignments) {
      const right = workOf(alignment.right);
      const { rows, rest } = compareWorks(workOf(alignment.left), right, alignment);
      const beside = new Set(
        rows
          .flatMap(({ to, isBand }) => (to && !isBand ? [...walkBlocks(to.blocks)] : []))
          .map(({ block }) => block.address),
      );
      const listed = rest.flatMap(({ blocks }) => blocks.map(({ address }) => address));
      expect(listed.filter((address) => beside.has(address))).toEqual([]);
      expect(new Set(listed).size).toBe(listed.length);
    }
  });

  it('shows of a chapter only what stands before its sections, which are rows themselves', () => {
    const alignment = alignments.find(({ left }) => left === 'shuozhou-plan');
    if (!alignment) throw new Error('shuozhou-plan');
    const { rows } = compareWorks(workOf('shuozhou-plan'), workOf(alignment.right), alignment);
    const chapter = rows.find(({ from }) => from.address === '4');
    expect(chapter?.isBand).toBe(true);
    expect(chapter?.from.blocks.map(({ address }) => address)).toEqual(['4.0.1']);
  });
});
