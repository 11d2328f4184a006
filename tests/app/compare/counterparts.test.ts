import { describe, expect, it } from 'vitest';
import { placeIn, rowFinder } from '../../../app/compare/counterparts.ts';
import { placeRows } from '../../../app/compare/place-rows.ts';
import type { Alignment } from '../../../lib/compare/align.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';

const { works } = loadCorpus('corpus');

function workOf(id: string) {
  const work = works.find((one) => one.id === id);
  if (!work) throw new Error(id);
  return work;
}

function answer(from: string, address: string) {
  return { from, kind: '近' as const, to: [{ address, score: 0.3, terms: [] }] };
}

const alignment: Alignment = {
  left: 'shuozhou-plan',
  right: 'yanhu-plan',
  rows: [answer('4', '3.3'), answer('4.6', '3.3.4'), { from: '4.7', kind: '无对应', to: [] }],
};

describe('the row that speaks of a place', () => {
  const find = rowFinder(alignment);

  it('is its own, or the nearest around it', () => {
    expect(find('4.6')?.from).toBe('4.6');
    expect(find('4.6.3')?.from).toBe('4.6');
    expect(find('4.0.1')?.from).toBe('4');
  });

  it('is none where nothing around it was aligned', () => {
    expect(find('5.1')).toBeUndefined();
    expect(find('title')).toBeUndefined();
  });
});

describe('changing over to another column', () => {
  const side = { work: workOf('yanhu-plan'), alignment };
  const comparison = placeRows(workOf('shuozhou-plan'), [side]);

  it('goes to what answers the place, or a paragraph of it', () => {
    expect(placeIn(comparison, 0, '4.6')).toBe('3.3.4');
    expect(placeIn(comparison, 0, '4.6.5')).toBe('3.3.4');
  });

  it('stays at the last answer where there is none, and at the top before the first', () => {
    expect(placeIn(comparison, 0, '4.7')).toBe('3.3.4');
    expect(placeIn(comparison, 0, '1.1')).toBe('');
  });
});
