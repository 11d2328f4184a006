import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importText } from '../../../lib/import/import.ts';
import { draftLedger } from '../../../scripts/draft-ledger.ts';
import { unaccounted } from './mutate.ts';

const NOTICE = `某市人民政府办公室文件
某政办发〔2022〕15号
某市人民政府办公室关于印发某市空气质量持续改善实施方案的通知
各县（市、区）人民政府，市直各有关单位：
《某市空气质量持续改善实施方案》已经市政府同意，现印发给你们，请认真组织实施。
附件：1.某市空气质量持续改善实施方案
2.重点任务分工表
某市人民政府办公室
2022年6月8日
`;
const PLAN = `附件1
某市空气质量持续改善实施方案
为持续改善空气质量，制定本方案。
一、总体要求
坚持源头治理、系统治理，突出精准治污。
二、重点任务
严格控制高耗能项目。
`;
const TABLE = `附件2
重点任务分工表
序号\t任务\t牵头单位\t完成时限
1\t完成清洁取暖改造\t市能源局\t2022年10月底
2\t淘汰老旧车辆\t市公安局\t2022年12月底
3\t完善监测网络\t市生态环境局\t长期坚持
`;
const RULES = `附件2
某市重污染天气应急管理办法
一、适用范围
本办法适用于全市行政区域。
二、预警分级
预警分为三级。
`;
const letter = (title: string, number: string, date: string) => `${title}
${number}
各县（市、区）生态环境分局：
现就有关事项通知如下。
一、总体目标
全市建成区内所有建筑工地。
二、工作要求
各分局要按时报送进展情况。
某市生态环境局
${date}
`;

/** The drafts of a text, each with the lines it takes up, once nothing of it is lost. */
function draftsOf(text: string) {
  const imported = importText(text, 'a.txt');
  const file = { file: 'a.txt', text, sha256: '0'.repeat(64) };
  const { account } = draftLedger(imported, file);
  expect([unaccounted(text, imported), account.unaccounted, account.added]).toEqual([0, 0, 0]);
  const doubts = imported.report.doubts.map(({ line, message }) => `${line} ${message}`);
  return { doubts, drafts: imported.works.map(({ id, draft }) => ({ id, ...draft })) };
}

const headingsOf = (blocks: ReturnType<typeof draftsOf>['drafts'][number]['blocks']) =>
  blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));

describe('a notice with its annexes', () => {
  it('keeps an annex that is a table as a part of the plan', () => {
    const { drafts, doubts } = draftsOf(NOTICE + PLAN + TABLE);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]?.meta).toMatchObject({
      title: '某市空气质量持续改善实施方案',
      number: '某政办发〔2022〕15号',
      date: '2022-06-08',
    });
    expect(headingsOf(drafts[0]?.blocks ?? [])).toEqual([
      '一、总体要求',
      '二、重点任务',
      '附件2 重点任务分工表',
    ]);
    expect(drafts[0]?.blocks.at(-1)).toMatchObject({ type: 'table', line: 19 });
    expect(doubts).toEqual(['17 附件另立一部分，请核对']);
  });

  it('makes a work of its own of an annex with headings of its own', () => {
    const { drafts, doubts } = draftsOf(NOTICE + PLAN + RULES);
    expect(drafts.map(({ id, meta }) => [id, meta.title])).toEqual([
      ['a-1', '某市空气质量持续改善实施方案'],
      ['a-2', '某市重污染天气应急管理办法'],
    ]);
    expect(drafts.map(({ firstLine, lastLine }) => [firstLine, lastLine])).toEqual([
      [1, 16],
      [17, 22],
    ]);
    expect(doubts).toEqual(['17 自此另起一件，请核对']);
  });
});

describe('two notices in one file', () => {
  const one = letter('关于开展扬尘污染整治的通知', '某环发〔2022〕7号', '2022年3月1日');
  const two = letter('关于做好秋冬季大气污染防治的通知', '某环发〔2022〕31号', '2022年9月30日');

  it.each([
    ['each with its number under its title', one + two],
    ['with blank lines between', `${one}\n\n${two.replaceAll('\n', '\n\n')}`],
    ['the second with a 版头', `${one}某市生态环境局文件\n${two}`],
  ])('are two works, %s', (_, text) => {
    const { drafts, doubts } = draftsOf(text);
    expect(drafts.map(({ meta }) => meta)).toEqual([
      {
        title: '关于开展扬尘污染整治的通知',
        number: '某环发〔2022〕7号',
        issuer: '某市生态环境局',
        date: '2022-03-01',
      },
      {
        title: '关于做好秋冬季大气污染防治的通知',
        number: '某环发〔2022〕31号',
        issuer: '某市生态环境局',
        date: '2022-09-30',
      },
    ]);
    expect(doubts).toEqual([expect.stringContaining('自此另起一件，请核对')]);
  });
});

describe('four reports that a page set one after another, titles behind their texts', () => {
  const file = '001_aea6723ff7c9f3d8.txt';

  it('are told apart by nothing sure: every place where one may end is a doubt', () => {
    const { report } = importText(readFileSync(`corpus/sources/${file}`, 'utf8'), file);
    const doubts = report.doubts.map(({ line, message }) => `${line} ${message}`);
    expect(doubts.filter((doubt) => /多篇|另起/u.test(doubt))).toEqual([
      '138 署名或来源之后还有正文，或含多篇，请分开',
      '374 署名或来源之后还有正文，或含多篇，请分开',
      '461 段首有电头，或自此另起一篇，请核对',
      '494 署名或来源之后还有正文，或含多篇，请分开',
    ]);
  });
});
