import { describe, expect, it } from 'vitest';
import { addressOfSteps, readSteps } from '../../../lib/cite/reference-address.ts';
import { isNumber, numberOf } from '../../../lib/cite/reference-number.ts';
import { readReferences } from '../../../lib/cite/reference-read.ts';
import { openTitleBook } from '../../../lib/cite/reference-title.ts';
import { folder, library } from './verify-corpus.ts';

const book = openTitleBook(library.works, folder);
const never = () => false;

async function addressIn(work: string, text: string) {
  return addressOfSteps(await library.open(work), readSteps(text, 0));
}

describe('a place as drafts write it', () => {
  it.each([
    ['shuozhou-plan', '第四章第六节第三段', '4.6.3'],
    ['shuozhou-plan', '第4章 第6节 第3段', '4.6.3'],
    ['shuozhou-plan', '第四章第六节第三款', '4.6.3'],
    ['shuozhou-plan', '第五章第一节一、第一段', '5.1.1.1'],
    ['shuozhou-plan', '第五章第一节第一部分第一段', '5.1.1.1'],
    ['shuozhou-plan', '第二章第三节表2-1第四行', '2.3.t1.4'],
    ['yanhu-plan', '一、（三）专栏1第一段', '1.3.b1.1'],
    ['yanhu-plan', '第一章第三节', '1.3'],
    ['shuozhou-plan', '第四章第四十节', undefined],
    ['shuozhou-plan', '第二十三条', undefined],
  ])('%s %s → %s', async (work, text, address) => {
    expect(await addressIn(work, text)).toBe(address);
  });
});

describe('发文字号', () => {
  it('is read in any brackets and told from what stands before it', () => {
    for (const text of ['朔政发〔2022〕36号', '朔政发[2022]36号', '朔政发（2022）第036号']) {
      expect(numberOf(text)).toBe('朔政发〔2022〕36号');
    }
    expect(isNumber('根据朔政发〔2022〕36号', '朔政发〔2022〕36号')).toBe(true);
    expect(isNumber('朔政发〔2022〕3号', '朔政发〔2022〕36号')).toBe(false);
    expect(numberOf('第36号')).toBeUndefined();
  });
});

describe('a title', () => {
  const titled = (title: string) => {
    const answer = book.ofTitle(title, never);
    return 'work' in answer ? answer.work.id : answer.problem;
  };

  it.each([
    ['朔州市“十四五”生态环境保护规划', 'shuozhou-plan'],
    ['朔州市十四五生态环境保护规划', 'shuozhou-plan'],
    ['朔州市「十四五」生態環境保護規劃', 'shuozhou-plan'],
    ['朔州市人民政府关于印发〈朔州市“十四五”生态环境保护规划〉的通知', 'shuozhou-plan'],
    ['山西朔州：厚植高质量发展的生态底色', 'shuozhou-dise-b'],
    ['山西朔州 厚植高质量发展的生态底色', 'shuozhou-dise'],
    ['大同市“十四五”节水规划', '库中没有《大同市“十四五”节水规划》'],
  ])('%s → %s', (title, expected) => {
    expect(titled(title)).toBe(expected);
  });

  it('that fits several works names none, unless one of them is meant', () => {
    expect(titled('“十四五”生态环境保护规划')).toMatch(/^题名所指不止一件/);
    const hinted = book.ofTitle('“十四五”生态环境保护规划', (id) => id === 'yanhu-plan');
    expect(hinted).toMatchObject({ work: { id: 'yanhu-plan' } });
  });

  it('with a slip is known, and the slip is said', () => {
    const answer = book.ofTitle('朔州市“十四五”生态环境保获规划', never);
    expect(answer).toMatchObject({ work: { id: 'shuozhou-plan' }, isMisspelt: true });
  });
});

describe('references of a draft', () => {
  it('are read with their number, short name and places', () => {
    const text = '按《甲规划》（甲政发〔2021〕3号，以下简称《规划》）第四章第六节第三段和第四段，';
    const [one] = readReferences(text, never);
    expect(one).toMatchObject({ title: '甲规划', number: '甲政发〔2021〕3号', short: '规划' });
    expect(one?.places.map(({ steps }) => steps.map(({ kind, number }) => number + kind))).toEqual([
      ['四章', '六节', '三段'],
      ['四段'],
    ]);
    expect(text.slice(...(one?.at ?? [0, 0]))).toBe(text.slice(1, -1));
  });

  it('are not what stands inside a quotation', () => {
    expect(readReferences('《甲》第一章', () => true)).toEqual([]);
  });
});
