import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/cite/cite.ts';
import { sampleTarget } from './targets.ts';

const notice = sampleTarget({
  title: '国务院关于印发打赢蓝天保卫战三年行动计划的通知',
  kind: 'notice',
  issuer: '国务院',
  number: '国发〔2018〕22号',
  date: '2018-06-27',
});
const article = sampleTarget({
  title: '数字革命与竞争国际化',
  kind: 'report',
  authors: ['丁文详'],
  publishedIn: '中国青年报',
  date: '2000-11-20',
  sheet: '15',
});
const online = { accessed: '2023-06-19', url: 'https://www.gov.cn/' };

describe('GB/T 7714', () => {
  it('gives official documents online the form of each edition', () => {
    expect(cite(notice, 'gbt7714-2015', online)).toEqual({
      text: '国务院. 国务院关于印发打赢蓝天保卫战三年行动计划的通知: 国发〔2018〕22号[A/OL]. (2018-06-27)[2023-06-19]. https://www.gov.cn/.',
      missing: [],
    });
    expect(cite(notice, 'gbt7714-2025', online)).toEqual({
      text: '国务院. 国务院关于印发打赢蓝天保卫战三年行动计划的通知：国发〔2018〕22号[EB/OL]. （2018-06-27）[2023-06-19]. https://www.gov.cn/.',
      missing: [],
    });
  });

  it('gives newspaper articles date and 版次', () => {
    expect(cite(article, 'gbt7714-2015')).toEqual({
      text: '丁文详. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).',
      missing: [],
    });
    expect(cite(article, 'gbt7714-2025')).toEqual({
      text: '丁文详. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.',
      missing: [],
    });
  });

  it.each([
    [['钱学森', '刘再复'], '钱学森，刘再复'],
    [['李四光', '华罗庚', '茅以升'], '李四光，华罗庚，茅以升'],
    [['印森林', '吴胜和', '李俊飞', '冯文杰'], '印森林，吴胜和，李俊飞，等'],
  ])('names up to three authors, then 等: %j', (authors, named) => {
    const { text } = cite(sampleTarget({ ...article.meta, authors }), 'gbt7714-2025');
    expect(text).toBe(`${named}. 数字革命与竞争国际化[N]. 中国青年报，2000-11-20（15）.`);
  });

  it('puts a standard’s number first since 2025', () => {
    const standard = sampleTarget({
      title: '环境空气质量标准',
      kind: 'standard',
      issuer: '环境保护部',
      number: 'GB 3095—2012',
    });
    const url = 'https://example.org/';
    expect(cite(standard, 'gbt7714-2025', { url })).toEqual({
      text: 'GB 3095—2012　环境空气质量标准[S/OL]. https://example.org/.',
      missing: [],
    });
    expect(cite(standard, 'gbt7714-2015', { url, accessed: '2026-11-22' }).text).toBe(
      '环境保护部. 环境空气质量标准: GB 3095—2012[S/OL]. [2026-11-22]. https://example.org/.',
    );
  });
});

describe('《法学引注手册》', () => {
  it('cites 规范性文件 by title, number and place', () => {
    const title = '国务院关于在全国建立农村最低生活保障制度的通知';
    const meta = { title, kind: 'notice', number: '国发〔2007〕19号' } as const;
    expect(cite(sampleTarget(meta, '第四节'), 'falv')).toEqual({
      text: '《国务院关于在全国建立农村最低生活保障制度的通知》（国发〔2007〕19号），第四节。',
      missing: [],
    });
  });

  it('cites newspapers with 载, date and 版', () => {
    const report = sampleTarget({
      title: '判决书上网',
      kind: 'report',
      authors: ['何海波'],
      publishedIn: '法制日报',
      date: '2000-05-21',
      sheet: '2',
    });
    expect(cite(report, 'falv')).toEqual({
      text: '何海波：《判决书上网》，载《法制日报》2000年5月21日，第2版。',
      missing: [],
    });
  });

  it('cites statutes by article in Arabic numerals', () => {
    const law = sampleTarget({ title: '民法典', kind: 'law' }, '第一千二百二十四条第一款第二项');
    expect(cite(law, 'falv')).toEqual({
      text: '《民法典》第1224条第1款第2项。',
      missing: [],
    });
  });

  it('tells a document without number by its date', () => {
    const meta = { title: '某市规划', date: '2014-10' } as const;
    expect(cite(sampleTarget(meta, '第二章'), 'falv')).toEqual({
      text: '《某市规划》，2014年10月，第二章。',
      missing: ['发文字号'],
    });
  });

  it('names two of many authors, and marks titles within a title', () => {
    const many = sampleTarget({
      title: '解读《大气十条》',
      kind: 'report',
      authors: ['于潇', '刘义', '柴跃廷', '某某'],
    });
    expect(cite(many, 'falv').text).toBe('于潇、刘义等：《解读〈大气十条〉》。');
  });
});

describe('公文', () => {
  it('names title, then number in （ ）, then place, and leaves the sentence open', () => {
    expect(cite({ ...notice, place: '二、（三）' }, 'gongwen').text).toBe(
      '《国务院关于印发打赢蓝天保卫战三年行动计划的通知》（国发〔2018〕22号）二、（三）',
    );
  });

  it('tells a press report by newspaper and date', () => {
    expect(cite(article, 'gongwen').text).toBe(
      '《数字革命与竞争国际化》（《中国青年报》2000年11月20日第15版）',
    );
  });
});
