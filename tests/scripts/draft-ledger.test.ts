import { describe, expect, it } from 'vitest';
import { importText } from '../../lib/import/import.ts';
import { draftLedger } from '../../scripts/draft-ledger.ts';

function accountOf(...lines: readonly string[]) {
  const text = lines.join('\n');
  const file = { file: 'a.txt', text, sha256: '0'.repeat(64) };
  return draftLedger(importText(text, 'a.txt'), file).account;
}

describe('the ledger of a draft', () => {
  it('accounts for a head of two lines, the second of which repeats words of the first', () => {
    const account = accountOf(
      '某市生态环境保护规划',
      '为持续改善环境质量，制定本规划。',
      '表1 指标',
      '生态环境\t单位\t现状值\t目标值',
      '\t生态\t目标\t生态',
      '水质\t%\t甲\t乙',
    );
    expect(account.faults).toEqual([]);
    expect(account).toMatchObject({ moves: 3, unaccounted: 0, added: 0 });
  });

  it('accounts for a line of dashes above the title, which is no subtitle of it', () => {
    const account = accountOf('# 今日关注', '——环保专版', '# 守护一泓清水', '全市水质持续改善。');
    expect(account).toMatchObject({ faults: [], unaccounted: 0, added: 0 });
  });

  it('moves no part of a paragraph that was cut where articles run on', () => {
    const account = accountOf(
      '章第二条',
      '第 第一条。第二条',
      ...['左引', '社', '各', '会', '护', '联', '开'],
    );
    expect(account).toMatchObject({ faults: [], moves: 0, unaccounted: 0, added: 0 });
  });

  it('enters a caption that stands between the lines of a headline as moved behind it', () => {
    const account = accountOf('狮', '美■远摄', ']', '外', ',', '紧', '盯', '的', '度');
    expect(account).toMatchObject({ faults: [], moves: 1, unaccounted: 0, added: 0 });
  });

  it('does so where the headline is none of the title', () => {
    const account = accountOf('水', '库“清四', '。', '均', '米', '。', '::capti', '脑■张哲', '远');
    expect(account).toMatchObject({ faults: [], unaccounted: 0, added: 0 });
  });

  it('counts a sign that cannot be seen once, when it stands in a comment', () => {
    const account = accountOf('全市水质<!--\u200f-->持续改善。');
    expect(account).toMatchObject({ faults: [], unaccounted: 0, added: 0 });
    expect(account.notation).toEqual({ markup: 8 });
  });

  it('keeps as text what would be a table but for a first row that continues nothing', () => {
    const account = accountOf('某市水质。', '〃\t甲\t乙', '丙\t丁\t戊', '己\t庚\t辛');
    expect(account).toMatchObject({ faults: [], unaccounted: 0, added: 0 });
  });
});
