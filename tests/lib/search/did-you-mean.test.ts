import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../../lib/search/did-you-mean.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import { longestParts } from '../../../lib/search/longest-parts.ts';
import { findAll } from '../../../lib/search/match.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { search } from '../../../lib/search/search.ts';
import { openSuggestions } from '../../../lib/search/suggest.ts';
import { files, passages, readFrom, variants } from './corpus-index.ts';
import { fold, suggestionFiles } from './corpus-suggestions.ts';

const index = await openIndex(readFrom(files));
const suggestions = await openSuggestions(readFrom(suggestionFiles));
const folder = createFolder(variants);
const texts = passages.map(({ text }) => fold(text));
const occurrencesOf = (term: string) =>
  texts.reduce((sum, text) => sum + findAll(text, fold(term)).length, 0);

async function correctionsOf(query: string) {
  return (await didYouMean(index, suggestions, query, { limit: 3 })).corrections;
}

describe('did you mean', () => {
  it.each([
    ['挥发姓有机物', '挥发性有机物', 'sound'],
    ['灰法姓有机物', '挥发性有机物', 'sound'],
    ['揮發姓有機物', '挥发性有机物', 'sound'],
    ['碳答峰', '碳达峰', 'sound'],
    ['三线一但', '三线一单', 'sound'],
    ['生太环境', '生态环境', 'sound'],
    ['入河排物口', '入河排污口', 'sound'],
    ['固废体物', '固体废物', 'spelling'],
    ['挥发有机物', '挥发性有机物', 'spelling'],
    ['PM25', 'PM2.5', 'spelling'],
    ['hfx', '挥发性', 'sound'],
  ])('for %s offers %s', async (query, meant, by) => {
    const [first] = await correctionsOf(query);
    expect(first).toMatchObject({ query: meant, by });
    expect(first?.count).toEqual({ occurrences: occurrencesOf(meant), exact: true });
  });

  it('mends a word inside a string, and lets the rest stand apart when it must', async () => {
    const [first] = await correctionsOf('加强挥发姓有机物治理');
    expect(first).toMatchObject({ query: '加强 挥发性有机物 治理', from: '挥发姓有机物' });
  });

  it('leaves the rest of the query as it was', async () => {
    const [first] = await correctionsOf('地区:朔州 "生太环境" -监测');
    expect(first?.query).toBe('地区:朔州 "生态环境" -监测');
  });

  it('offers only what finds something', async () => {
    for (const query of ['黑嗅水体整治方案', '散煤治里', '河常制', '三县一单 分区馆控']) {
      const corrections = await correctionsOf(query);
      expect(corrections.length, query).toBeGreaterThan(0);
      for (const { query: meant, count } of corrections) {
        expect(count.occurrences, meant).toBeGreaterThan(0);
      }
      const { occurrences } = await search(index, corrections[0]?.query ?? '', { limit: 1 });
      // The second string of the last query is as wrong as the first.
      if (!query.includes(' ')) expect(occurrences).toBeGreaterThan(0);
    }
  });

  it('is silent about what is there, and about what is like nothing', async () => {
    for (const query of ['生态环境', '', '年:2022', '-生太环境', '龘龘龘', 'qwxz']) {
      const said = await didYouMean(index, suggestions, query, { limit: 3 });
      expect(said, query).toEqual({ corrections: [], parts: [] });
    }
  });

  it('never throws, and offers nothing that was typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 30 }), async (query) => {
        for (const correction of await correctionsOf(query)) {
          expect(correction.query).not.toBe(query);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('can be cancelled', async () => {
    const signal = AbortSignal.abort(new Error('newer'));
    const cancelled = didYouMean(index, suggestions, '生太环境', { limit: 3, signal });
    await expect(cancelled).rejects.toThrow('newer');
  });
});

describe('the longest parts', () => {
  const partsOf = (display: string) =>
    longestParts(index, { display, folded: folder(display) }, async () => {});

  it('of a string that is nowhere stand somewhere, with their counts', async () => {
    const parts = await partsOf('桑乾河流域生态保护修复与治理');
    expect(parts.map(({ text }) => text)).toEqual(['桑乾', '河流域生态保护', '修复与治理']);
    for (const { text, occurrences } of parts) expect(occurrences).toBe(occurrencesOf(text));
  });

  it('of what is somewhere are the whole of it', async () => {
    expect((await partsOf('挥发性有机物')).map(({ text }) => text)).toEqual(['挥发性有机物']);
  });

  it('are in order, apart, and none could be longer than the longest', async () => {
    const pieces = fc.array(
      fc.constantFrom('散煤', '治里', '生态', '黑嗅', '环境', 'PM', '2.5', '〔', '龘'),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    await fc.assert(
      fc.asyncProperty(pieces, async (list) => {
        const display = list.join('');
        const parts = await partsOf(display);
        let end = 0;
        for (const { at, text, passages: found } of parts) {
          expect(at[0]).toBeGreaterThanOrEqual(end);
          expect(display.slice(...at)).toBe(text);
          expect(found).toBe(texts.filter((one) => one.includes(fold(text))).length);
          end = at[1];
        }
        const longest = Math.max(0, ...parts.map(({ text }) => text.length));
        for (let start = 0; start + longest < display.length; start++) {
          const longer = display.slice(start, start + longest + 1);
          // Marks alone and single characters are no parts.
          if (longer.length < 2 || !/[\p{L}\p{N}]/u.test(longer)) continue;
          expect(occurrencesOf(longer), longer).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
