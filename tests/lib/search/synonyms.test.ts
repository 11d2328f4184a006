import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll } from '../../../lib/search/match.ts';
import { foldGroups, synonymsOf } from '../../../lib/search/synonyms.ts';
import { parseSynonyms } from '../../../lib/search/synonyms-file.ts';
import { passages } from './corpus-index.ts';
import { fold, lexicon } from './corpus-suggestions.ts';

const groups = foldGroups(lexicon.synonyms, fold);
const terms = lexicon.synonyms.flat();
const texts = passages.map(({ text }) => fold(text));
const corpus = texts.join('\t');

describe('synonyms', () => {
  it.each([
    ['VOCs', '挥发性有机物'],
    ['挥发性有机化合物', 'VOCs'],
    ['PM2.5', '细颗粒物'],
    ['可吸入颗粒物', 'PM10'],
    ['COD', '化学需氧量'],
    ['O₃', '臭氧'],
    ['SO₂', '二氧化硫'],
    ['NOx', '氮氧化物'],
    ['双碳', '碳达峰碳中和'],
    ['双碳', '碳达峰、碳中和'],
    ['煤改电', '电代煤'],
    ['危废', '危险废物'],
    ['環評', '环境影响评价'],
  ])('of %s have %s', (term, other) => {
    expect(synonymsOf(groups, fold(term))).toContain(other);
  });

  it('are mutual, and a term is not its own', () => {
    fc.assert(
      fc.property(fc.constantFrom(...terms), (term) => {
        const others = synonymsOf(groups, fold(term));
        expect(others).not.toContain(term);
        expect(others.length).toBeGreaterThan(0);
        for (const other of others) expect(synonymsOf(groups, fold(other))).toContain(term);
      }),
    );
  });

  it('of anything else are none, even of what holds a term', () => {
    expect(synonymsOf(groups, '加强臭氧')).toEqual([]);
    expect(synonymsOf(groups, '')).toEqual([]);
  });
});

describe('the file of synonyms', () => {
  it('has at least 120 groups, half of them met in the corpus', () => {
    expect(lexicon.synonyms.length).toBeGreaterThanOrEqual(120);
    const met = lexicon.synonyms.filter((group) =>
      group.some((term) => corpus.includes(fold(term))),
    );
    expect(met.length).toBeGreaterThanOrEqual(60);
  });

  it('has every term once', () => {
    expect(new Set(terms.map(fold)).size).toBe(terms.length);
  });

  it('has no code that the corpus writes inside another', () => {
    const codes = terms.map(fold).filter((term) => /^[a-z][a-z0-9.-]*$/.test(term));
    expect(codes.length).toBeGreaterThan(30);
    // Behind a number a code is a unit: 80.45hm2.
    const inside = codes.filter((code) =>
      texts.some((text) =>
        findAll(text, code).some(
          (at) => /[a-z]/.test(text.charAt(at - 1)) || /[a-z]/.test(text.charAt(at + code.length)),
        ),
      ),
    );
    expect(inside).toEqual([]);
  });

  it.each([
    ['groups:\n  - [臭氧, O3]\n  - [O₃, 三氧]\n', 'a.yaml:3: 得到第 2 行已有的“O₃”'],
    ['groups:\n  - [臭氧, O3]\n  - [“两高”, 「两高」]\n', 'a.yaml:3: 得到第 3 行已有的“「两高」”'],
    ['groups:\n  - [VOC, VOCs]\n', 'a.yaml:2: 得到“VOC”在“vocs”之中'],
    ['groups:\n  - [臭氧]\n', 'a.yaml:2: 得到groups.0'],
    ['groups:\n  - [臭氧, 3]\n', 'a.yaml:2: 得到groups.0.1'],
    ['groups:\n  - [臭氧, \u200b]\n', 'a.yaml:2: 得到没有可检字符的词'],
    ['groups: [\n', 'a.yaml:'],
    ['synonyms: []\n', 'a.yaml:1: '],
  ])('that is malformed says on which line: %j', (yaml, message) => {
    expect(() => parseSynonyms(yaml, 'a.yaml', fold)).toThrow(message);
  });
});
