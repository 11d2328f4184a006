import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNearIdentical } from '../../../lib/search/near-identical.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { passagesOf } from '../../../lib/work/passages.ts';

const passages = loadCorpus('corpus').works.flatMap(passagesOf);
const repeats = findNearIdentical(passages);

describe('near-identical passages', () => {
  it('pair the paragraphs of the two readings of the 朔州 report, one to one', () => {
    const [first, second] = ['shuozhou-dise-b', 'shuozhou-dise'];
    const paragraphs = passages.filter(
      ({ work, kind, text }) => work === second && kind === 'paragraph' && text.length >= 16,
    );
    expect(paragraphs.length).toBeGreaterThan(10);
    for (const { id, address, text } of paragraphs) {
      expect(repeats.get(id)?.startsWith(`${first}/`), `${address} ${text.slice(0, 20)}`).toBe(
        true,
      );
    }
    const targets = [...repeats].filter(([id]) => id.startsWith(`${second}/`)).map(([, to]) => to);
    expect(new Set(targets).size).toBe(targets.length);
  });

  it('of the two plans are the three paragraphs that both took over', () => {
    expect([...repeats].filter(([id]) => id.startsWith('yanhu-plan/'))).toEqual([
      ['yanhu-plan/7.2.3', 'shuozhou-plan/10.2.1'],
      ['yanhu-plan/7.2.4', 'shuozhou-plan/10.2.2'],
      ['yanhu-plan/8.2.1', 'shuozhou-plan/12.3.1'],
    ]);
  });

  it('never lie in one work, and never point at one that itself repeats another', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'水气土声污染防治'),
      minLength: 0,
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), text), { maxLength: 12 }),
        (all) => {
          const made = all.map(([work, said], i) => ({ id: `${work}/${i}`, work, text: said }));
          for (const [id, to] of findNearIdentical(made)) {
            expect(id.split('/')[0]).not.toBe(to.split('/')[0]);
            expect(findNearIdentical(made).has(to)).toBe(false);
          }
        },
      ),
    );
  });
});
