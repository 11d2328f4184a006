import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, segmentsOf } from '../../../app/works/segments.ts';
import type { Mark } from '../../../lib/model.ts';

const NO_LAYERS = { opening: 0, marks: [], corrections: [] };

const spansOf = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 6 })
    .map((pairs) =>
      pairs
        .map(([a, b]): Mark => [Math.min(a, b), Math.max(a, b)])
        .filter(([start, end]) => start < end),
    );

const textWithMarks = fc
  .string({ unit: fc.constantFrom('水', '源', 'P', 'M', '2', '.', '5', '。'), maxLength: 40 })
  .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), spansOf(text)));

describe('cutting a text into segments', () => {
  it('shows every character of the text once, in order', () => {
    fc.assert(
      fc.property(textWithMarks, ([text, opening, marks]) => {
        const segments = segmentsOf(text, { opening, marks, corrections: marks.slice(0, 1) });
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }),
    );
  });

  it('marks exactly the characters that a mark covers, though marks overlap', () => {
    fc.assert(
      fc.property(textWithMarks, ([text, opening, marks]) => {
        const shown = segmentsOf(text, { opening, marks, corrections: [] }).flatMap((segment) =>
          Array.from({ length: segment.text.length }, () => segment.mark !== undefined),
        );
        const wanted = Array.from({ length: text.length }, (_, at) =>
          marks.some(([start, end]) => start <= at && at < end),
        );
        expect(shown).toEqual(wanted);
      }),
    );
  });

  it('begins one mark for each place where a mark begins, so that they can be counted', () => {
    const marks: Mark[] = [
      [0, 3],
      [2, 5],
      [6, 8],
    ];
    const segments = segmentsOf('推进绿色货运。大力', { opening: 7, marks, corrections: [] });
    expect(segments.filter(({ mark }) => mark === 'begins')).toHaveLength(3);
  });

  it('sets the figure of PM2.5 and PM10 as an index, and no other figure', () => {
    const lowered = segmentsOf('PM2.5与PM10，PM100、2.5吨', NO_LAYERS)
      .filter((segment) => segment.lowered)
      .map(({ text }) => text);
    expect(lowered).toEqual(['2.5', '10']);
  });

  it('closes a correction that a mark cuts in two only at its end', () => {
    const corrections: Mark[] = [[2, 6]];
    const segments = segmentsOf('实时监控系统', { opening: 0, marks: [[2, 4]], corrections });
    expect(segments.map(({ text, correction }) => [text, correction?.ends])).toEqual([
      ['实时', undefined],
      ['监控', false],
      ['系统', true],
    ]);
  });

  it('keeps of a row what falls into one cell', () => {
    expect(clip([[3, 9]], 5, 10)).toEqual([[0, 4]]);
    expect(clip([[3, 5]], 5, 10)).toEqual([]);
  });

  it('cuts a link where a mark begins, and names both parts by the same link', () => {
    const segments = segmentsOf('推行公转铁运输', {
      opening: 0,
      marks: [[3, 7]],
      corrections: [],
      links: [[2, 5]],
    });
    expect(segments.map(({ text, link }) => [text, link])).toEqual([
      ['推行', undefined],
      ['公', 0],
      ['转铁', 0],
      ['运输', undefined],
    ]);
  });
});
