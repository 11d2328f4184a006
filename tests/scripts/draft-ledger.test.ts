import { expect, it } from 'vitest';
import { importText } from '../../lib/import/import.ts';
import { draftLedger } from '../../scripts/draft-ledger.ts';

it('accounts for a head of two lines, the second of which repeats words of the first', () => {
  const text = [
    '某市生态环境保护规划',
    '为持续改善环境质量，制定本规划。',
    '表1 指标',
    '生态环境\t单位\t现状值\t目标值',
    '\t生态\t目标\t生态',
    '水质\t%\t甲\t乙',
  ].join('\n');
  const { account } = draftLedger(importText(text, 'a.txt'), {
    file: 'a.txt',
    text,
    sha256: '0'.repeat(64),
  });
  expect(account.faults).toEqual([]);
  expect(account).toMatchObject({ moves: 3, unaccounted: 0, added: 0 });
});
