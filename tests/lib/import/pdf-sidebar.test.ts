import { describe, expect, it } from 'vitest';
import { readPages } from '../../../lib/import/pdf-lines.ts';
import type { PdfPage, PdfText } from '../../../lib/import/pdf-page.ts';

const SIZE = 10;
const LEADING = 20;
const LEFT = 40;
/** Characters of a full line. */
const FULL = 34;
const RIGHT = LEFT + FULL * SIZE;
const TOP = 200;

const at = (text: string, x: number, y: number, size = SIZE): PdfText => {
  return { text, x, y, width: text.length * size, size, upright: true };
};
const page = (texts: readonly PdfText[]): PdfPage => ({
  width: 595,
  height: 842,
  texts,
  rules: [],
});
const full = (number: number) => `第${number}行，`.padEnd(FULL, '大气污染防治');

/** A title, a notice of full lines, who signed it, and a plan. */
const TITLE = [at('某市人民政府关于印发蓝天行动的通知', 60, TOP - 40, 16)];
const BODY = Array.from({ length: 10 }, (_, line) =>
  at(full(line), LEFT, TOP + (line < 5 ? line : line + 2) * LEADING),
);
const SIGNED = [
  at('某市人民政府', RIGHT - 60, TOP + 5 * LEADING),
  at('2022年6月8日', RIGHT - 80, TOP + 6 * LEADING),
];
/** What the site offers beside it, in lines of its own: one begins as high as the issuer. */
const SIDE = [
  '相关解读',
  '一图读懂蓝天行动',
  '蓝天行动问答',
  '专家解读蓝天',
  '媒体报道',
  '视频解读',
];
const beside = (leading = 17, top = TOP + 5 * LEADING - 4 * 17) =>
  SIDE.map((text, line) => at(text, RIGHT + 3 * SIZE, top + line * leading, 8));
const FOOT = [at('政府网站标识码：1100000088', 200, 780, 6)];

function linesOf(...texts: (readonly PdfText[])[]) {
  const { text, hints } = readPages([page(texts.flat())]);
  return text
    .split('\n')
    .map((line, index) => ({ line, artefact: hints.get(index + 1)?.artefact }))
    .filter(({ line }) => line !== '');
}

describe('what a web site prints beside a document', () => {
  it('is kept out of its lines, and said to be none of it', () => {
    const lines = linesOf(TITLE, BODY, SIGNED, beside(), FOOT);
    const kept = lines.filter(({ artefact }) => artefact === undefined).map(({ line }) => line);
    expect(kept).toContain('某市人民政府');
    expect(kept.join('')).not.toMatch(/解读|问答/u);
    const aside = lines.filter(({ artefact }) => artefact === 'navigation');
    expect(aside.map(({ line }) => line)).toEqual(expect.arrayContaining(SIDE));
  });

  it('stands apart, behind the page, where nothing tells that a site printed it', () => {
    const lines = linesOf(TITLE, BODY, SIGNED, beside()).map(({ line }) => line);
    expect(lines).toContain('某市人民政府');
    expect(lines.slice(-SIDE.length)).toEqual(SIDE);
    expect(lines.join('')).toHaveLength(
      [...TITLE, ...BODY, ...SIGNED, ...beside()].map(({ text }) => text).join('').length,
    );
  });
});

describe('no site prints', () => {
  it('the last column of a table without borders: it has the lines of the first', () => {
    const cells = SIDE.map((text, row) => at(text, RIGHT + 3 * SIZE, TOP + row * LEADING, SIZE));
    const lines = linesOf(TITLE, BODY.slice(0, 5), SIGNED, BODY.slice(5), cells);
    expect(lines.map(({ line }) => line)).toContain(`${full(0)} ${SIDE[0]}`);
  });

  it('a second column of text: it is as wide as the first', () => {
    const narrow = (line: number, x: number, text: string) =>
      at(text.padEnd(20, '大气污染防治'), x, TOP + line * 17, SIZE);
    const two = Array.from({ length: 20 }, (_, line) => [
      narrow(line, LEFT, `左${line}`),
      { ...narrow(line, LEFT + 23 * SIZE, `右${line}`), y: TOP + line * 17 + 5 },
    ]).flat();
    const lines = linesOf(two).map(({ line }) => line);
    expect(lines[0]).toMatch(/^左0.+ 右0/u);
  });

  it('a remark in the margin that stands alone', () => {
    const lines = linesOf(TITLE, BODY, SIGNED, [at('存档', RIGHT + 30, TOP + 5 * LEADING)]);
    expect(lines.map(({ line }) => line)).toContain('某市人民政府 存档');
  });
});
