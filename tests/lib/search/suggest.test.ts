import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../../lib/search/fold.ts';
import { findAll } from '../../../lib/search/match.ts';
import { openSuggestions, SuggestError } from '../../../lib/search/suggest.ts';
import {
  decodeReading,
  encodeReading,
  MOST_SUGGESTIONS,
  SUGGEST_HEAD_FILE,
} from '../../../lib/search/suggest-format.ts';
import {
  chooseTerms,
  matchTerm,
  rankTerms,
  type SuggestionTerm,
} from '../../../lib/search/suggest-match.ts';
import { gatherTerms } from '../../../lib/search/suggest-terms.ts';
import { writeSuggestions } from '../../../lib/search/suggest-write.ts';
import { readingOf } from '../../../scripts/pinyin.ts';
import { passages, readFrom, variants } from './corpus-index.ts';
import { fold, suggestionFiles } from './corpus-suggestions.ts';

const folder = createFolder(variants);
const suggestions = await openSuggestions(readFrom(suggestionFiles), async () => folder);
const texts = passages.map(({ text }) => fold(text));

async function textsFor(input: string, limit = 8): Promise<readonly string[]> {
  return (await suggestions.suggest(input, limit)).map(({ text }) => text);
}

describe('suggestions', () => {
  it.each([
    ['hfx', '挥发性有机物'],
    ['huifaxing', '挥发性有机物'],
    ['hui fa xing', '挥发性有机物'],
    ["hui'fa'xing", '挥发性有机物'],
    ['hfxyjw', '挥发性有机物'],
    ['挥发', '挥发性有机物'],
    ['揮發', '挥发性有机物'],
    ['youjiwu', '挥发性有机物'],
    ['sxyd', '三线一单'],
    ['zhongwuran', '重污染天气'],
    ['chongwuran', '重污染天气'],
    ['lvse', '绿色'],
    ['pm', 'PM2.5'],
    ['ＰＭ２', 'PM2.5'],
    ['voc', 'VOCs'],
    ['河排污', '入河排污口'],
    ['yingduiqihou', '应对气候变化，持续改善大气环境质量'],
    ['朔州市“十四五”', '朔州市“十四五”生态环境保护规划'],
  ])('for %s have %s', async (input, text) => {
    expect(await textsFor(input)).toContain(text);
  });

  it('put the word that is spelled whole before longer ones, and these before headings', async () => {
    expect((await textsFor('hfx')).slice(0, 2)).toEqual(['挥发性', '挥发性有机物']);
    const kinds = (await suggestions.suggest('水', 9)).map(({ kind }) => kind);
    expect(kinds).toEqual([...Array(6).fill('word'), ...Array(3).fill('heading')]);
  });

  it('say how often a text stands in the corpus, as a search counts it', async () => {
    for (const input of ['水', 'h', '生态', 'dq', 'gui hua', 'p']) {
      for (const { text, count } of await suggestions.suggest(input, MOST_SUGGESTIONS)) {
        const found = texts.reduce((sum, one) => sum + findAll(one, fold(text)).length, 0);
        expect(count, text).toBe(found);
      }
    }
  });

  it('give the reading by which they were found, and only then', async () => {
    const [first] = await suggestions.suggest('huifaxingyou', 1);
    expect(first).toMatchObject({ text: '挥发性有机物', reading: 'hui fa xing you ji wu' });
    expect((await suggestions.suggest('挥发性有', 1))[0]).not.toHaveProperty('reading');
  });

  it('for nothing, or for what is nowhere, are none', async () => {
    for (const input of [
      '',
      '  ',
      '龘',
      'qwxz',
      '〔',
      '挥发姓',
      'constructor',
      '水'.repeat(9999),
    ]) {
      expect(await textsFor(input), input.slice(0, 20)).toEqual([]);
    }
  });

  it('leave out stop words and numbers', async () => {
    expect(await textsFor('通过')).not.toContain('通过');
    for (const year of ['2020', '2025']) expect(await textsFor(year)).not.toContain(year);
  });

  it('read at most 10 KB, compressed, for a first keystroke', async () => {
    for (const input of ['h', 'hu', 's', '水', '生', 'p', 'z', 'zh', 'o3']) {
      const seen: string[] = [];
      const fresh = await openSuggestions(readFrom(suggestionFiles, seen));
      await fresh.suggest(input, 10);
      const bytes = seen.map((name) => brotliCompressSync(suggestionFiles.get(name) ?? '').length);
      expect(seen).toHaveLength(2);
      expect(bytes.reduce((a, b) => a + b)).toBeLessThan(10_240);
    }
  });

  it('read nothing again while the input grows inside what was read', async () => {
    const seen: string[] = [];
    const fresh = await openSuggestions(readFrom(suggestionFiles, seen));
    await fresh.suggest('挥', 8);
    const before = seen.length;
    await fresh.suggest('挥发', 8);
    await fresh.suggest('挥发性', 8);
    expect(seen).toHaveLength(before);
  });

  it('say so when they cannot be read', async () => {
    await expect(openSuggestions(readFrom(new Map()))).rejects.toThrow(SuggestError);
    const old = new Map([[SUGGEST_HEAD_FILE, '{"format":0}']]);
    await expect(openSuggestions(readFrom(old))).rejects.toThrow('第 0 版');
    const damaged = new Map([[SUGGEST_HEAD_FILE, '{']]);
    await expect(openSuggestions(readFrom(damaged))).rejects.toThrow('已损坏');
  });
});

/** Every term of the files, by its text. */
function vocabulary(files: ReadonlyMap<string, string>): readonly SuggestionTerm[] {
  const found = new Map<string, SuggestionTerm>();
  for (const [name, content] of files) {
    if (!/^s\d/.test(name)) continue;
    for (const [text, kind, count, , folded = text] of JSON.parse(content).terms) {
      const reading = readingOf(text);
      const kindName = (['word', 'heading', 'title'] as const)[kind as 0 | 1 | 2];
      found.set(folded, { text, folded, kind: kindName, count, reading });
    }
  }
  return [...found.values()];
}

const words = vocabulary(suggestionFiles);

/** Beginnings of texts and of readings, whole, in part, or from inside. */
const inputs = fc
  .record({
    term: fc.constantFrom(...words),
    from: fc.nat(3),
    length: fc.integer({ min: 1, max: 6 }),
    way: fc.constantFrom('text', 'pinyin', 'initials', 'spaced'),
  })
  .map(({ term, from, length, way }) => {
    if (way === 'text') return [...term.folded].slice(from, from + length).join('');
    const syllables = term.reading.slice(from, from + length).map((one) => one.at(-1) ?? '');
    if (way === 'initials') return syllables.map((syllable) => syllable.charAt(0)).join('');
    return syllables.join(way === 'spaced' ? ' ' : '');
  })
  .filter((input) => fold(input) !== '');

describe('the files of suggestions', () => {
  it('hold the whole vocabulary', () => {
    expect(words.length).toBeGreaterThan(5000);
    expect(words.filter(({ kind }) => kind === 'heading').length).toBeGreaterThan(90);
    expect(words.filter(({ kind }) => kind === 'title').length).toBeGreaterThan(9);
  });

  it('answer like a plain filter of the whole vocabulary', async () => {
    await fc.assert(
      fc.asyncProperty(inputs, fc.integer({ min: 1, max: 12 }), async (input, limit) => {
        const expected = chooseTerms(rankTerms(words, fold(input)), limit);
        expect(await textsFor(input, limit), input).toEqual(expected.map(({ text }) => text));
      }),
      { numRuns: 400 },
    );
  });

  it('of the same terms are the same bytes, in whatever order the terms come', () => {
    const some = words.slice(0, 400);
    const write = (terms: readonly SuggestionTerm[]) => [...writeSuggestions(terms, {}, '')];
    expect(write(some.toReversed())).toEqual(write(some));
  });
});

describe('a match', () => {
  const term = { folded: '恢复', reading: [['hui'], ['fu']] };

  it.each(['h', 'hf', 'hu', 'hui', 'huif', 'huifu', 'hfu', 'fu', 'f', '恢', '复'])(
    'is %s',
    (input) => {
      expect(matchTerm(term, input)).toBeDefined();
    },
  );

  it.each(['ui', 'hufu2', 'huifux', 'fh', '复恢', 'u'])('is not %s', (input) => {
    expect(matchTerm(term, input)).toBeUndefined();
  });
});

it('readings are read back as written', () => {
  const reading = [['zhong', 'chong'], ['wu'], ['p'], ['2']];
  expect(decodeReading(encodeReading(reading))).toEqual(reading);
  expect(decodeReading(encodeReading([]))).toEqual([]);
});

describe('terms', () => {
  const plain = createFolder(new Map());
  const gather = (list: readonly string[], ...own: readonly string[]) =>
    gatherTerms(
      list.map((text) => ({ text, kind: 'word' as const })),
      own,
      plain,
      () => [],
    ).map(({ text, count }) => [text, count]);

  it('are counted without overlaps, within one text', () => {
    expect(gather(['哈哈'], '哈哈哈', '哈哈哈哈', '哈')).toEqual([['哈哈', 3]]);
    expect(gather(['哈哈', '哈哈哈'], '哈哈哈')).toEqual([
      ['哈哈', 1],
      ['哈哈哈', 1],
    ]);
  });

  it('are given in their commonest form, and left out where they do not stand', () => {
    expect(gather(['vocs', '臭氧'], 'VOCs、VOCS、VOCs')).toEqual([['VOCs', 3]]);
  });
});
