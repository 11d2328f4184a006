import type { Status } from '../../../lib/cite/verify-model.ts';
import { passages } from './verify-corpus.ts';

/** A quotation of a draft with the judgement it has to get. */
export interface Expected {
  readonly quote: string;
  readonly status: Status;
}

/** Sentences that no work of the corpus has, in the tone of those that it has. */
const INVENTED = [
  '全市累计建成智慧路灯三万盏并接入统一调度平台',
  '到2027年新增海水淡化能力每日二十万吨以上',
  '鼓励居民将阳台改造为小型鱼菜共生系统并给予补贴',
  '对夜间使用无人机投送外卖的商户实行备案管理',
  '所有公园一律于每月首个周二免费开放至凌晨两点',
  '深入推进核聚变示范电站选址论证工作',
  '建立中小学生每周骑行上学积分兑换图书制度',
  '严禁在城区饲养体重超过五十公斤的观赏犬',
];

const EXACT = 30;
const CHANGED = 15;
const MADE_UP = 5;
/** A quotation with a number of changed characters is ten times as long, or longer. */
const PER_CHANGE = 10;
const SHORTEST = 8;
const SPREAD = 60;

const paragraphs = passages.filter(({ kind, text }) => kind === 'paragraph' && text.length > 40);
const everything = passages.map(({ text }) => text.replace(/\s/gu, '')).join('\n');
const han = [...new Set(everything.match(/\p{Script=Han}/gu))];

/** Mulberry32: the same numbers for the same seed on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function change(text: string, count: number, random: (below: number) => number): string {
  const characters = [...text];
  for (let i = 0; i < count; i++) {
    const at = random(characters.length);
    const other = han[random(han.length)] ?? '';
    const way = random(4);
    if (way < 2) characters[at] = other === characters[at] ? '龘' : other;
    else if (way === 2) characters.splice(at, 1);
    else characters.splice(at, 0, other);
  }
  return characters.join('');
}

/** 30 verbatim, 15 with one to three characters changed and 5 invented quotations, shuffled. */
export function fiftyQuotations(seed: number): readonly Expected[] {
  const random = randomFrom(seed);
  const snippet = (shortest: number): string => {
    for (;;) {
      const text = paragraphs[random(paragraphs.length)]?.text ?? '';
      const length = shortest + random(SPREAD);
      const at = random(Math.max(1, text.length - length));
      const quote = text.slice(at, at + length).trim();
      if (quote.replace(/\s/gu, '').length >= shortest) return quote;
    }
  };
  const expected: Expected[] = [];
  while (expected.length < EXACT) expected.push({ quote: snippet(SHORTEST), status: '一致' });
  while (expected.length < EXACT + CHANGED) {
    const count = 1 + (expected.length % 3);
    const quote = change(snippet(PER_CHANGE * count + count), count, random);
    // A character too few at either end leaves another verbatim quotation.
    if (!everything.includes(quote.replace(/\s/gu, ''))) expected.push({ quote, status: '有出入' });
  }
  const invented = [...INVENTED];
  for (let i = 0; i < MADE_UP; i++) {
    const [quote = ''] = invented.splice(random(invented.length), 1);
    expected.push({ quote, status: '未找到' });
  }
  return expected
    .map((one) => ({ one, key: random(1_000_000) }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
