import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, readPlace } from '../../../lib/cite/place.ts';
import { citationTarget } from '../../../lib/cite/target.ts';
import { toChinese } from '../../../lib/work/address.ts';
import { parseWork } from '../../../lib/work/parse.ts';
import { frontMatter } from '../work/sample.ts';
import { targetOf, workOf, works } from './targets.ts';

describe('a place', () => {
  it.each([
    ['shuozhou-plan/4.6.3', '第四章第六节第三段'],
    ['shuozhou-plan/5.2.1', '第五章第二节第一部分'],
    ['shuozhou-plan/5.2.1.1', '第五章第二节第一部分第一段'],
    ['shuozhou-plan/11.1.t1.37', '第十一章第一节表11-1第三十七行'],
    ['yanhu-plan/3.2.2', '第三部分（二）第二段'],
    ['yanhu-plan/1.3.b1', '第一部分（三）专栏1'],
    ['shuozhou-plan/4.6.3..4.6.5', '第四章第六节第三段至第五段'],
    ['shuozhou-plan/4.6.3..4.7.1', '第四章第六节第三段至第七节第一段'],
    ['shuozhou-plan/3..4', '第三章至第四章'],
    ['shuozhou-plan/11.1.t1.3..11.1.t1.12', '第十一章第一节表11-1第三行至第十二行'],
    ['yanhu-plan/1.3.b1.1..1.3.b1.2', '第一部分（三）专栏1第一段至第二段'],
    ['shuozhou-plan', ''],
  ])('of %s reads %s', (target, place) => {
    expect(targetOf(target).place).toBe(place);
  });

  it('is found again for every address, as cited and as the margin writes it', () => {
    for (const work of works) {
      const places = placesOf(work);
      expect(new Set(places.values()).size).toBe(places.size);
      for (const [address, place] of places) {
        expect(readPlace(work, place)).toEqual({ from: address });
        expect(readPlace(work, toChinese(work, address) ?? '')).toEqual({ from: address });
      }
    }
  });

  it('is found again for any range', () => {
    for (const id of ['shuozhou-plan', 'yanhu-plan', 'jinzhong-dajuan']) {
      const work = workOf(id);
      const addresses = [...placesOf(work).keys()];
      const index = fc.nat(addresses.length - 1);
      fc.assert(
        fc.property(index, index, (a, b) => {
          const [from = '', to = ''] = [Math.min(a, b), Math.max(a, b)].map((i) => addresses[i]);
          fc.pre(from !== to && !to.startsWith(`${from}.`));
          expect(readPlace(work, citationTarget(work, from, to).place)).toEqual({ from, to });
        }),
      );
    }
  });

  it('keeps the printed ordinal where its name would be another’s', () => {
    const head = frontMatter();
    const work = parseWork(`${head}\n# 前言\n\n甲。\n\n# 一、目标\n\n乙。\n`, 'sample.md');
    expect([...placesOf(work).values()]).toEqual([
      ...['题名', '第一部分', '第一部分第一段', '一、', '一、第一段'],
    ]);
  });

  it('is none of another work’s', () => {
    expect(readPlace(workOf('shuozhou-plan'), '第四十章')).toBeUndefined();
    expect(readPlace(workOf('shuozhou-plan'), '第四章至第四十章')).toBeUndefined();
  });
});

describe('a target', () => {
  it('carries its page and not the whole table of contents', () => {
    const target = targetOf('shuozhou-plan/4.6.3');
    expect(target.page).toBe('33');
    expect(target.meta.pages).toBeUndefined();
    expect(JSON.parse(JSON.stringify(target))).toEqual(target);
  });

  it('takes a range of one for a place', () => {
    expect(targetOf('shuozhou-plan/4.6.3..4.6.3')).toEqual(targetOf('shuozhou-plan/4.6.3'));
  });

  it.each([
    ['shuozhou-plan/4.6.99', '没有地址“4.6.99”'],
    ['shuozhou-plan/4.6.3..4.6.99', '没有地址“4.6.99”'],
    ['shuozhou-plan/4.6.5..4.6.3', '终点应在起点之后'],
    ['shuozhou-plan/4.6..4.6.3', '终点应在起点之后'],
  ])('of %s is refused', (target, reason) => {
    expect(() => targetOf(target)).toThrow(reason);
  });
});
