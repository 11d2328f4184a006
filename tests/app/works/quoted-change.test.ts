import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedChange } from '../../../app/works/quoted-change.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const clauses = loadCorpus(join(process.cwd(), 'corpus'))
  .works.flatMap((work) => [...textsOf(work)])
  .map(({ text }) => text)
  .filter((text) => text.length > 80);

const NOW =
  '推进绿色货运。大力推广新能源和新能源车辆。优化支持新能源城市配送车辆上牌，简化办证手续。';

function shown(quotation: string, text: string): string {
  const signs = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;
  return quotedChange(quotation, text)
    .map((run) => signs[run.kind].join(run.text))
    .join('');
}

describe('what a quotation has become', () => {
  it('shows words that were put in the place of others', () => {
    expect(shown('推进绿色货运。加强推广新能源', NOW)).toBe(
      '推进绿色货运。[-加强-]{+大力+}推广新能源',
    );
  });

  it('reaches over words that were put in, and no further', () => {
    expect(shown('大力推广新能源车辆。', NOW)).toBe('大力推广{+新能源和+}新能源车辆。');
  });

  it('shows what was taken out at either end', () => {
    expect(shown('一、优化支持新能源城市配送车辆上牌工作', NOW)).toBe(
      '[-一、-]优化支持新能源城市配送车辆上牌[-工作-]',
    );
  });

  it('says that nothing is left of a quotation the text shares nothing with', () => {
    expect(quotedChange('火星', NOW)).toEqual([{ kind: 'gone', text: '火星' }]);
  });

  it('gives the quotation back without what is new, and a stretch of the text without what is gone', () => {
    const case_ = fc.constantFrom(...clauses).chain((text) =>
      fc.record({
        text: fc.constant(text),
        from: fc.nat(text.length - 40),
        length: fc.integer({ min: 4, max: 30 }),
        cut: fc.nat(20),
        put: fc.constantFrom('', '水', '和新能源', '，'),
      }),
    );
    fc.assert(
      fc.property(case_, ({ text, from, length, cut, put }) => {
        const whole = text.slice(from, from + length);
        const quotation = whole.slice(0, cut) + put + whole.slice(cut + 1);
        if (quotation.trim() === '') return;
        const runs = quotedChange(quotation, text);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect(without('new')).toBe(quotation);
        expect(text).toContain(without('gone'));
      }),
      { numRuns: 60 },
    );
  });
});
