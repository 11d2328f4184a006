import { describe, expect, it } from 'vitest';
import { commitmentsIn, commitmentsOf, STRENGTHS } from '../../../lib/compare/commitments.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const words = (text: string) => commitmentsIn(text).map(({ word }) => word);

describe('words of commitment', () => {
  it('are found with their strength', () => {
    expect(
      commitmentsIn('确保达标，严禁新增，鼓励试点，力争全覆盖。').map((it) => it.strength),
    ).toEqual(['sure', 'must', 'encourage', 'strive']);
  });

  it('are not part of 基本农田, 基本原则 or 不得不', () => {
    expect(words('永久基本农田按照基本原则保护，不得不退出。')).toEqual([]);
    expect(words('到2025年基本消除。')).toEqual(['基本']);
  });

  const { works } = loadCorpus('corpus');

  it('slice the displayed text of their clause exactly', () => {
    let count = 0;
    for (const work of works) {
      const texts = new Map([...textsOf(work)].map(({ address, text }) => [address, text]));
      for (const { address, mark, word } of commitmentsOf(work)) {
        expect(texts.get(address)?.slice(...mark)).toBe(word);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(300);
  });

  it('stand in the plan of 朔州 at every strength', () => {
    const plan = works.find(({ id }) => id === 'shuozhou-plan');
    if (plan === undefined) throw new Error('no plan');
    const strengths = new Set([...commitmentsOf(plan)].map(({ strength }) => strength));
    expect([...strengths].sort()).toEqual(STRENGTHS.map(({ id }) => id).sort());
  });
});
