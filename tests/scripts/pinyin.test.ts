import { describe, expect, it } from 'vitest';
import { readingOf, soundsOfCharacters } from '../../scripts/pinyin.ts';

describe('readings', () => {
  it.each([
    ['挥发性有机物', 'hui fa xing you ji wu'],
    ['重污染天气', 'zhong/chong wu ran tian qi'],
    ['产业结构调整', 'chan ye jie gou tiao/diao zheng'],
    ['绿色', 'lv se'],
    ['PM2.5浓度', 'p m 2 . 5 nong du'],
    ['SO₂', 's o 2'],
    ['强化“三水”统筹，保障安全', 'qiang hua san shui tong chou bao zhang an quan'],
  ])('of %s are %s', (text, reading) => {
    expect(
      readingOf(text)
        .map((syllables) => syllables.join('/'))
        .join(' '),
    ).toBe(reading);
  });

  it('of a word come from the word, not from its characters', () => {
    expect(readingOf('银行').at(1)?.[0]).toBe('hang');
    expect(readingOf('执行').at(1)?.[0]).toBe('xing');
  });

  it('of nothing but marks are none', () => {
    expect(readingOf('〔〕——')).toEqual([]);
  });
});

describe('sounds', () => {
  const sounds = soundsOfCharacters('燚');

  it('are those of the characters in common use and of the corpus', () => {
    const characters = new Set(Object.values(sounds).flatMap((list) => [...list]));
    expect(characters.size).toBe(3756);
    expect(sounds.xing).toContain('性');
    expect(sounds.xing).toContain('姓');
    expect(sounds.yi).toContain('燚');
  });

  it('give a character under each of its readings', () => {
    expect(sounds.zhong).toContain('重');
    expect(sounds.chong).toContain('重');
    expect(sounds.lv).toContain('绿');
  });
});
