import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTexts, movedAddresses, type PlacedText } from '../../../lib/work/address-map.ts';

function numbered(texts: readonly string[]): readonly PlacedText[] {
  return texts.map((text, index) => ({ address: String(index + 1), text }));
}

function kinds(before: readonly string[], after: readonly string[]): string {
  return matchTexts(numbered(before), numbered(after))
    .map(({ kind, before: was, after: is }) => `${kind} ${was?.address ?? ''}>${is?.address ?? ''}`)
    .join(', ');
}

const texts = fc.array(fc.stringMatching(/^[甲乙丙丁]{0,6}$/u), { maxLength: 14 });

describe('what became of each text', () => {
  it('is told where one was put in, one was changed and one is gone', () => {
    const before = ['推进绿色货运。', '到2025年完成85%。', '加强宣传。', '附则。'];
    const after = ['新起一段。', '推进绿色货运。', '到2025年完成90%。', '附则。'];
    expect(kinds(before, after)).toBe('added >1, same 1>2, changed 2>3, removed 3>, same 4>4');
  });

  it('is told where a text only changed its place', () => {
    expect(kinds(['甲甲', '乙乙', '丙丙'], ['乙乙', '丙丙', '甲甲'])).toContain('moved 1>3');
  });

  it('names every text of both sides once, and same only what is the same', () => {
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const matches = matchTexts(numbered(left), numbered(right));
        const sides = (side: 'before' | 'after') =>
          matches.flatMap((match) => match[side]?.address ?? []).sort((a, b) => +a - +b);
        expect(sides('before')).toEqual(left.map((_, index) => String(index + 1)));
        expect(sides('after')).toEqual(right.map((_, index) => String(index + 1)));
        for (const { kind, before, after } of matches) {
          const isEqual = before?.text === after?.text;
          expect(isEqual).toBe(kind === 'same' || kind === 'moved');
        }
      }),
    );
  });

  it('is nothing when nothing changed', () => {
    fc.assert(
      fc.property(texts, (same) => {
        const matches = matchTexts(numbered(same), numbered(same));
        expect(matches.every(({ kind }) => kind === 'same')).toBe(true);
        expect(movedAddresses(matches)).toEqual({});
      }),
    );
  });
});

describe('the addresses that moved', () => {
  it('are led on over two changes, and forgotten with their text', () => {
    const first = matchTexts(numbered(['甲', '乙']), numbered(['新', '甲', '乙']));
    const moved = movedAddresses(first);
    expect(moved).toEqual({ '1': '2', '2': '3' });
    const second = matchTexts(numbered(['新', '甲', '乙']), numbered(['又', '新', '乙']));
    // 甲, which had been 1, is gone; what stood at 1 since is at 2 now.
    expect(movedAddresses(second, moved)).toEqual({ '1': '2', '2': '3' });
    const third = matchTexts(numbered(['甲', '乙']), numbered(['甲']));
    expect(movedAddresses(third, { '8': '2', '9': '1' })).toEqual({ '9': '1' });
  });
});
