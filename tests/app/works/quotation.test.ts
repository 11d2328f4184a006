import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quotedTexts, rangeEnds, textOf } from '../../../app/works/quotation.ts';
import type { Prose, Work } from '../../../lib/model.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const { works } = loadCorpus(join(process.cwd(), 'corpus'));

function planOfShuozhou(): Work {
  const work = works.find(({ id }) => id === 'shuozhou-plan');
  if (!work) throw new Error('shuozhou-plan');
  return work;
}

const plan = planOfShuozhou();

function textAt(address: string): Prose {
  const prose = [...textsOf(plan)].find((one) => one.address === address);
  if (!prose) throw new Error(address);
  return prose;
}

describe('what a citation quotes', () => {
  it('is the clause, byte for byte', () => {
    expect(textOf(quotedTexts(plan, { from: '4.6.2' }))).toBe(textAt('4.6.2').text);
  });

  it('is nothing for a section, a table or the whole work', () => {
    for (const from of ['4.6', '2.3.t1', '']) expect(quotedTexts(plan, { from })).toEqual([]);
  });

  it('is each clause of a range on its own line', () => {
    const quoted = textOf(quotedTexts(plan, { from: '4.6.2', to: '4.6.4' }));
    expect(quoted.split('\n')).toEqual(['4.6.2', '4.6.3', '4.6.4'].map((at) => textAt(at).text));
  });

  it('is what is selected, from the middle of one clause to the middle of the next', () => {
    const [one, two] = [textAt('4.6.2'), textAt('4.6.3')];
    const texts = [
      { address: '4.6.2', text: one.text.slice(7), whole: one.text, start: 7 },
      { address: '4.6.3', text: two.text.slice(0, 9), whole: two.text, start: 0 },
    ];
    const quoted = quotedTexts(plan, { from: '4.6.2', to: '4.6.3', texts });
    expect(textOf(quoted)).toBe(`${one.text.slice(7)}\n${two.text.slice(0, 9)}`);
  });

  it('finds a selected cell in its row, with the correction it holds', () => {
    const row = textAt('11.1.t1.37');
    const cells = row.text.split('\t');
    const whole = cells.find((cell) => cell.includes('综合治理工程')) ?? '';
    const texts = [{ address: row.address, text: whole.slice(3), whole, start: 3 }];
    const [quoted] = quotedTexts(plan, { from: row.address, texts });
    expect(textOf(quoted ? [quoted] : [])).toBe(whole.slice(3));
    expect(quoted?.corrections).toHaveLength(1);
  });

  it('leaves a space between the cells of a row', () => {
    expect(textOf(quotedTexts(plan, { from: '11.1.t1.38' }))).not.toContain('\t');
  });
});

describe('where a range can end', () => {
  it('is at a later sibling of the same sort', () => {
    expect(rangeEnds(plan, '4.6.2').map(([address]) => address)).toEqual([
      '4.6.3',
      '4.6.4',
      ...rangeEnds(plan, '4.6.4').map(([address]) => address),
    ]);
    expect(rangeEnds(plan, '4.6').map(([address]) => address)).toEqual(['4.7', '4.8']);
    expect(rangeEnds(plan, '12')).toEqual([]);
  });

  it('is nowhere for the whole work', () => {
    expect(rangeEnds(plan, '')).toEqual([]);
  });
});
