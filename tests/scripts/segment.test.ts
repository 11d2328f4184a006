import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../lib/work/corpus.ts';
import { textsOf } from '../../lib/work/walk.ts';
import { loadSegmenter } from '../../scripts/segment.ts';

const LEXICON = 'corpus/lexicon/words.txt';
const cut = loadSegmenter(LEXICON);
const lines = readFileSync(LEXICON, 'utf8').trimEnd().split('\n');
const words = lines.map((line) => line.split(' ')[0] ?? '');

describe('segment', () => {
  it('keeps words of the field whole', () => {
    expect(cut('落实“三线一单”，坚决遏制“两高”项目，整治黑臭水体和入河排污口。')).toEqual(
      expect.arrayContaining(['三线一单', '两高', '黑臭水体', '入河排污口']),
    );
  });

  it('keeps codes and quantities whole', () => {
    expect(cut('PM2.5、VOCs执行GB4284-2018')).toEqual(['PM2.5', 'VOCs', '执行', 'GB4284-2018']);
  });

  it('loses and adds no letter or digit of any text of the corpus', () => {
    for (const work of loadCorpus('corpus').works) {
      for (const { text } of textsOf(work)) {
        const letters = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(cut(text).join(''))).toBe(letters(text));
      }
    }
  });

  it('names the dictionary that is missing instead of ending the process', () => {
    expect(() => loadSegmenter('corpus/lexicon/none.txt')).toThrow(
      'corpus/lexicon/none.txt: 没有这个文件',
    );
  });
});

describe('the lexicon', () => {
  it('holds at least 300 words, each once, in order, in the form jieba reads', () => {
    expect(words.length).toBeGreaterThanOrEqual(300);
    expect(lines).toEqual([...new Set(lines)].sort());
    // Below a frequency of 100 jieba still cuts some of them.
    for (const line of lines) expect(line).toMatch(/^\p{Script=Han}{2,} [1-9]\d{2,} n$/u);
  });

  it('was gathered from these works: every word stands in one of them', () => {
    const texts = loadCorpus('corpus').works.flatMap((work) => [...textsOf(work)]);
    const corpus = texts.map(({ text }) => text).join('\n');
    expect(words.filter((word) => !corpus.includes(word))).toEqual([]);
  });

  it('makes every word of it one word when it stands alone', () => {
    expect(words.filter((word) => cut(word).length !== 1)).toEqual([]);
  });
});
