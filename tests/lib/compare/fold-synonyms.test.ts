import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSynonymFolder } from '../../../lib/compare/fold-synonyms.ts';
import { parseSynonyms } from '../../../lib/search/synonyms-file.ts';

const file = 'corpus/lexicon/synonyms.yaml';
const groups = parseSynonyms(readFileSync(file, 'utf8'), file, (text) => text);
const fold = createSynonymFolder(groups);

describe('writings of one thing', () => {
  it.each([
    ['加强挥发性有机物治理', '加强VOCs治理'],
    ['涉VOCS企业', '涉VOCs企业'],
    ['细颗粒物（PM2.5）浓度', 'PM2.5（PM2.5）浓度'],
    ['工业固废、危废', '工业固体废物、危险废物'],
    ['集中式饮用水源地', '集中式饮用水水源地'],
    ['饮用水源保护区', '饮用水水源保护区'],
  ])('%s reads %s', (text, expected) => expect(fold(text)).toBe(expected));

  it('are not looked for inside other letters and digits', () => {
    expect(fold('SO2F2 与 GOODS')).toBe('SO2F2 与 GOODS');
  });

  it('leave a list of parts as it is: each part is a subject of its own', () => {
    const text = '落实生态保护红线、永久基本农田、城镇开发边界';
    expect(fold(text)).toBe(text);
  });

  it('once folded stay as they are, and so does what has none', () => {
    const pieces = fc.constantFrom(...groups.flat(), '，', '加强', '治理', '2025', 'a');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (list) => {
        const once = fold(list.join('；'));
        expect(fold(once)).toBe(once);
      }),
    );
    expect(fold('推进绿色货运。')).toBe('推进绿色货运。');
  });
});
