import { passages } from './corpus-index.ts';

type Random = (below: number) => number;

const MARKS = [
  ...[
    ' ',
    ' ',
    ' ',
    '\t',
    '\u3000',
    '|',
    '｜',
    ' | ',
    '-',
    ' -',
    '~',
    '(',
    ')',
    '（',
    '）',
    '"',
    '“',
    '”',
  ],
  ...[
    ' NEAR/5 ',
    ' 近/0 ',
    ' 近/40 ',
    'NEAR/99999',
    '年:2022 ',
    '年:',
    '地区：',
    '文种:规划 ',
    '章:水 ',
  ],
  ...[
    '＂',
    '－',
    '～',
    '：',
    ':',
    '\\',
    '.*',
    '[',
    '{',
    '$',
    '^',
    '?',
    '+',
    '/',
    '&lt;',
    '%20',
    '\n',
  ],
  ...[
    '\u0000',
    '\uD800',
    '\uDC00',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u0301',
    '👩‍👩‍👧',
    'İ',
    'ﬁ',
    'Ⅲ',
    '㎡',
  ],
  ...['constructor', '__proto__', 'PM2.5', 'vocs', '環境', '龘'],
];

/** A query such as a person, a cat and an attacker would type together; mostly of words that occur. */
export function fuzzedQuery(random: Random): string {
  let query = '';
  for (let parts = 1 + random(7); parts > 0; parts--) {
    const { text } = passages[random(passages.length)] ?? { text: '' };
    const start = random(text.length);
    if (random(5) > 0) query += text.slice(start, start + 1 + random(4));
    if (random(3) > 0) query += MARKS[random(MARKS.length)];
  }
  return query;
}
