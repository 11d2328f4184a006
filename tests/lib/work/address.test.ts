import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressNames,
  clauseId,
  fromChinese,
  makeAddress,
  parseAddress,
  splitClauseId,
  toChinese,
} from '../../../lib/work/address.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { passagesOf } from '../../../lib/work/passages.ts';

const { works } = loadCorpus('corpus');
const plan = works.find((work) => work.id === 'shuozhou-plan');
const yanhu = works.find((work) => work.id === 'yanhu-plan');
if (!plan || !yanhu) throw new Error('the two plans are not in the corpus');

describe('an address', () => {
  it.each([
    ['4.6.3', '第四章第六节第三段'],
    ['4.6', '第四章第六节'],
    ['4.0.1', '第四章第一段'],
    ['5.2.1.1', '第五章第二节一、第一段'],
    ['2.3.t1', '第二章第三节表2-1'],
    ['2.3.t1.0', '第二章第三节表2-1表头'],
    ['11.1.t1.37', '第十一章第一节表11-1第三十七行'],
    ['n.1', '通知第一段'],
    ['c.1', '版记第一段'],
    ['title', '题名'],
  ])('of the 朔州 plan, %s, is %s', (address, chinese) => {
    expect(toChinese(plan, address)).toBe(chinese);
    expect(fromChinese(plan, chinese)).toBe(address);
  });

  it.each([
    ['0.1', '第一段'],
    ['3.2.2', '三、（二）第二段'],
    ['1.3.b1.2', '一、（三）专栏1第二段'],
  ])('of the 盐湖 plan, %s, is %s', (address, chinese) => {
    expect(toChinese(yanhu, address)).toBe(chinese);
    expect(fromChinese(yanhu, chinese)).toBe(address);
  });

  it('and its Chinese name round-trip for every citable place of the corpus', () => {
    for (const work of works) {
      const addresses = new Map(addressNames(work));
      const names = new Map([...addresses].map(([address, name]) => [name, address]));
      expect(names.size).toBe(addresses.size);
      for (const { address } of passagesOf(work)) {
        const name = addresses.get(address);
        expect(name, `${work.id}/${address}`).toBeDefined();
        expect(names.get(name ?? '')).toBe(address);
        expect(makeAddress(parseAddress(address) ?? [])).toBe(address);
      }
    }
  });

  it('is unique within its work', () => {
    for (const work of works) {
      const addresses = passagesOf(work).map((passage) => passage.address);
      expect(new Set(addresses).size).toBe(addresses.length);
    }
  });

  it('round-trips for any steps', () => {
    const step = fc.oneof(
      fc.record({ letter: fc.constant(''), number: fc.nat({ max: 9999 }) }),
      fc.record({ letter: fc.constantFrom(...'abcfghmnprstxy'), number: fc.nat({ max: 9999 }) }),
      fc.record({ letter: fc.constantFrom('n', 'c') }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        expect(parseAddress(makeAddress(steps))).toEqual(steps);
      }),
    );
  });

  it('makes an id with its work that splits again', () => {
    expect(splitClauseId(clauseId('shuozhou-plan', '4.6.3'))).toEqual({
      work: 'shuozhou-plan',
      address: '4.6.3',
    });
    for (const bad of [
      '',
      '4.6.3',
      'shuozhou-plan',
      'shuozhou-plan/',
      'a/4..6',
      'a/04',
      'a/第四章',
    ]) {
      expect(splitClauseId(bad)).toBeUndefined();
    }
  });
});
