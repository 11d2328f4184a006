import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseHash, parsePinned, pinnedAnchor } from '../../../lib/work/clause-hash.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { passagesOf } from '../../../lib/work/passages.ts';

describe('a clause hash', () => {
  it.each([
    ['', 'e3b0c4'],
    ['abc', 'ba7816'],
    ['现将《朔州市“十四五”生态环境保护规划》印发给你们，请认真组织实施。', 'efbbc2'],
  ])('of “%s” is the start of its SHA-256', (text, hash) => {
    expect(clauseHash(text)).toBe(hash);
  });

  it('changes with any change of the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (text, more) => {
        expect(clauseHash(text)).toBe(clauseHash(text));
        expect(clauseHash(text + more)).not.toBe(clauseHash(text));
      }),
      { seed: 7 },
    );
  });

  it('pins every clause of the corpus, and is read back', () => {
    for (const work of loadCorpus('corpus').works) {
      for (const { address, text } of passagesOf(work)) {
        expect(parsePinned(pinnedAnchor(address, text))).toEqual({
          address,
          hash: clauseHash(text),
        });
      }
    }
  });

  it.each([
    ['4.6.3~a1b2c3', { address: '4.6.3', hash: 'a1b2c3' }],
    ['#4.6.3~a1b2c3', { address: '4.6.3', hash: 'a1b2c3' }],
    ['#4.6.3%7Ea1b2c3', { address: '4.6.3', hash: 'a1b2c3' }],
    ['4.6.3', { address: '4.6.3' }],
    ['4.6.3~a1b2', { address: '4.6.3' }],
    ['4.6.3~A1B2C3', { address: '4.6.3' }],
    ['', undefined],
    ['~a1b2c3', undefined],
    ['第四章', undefined],
  ])('in “%s” reads %j', (anchor, pinned) => {
    expect(parsePinned(anchor)).toEqual(pinned);
  });
});
