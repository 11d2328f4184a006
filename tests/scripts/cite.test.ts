import { afterEach, describe, expect, it, vi } from 'vitest';
import { STYLES } from '../../lib/cite/cite.ts';
import { type CiteChoice, citePlace } from '../../scripts/cite.ts';

/** What a command prints: stdout and stderr. */
function printed(place: string, choice: CiteChoice = {}) {
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const err = vi.spyOn(console, 'error').mockImplementation(() => {});
  const code = citePlace('corpus', place, choice);
  const lines = (calls: readonly (readonly unknown[])[]) => calls.map(([line]) => String(line));
  return { code, out: lines(out.mock.calls), err: lines(err.mock.calls) };
}

afterEach(() => {
  vi.restoreAllMocks();
});

const PLAN = '《朔州市“十四五”生态环境保护规划》（朔政发〔2022〕36号）';

describe('cite on the command line', () => {
  it.each([
    ['shuozhou-plan/4.6', '第四章第六节'],
    ['shuozhou-plan/4.6.3..4.6.5', '第四章第六节第三段至第五段'],
    ['shuozhou-plan/第四章第六节', '第四章第六节'],
    ['shuozhou-plan/第四章 第六节 第三段至第五段', '第四章第六节第三段至第五段'],
    ['shuozhou-plan/第四章第六节..第四章第七节', '第四章第六节至第七节'],
    ['shuozhou-plan', ''],
  ])('understands %s', (place, shown) => {
    expect(printed(place, { style: 'gongwen' })).toEqual({ code: 0, out: [PLAN + shown], err: [] });
  });

  it('prints the citation alone on stdout, and what is missing on stderr', () => {
    const { out, err } = printed('shuozhou-plan/4.6', { style: 'gbt7714-2025' });
    expect(out).toHaveLength(1);
    expect(err).toEqual(['缺：引用日期、获取和访问路径']);
  });

  it('keeps its promise of JSON', () => {
    const { out, err } = printed('xinzhou-zhifa/1', { style: 'falv', json: true });
    expect(err).toEqual([]);
    expect(JSON.parse(out.join(''))).toEqual({
      text: '邵康：《忻州市生态环境局 召开全市生态环境执法工作暨重点工作推进会议》，载《科学导报》，第一段。',
      missing: ['出版日期', '版次'],
    });
    vi.restoreAllMocks();
    const all = JSON.parse(printed('xinzhou-zhifa/1', { json: true }).out.join(''));
    expect(all.map(({ style }: { style: string }) => style)).toEqual([...STYLES]);
  });

  it('prints every style under its name when none is chosen', () => {
    const { out, err } = printed('shuozhou-plan/4.6', {
      accessed: '2026-11-22',
      url: 'https://example.org/',
    });
    expect(out).toHaveLength(STYLES.length);
    expect(out[3]).toBe(`【公文引用】\n${PLAN}第四章第六节\n`);
    expect(err).toEqual([]);
  });

  it.each([
    [
      'shuozhou-pln/4.6',
      {},
      /没有文献“shuozhou-pln”；应为.*相近的有 shuozhou-plan、.*qingdian list/,
    ],
    ['shuozhou-plan/4.6.99', {}, /没有“4.6.99”；应为地址.*相近的有 shuozhou-plan\/4.6.*outline/],
    ['shuozhou-plan/第四章第九节', {}, /没有“第四章第九节”；.*shuozhou-plan\/第四章第/],
    ['shuozhou-plan/4.6..', {}, /没有“4.6..”/],
    ['shuozhou-plan/4.1..4.2..4.3', {}, /没有“4.1..4.2..4.3”/],
    ['shuozhou-plan/4.2..4.1', {}, /终点应在起点之后.*。$/],
    ['shuozhou-plan/4.6', { style: 'mla' }, /没有引用格式“mla”；应为 gbt7714-2025、.*csl-json/],
    ['shuozhou-plan/4.6', { accessed: '2026-02-30' }, /引用日期“2026-02-30”不是日期/],
    ['shuozhou-plan/4.6', { accessed: '今天' }, /应为 YYYY-MM-DD/],
    ['shuozhou-plan/4.6', { url: 'example.org' }, /网址“example.org”不完整/],
  ])('says what is wrong with %s %j', (place, choice, message) => {
    expect(() => printed(place, choice)).toThrow(message);
  });
});
