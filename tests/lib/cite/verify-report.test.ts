import { describe, expect, it } from 'vitest';
import { verify } from '../../../lib/cite/verify.ts';
import { publicFinding, reportText, summaryText } from '../../../lib/cite/verify-report.ts';
import { library } from './verify-corpus.ts';

const DRAFT = `《朔州市“十四五”生态环境保护规划》第四章第一节提出“推进朔州市各市区环境空气质量未逹标地区加快碳达峰进程”。

其第二十章，“所有公园一律于每月首个周二免费开放至凌晨两点”，推进“两高”。《山西省节水条例》第六条。`;

const report = await verify(DRAFT, library);

describe('a report', () => {
  it('counts and names what it found', () => {
    expect(summaryText(report)).toBe(
      '引文核对：3 条，一致 0，有出入 1，未找到 2；另有短引 1 处未核',
    );
  });

  it('can be read without the draft at hand', () => {
    expect(reportText(DRAFT, report).split('\n').slice(1)).toEqual([
      '1. 有出入｜第 1 行｜“推进朔州市各市区环境空气质量未逹标地区加快碳达峰进程”',
      '   引作“逹”，原文“达”',
      '   见《朔州市“十四五”生态环境保护规划》第四章第一节第三段（shuozhou-plan/4.1.3）',
      '2. 未找到｜第 3 行｜“所有公园一律于每月首个周二免费开放至凌晨两点”',
      '   库中没有这段文字，也没有相近的',
      '3. 不存在｜第 3 行｜《山西省节水条例》第六条',
      '   库中没有《山西省节水条例》',
    ]);
  });

  it('is JSON of quote, status, clause and differences, with what else applies', () => {
    const [first, second] = report.findings.map(publicFinding);
    expect(first).toMatchObject({
      status: '有出入',
      clause: 'shuozhou-plan/4.1.3',
      differences: [{ kind: '文字', quoted: '逹', source: '达' }],
    });
    expect(second).toEqual({
      quote: '所有公园一律于每月首个周二免费开放至凌晨两点',
      status: '未找到',
      kind: 'quotation',
      at: [64, 86],
    });
  });
});
