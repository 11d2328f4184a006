import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepByNeighbours,
  type NeighbourRule,
  neighboursOf,
  type Side,
} from '../../../lib/search/neighbours.ts';
import { cut, folder, scan, standing, startsOf } from './corpus-found.ts';

function top(side: Side, term: string, count: number) {
  return neighboursOf(scan(term), folder)[side].slice(0, count);
}

function total(found: readonly { readonly occurrences: number }[]): number {
  return found.reduce((sum, { occurrences }) => sum + occurrences, 0);
}

/** Where a string stands when it is not followed by another, by regular expression. */
function countNotFollowed(term: string, follower: string): number {
  const pattern = new RegExp(`${term}(?!${follower})`, 'gu');
  return scan(term).reduce(
    (sum, { passage }) => sum + [...passage.folded.matchAll(pattern)].length,
    0,
  );
}

describe('neighbours', () => {
  it('of 盐湖 are the rest of 盐湖区 before all', () => {
    expect(top('right', '盐湖', 1)[0]).toMatchObject({ word: '区', shown: '区' });
  });

  it('are whole words where the key is one', () => {
    const words = new Set(neighboursOf(scan('入河'), folder).right.map(({ word }) => word));
    expect(words).toContain('排污口');
  });

  it('are shown as printed, and counted as searched', () => {
    const found = scan('浓度');
    const { left } = neighboursOf(found, folder);
    expect(left.find(({ word }) => word === ')')?.shown).toBe('）');
  });

  it('are nothing where the passage or the cell begins or ends', () => {
    const whole = scan('二、科学优化水资源配置');
    const { left, right } = neighboursOf(whole, folder);
    expect(left).toEqual([{ word: '', shown: '', occurrences: 1 }]);
    expect(right).toEqual([{ word: '', shown: '', occurrences: 1 }]);
    // Its row begins with the cell before; the cell of the term, with nothing.
    const inCell = neighboursOf(scan('污染地块安全利用率'), folder);
    expect(inCell.left.find(({ word }) => word === '')?.occurrences).toBe(2);
    expect(inCell.right.find(({ word }) => word === '')?.occurrences).toBe(2);
  });

  it('sum to the occurrences on either side', () => {
    fc.assert(
      fc.property(standing, (term) => {
        const found = scan(term);
        const { left, right } = neighboursOf(found, folder);
        expect(total(left)).toBe(total(found));
        expect(total(right)).toBe(total(found));
        for (const { word } of [...left, ...right]) expect(word).not.toContain('\t');
      }),
      { numRuns: 150 },
    );
  });

  it('stand in the text just there', () => {
    fc.assert(
      fc.property(standing, (term) => {
        const found = scan(term);
        const beside = { left: [] as string[], right: [] as string[] };
        for (const { passage } of found) {
          for (const start of startsOf(passage.folded, term)) {
            beside.left.push(passage.folded.slice(0, start));
            beside.right.push(passage.folded.slice(start + term.length));
          }
        }
        const { left, right } = neighboursOf(found, folder);
        for (const { word, occurrences } of left) {
          const standing = beside.left.filter((text) => text.endsWith(word)).length;
          expect(standing).toBeGreaterThanOrEqual(occurrences);
        }
        for (const { word, occurrences } of right) {
          const standing = beside.right.filter((text) => text.startsWith(word)).length;
          expect(standing).toBeGreaterThanOrEqual(occurrences);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('agree with the words of the text when the key is one of them', () => {
    const term = '排污口';
    const found = scan(term);
    const expected = new Map<string, number>();
    for (const { passage } of found) {
      const runs = passage.folded.match(/\p{Script=Han}+/gu) ?? [];
      for (const run of runs) {
        const words = cut(run);
        for (const [i, word] of words.entries()) {
          const next = words[i + 1];
          if (word === term && next) expected.set(next, (expected.get(next) ?? 0) + 1);
        }
      }
    }
    expect(expected.size).toBeGreaterThan(5);
    const given = new Map(
      neighboursOf(found, folder).right.map(({ word, occurrences }) => [word, occurrences]),
    );
    for (const [word, occurrences] of expected) {
      expect(given.get(word) ?? 0, word).toBeGreaterThanOrEqual(occurrences);
    }
  });
});

describe('characters beside a key', () => {
  it('are 区 after 盐湖 whatever word it belongs to', () => {
    const found = scan('盐湖');
    const asWord = neighboursOf(found, folder).right.find(({ word }) => word === '区');
    const asCharacter = neighboursOf(found, folder, 'character').right[0];
    expect(asCharacter).toMatchObject({ word: '区', shown: '区' });
    expect(asCharacter?.occurrences).toBe(total(scan('盐湖区')));
    expect(asCharacter?.occurrences).toBeGreaterThan(asWord?.occurrences ?? 0);
  });

  it('sum to the occurrences, and each counts what the rule about it keeps', () => {
    fc.assert(
      fc.property(standing, fc.constantFrom<Side>('left', 'right'), (term, side) => {
        const found = scan(term);
        const characters = neighboursOf(found, folder, 'character')[side];
        expect(total(characters)).toBe(total(found));
        for (const { word, occurrences } of characters.slice(0, 12)) {
          const about = word === '' ? { word } : { text: word };
          const kept = keepByNeighbours(found, [{ side, keep: true, ...about }], folder);
          expect(total(kept), word).toBe(occurrences);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('occurrences kept by their neighbours', () => {
  const notDistrict: NeighbourRule = { side: 'right', keep: false, text: '区' };

  it('are 盐湖 but not 盐湖区', () => {
    const kept = keepByNeighbours(scan('盐湖'), [notDistrict], folder);
    expect(total(kept)).toBe(countNotFollowed('盐湖', '区'));
    expect(total(kept)).toBeGreaterThan(0);
    for (const { passage, marks } of kept) {
      for (const [, end] of marks) expect(passage.text.charAt(end)).not.toBe('区');
    }
  });

  it('are only those beside which a wanted string stands, one of them a side', () => {
    const rules: NeighbourRule[] = [
      { side: 'right', keep: true, text: '治理' },
      { side: 'right', keep: true, text: '防治' },
    ];
    const kept = keepByNeighbours(scan('污染'), rules, folder);
    expect(total(kept)).toBe(total(scan('污染治理')) + total(scan('污染防治')));
    const both = keepByNeighbours(
      scan('污染'),
      [...rules, { side: 'left', keep: true, text: '土壤' }],
      folder,
    );
    expect(total(both)).toBe(total(scan('土壤污染治理')) + total(scan('土壤污染防治')));
  });

  it('follow the rule as it would be searched', () => {
    const asTyped = keepByNeighbours(
      scan('细颗粒物'),
      [{ side: 'right', keep: true, text: '（ＰＭ2.5）' }],
      folder,
    );
    expect(total(asTyped)).toBe(total(scan('细颗粒物（PM2.5）')));
    expect(total(asTyped)).toBeGreaterThan(0);
  });

  it('part into kept and excluded, by word and by string', () => {
    const rule = fc.record({
      side: fc.constantFrom<Side>('left', 'right'),
      beside: standing,
      isWord: fc.boolean(),
    });
    fc.assert(
      fc.property(standing, rule, (term, { side, beside, isWord }) => {
        const found = scan(term);
        const what = isWord ? { word: beside } : { text: beside };
        const kept = keepByNeighbours(found, [{ side, keep: true, ...what }], folder);
        const rest = keepByNeighbours(found, [{ side, keep: false, ...what }], folder);
        expect(total(kept) + total(rest)).toBe(total(found));
        if (isWord) {
          const counted = neighboursOf(found, folder)[side].find(({ word }) => word === beside);
          expect(total(kept)).toBe(counted?.occurrences ?? 0);
        }
        for (const { marks, occurrences } of [...kept, ...rest]) {
          expect(marks.length).toBeGreaterThan(0);
          expect(occurrences).toBe(marks.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are all of them without rules, and for a string that says nothing', () => {
    const found = scan('盐湖');
    expect(keepByNeighbours(found, [], folder)).toEqual(found);
    const empty: NeighbourRule = { side: 'left', keep: false, text: ' ' };
    expect(keepByNeighbours(found, [empty], folder)).toEqual(found);
  });
});
