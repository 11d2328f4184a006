import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparable, findChanges } from '../../../lib/cite/difference.ts';
import { plainText, signsOf } from '../../../lib/cite/quote-text.ts';
import { folder } from './verify-corpus.ts';

function signs(text: string) {
  return signsOf(plainText(folder, text), text);
}

/** `[引作, 原文, 类]` of each change. */
function changes(quoted: string, source: string) {
  const [left, right] = [signs(quoted), signs(source)];
  const text = (some: readonly Comparable[]) => some.map(({ exact }) => exact).join('');
  return findChanges(left, right, 0).map((change) => [
    text(left.slice(...change.left)),
    text(right.slice(...change.right)),
    change.kind,
  ]);
}

describe('differences between two texts', () => {
  it.each([
    ['控制在七十微克', '控制在八十微克', [['七', '八', '文字']]],
    ['加强水源保护', '加强饮用水水源保护', [['', '饮用水', '文字']]],
    ['全面大力推进', '全面推进', [['大力', '', '文字']]],
    ['减污、降碳', '减污，降碳', [['、', ',', '标点']]],
    ['減污降碳', '减污降碳', [['減', '减', '写法']]],
    ['劣V类水体', '劣Ⅴ类水体', [['V', 'Ⅴ', '写法']]],
  ])('are named: %s for %s', (quoted, source, expected) => {
    expect(changes(quoted, source)).toEqual(expected);
  });

  it.each([
    ['减污, 降碳', '减污，降碳'],
    ['坚决遏制‘两高’项目', '坚决遏制“两高”项目'],
    ['坚决遏制「两高」项目', '坚决遏制“两高”项目'],
    ['PM 2.5', 'PM2.5'],
  ])('are not white space, width and style of quotes: %s', (quoted, source) => {
    expect(changes(quoted, source)).toEqual([]);
  });

  it('turn one text into the other', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '，', '。', '丙'), { maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [left, right] = [signs(a.join('')), signs(b.join(''))];
        let out = '';
        let at = 0;
        for (const change of findChanges(left, right, 0)) {
          out += left
            .slice(at, change.left[0])
            .map(({ exact }) => exact)
            .join('');
          out += right
            .slice(...change.right)
            .map(({ exact }) => exact)
            .join('');
          at = change.left[1];
        }
        out += left
          .slice(at)
          .map(({ exact }) => exact)
          .join('');
        expect(out).toBe(right.map(({ exact }) => exact).join(''));
      }),
    );
  });
});
