import { describe, expect, it } from 'vitest';
import { countLandmarks } from '../../../lib/compare/count.ts';
import type { Landmark } from '../../../lib/compare/landmarks.ts';
import { headingTerm, termsOf, worthOf } from '../../../lib/compare/terms.ts';
import { weigh } from '../../../lib/compare/weigh.ts';

/** Words are given by spaces here, so that the weights alone are tested. */
const cut = (text: string) => text.split(' ').filter((word) => word !== '');

function landmark(head: string, body: string, parent = -1): Landmark {
  return {
    address: '1',
    type: 'division',
    part: '正文',
    role: undefined,
    parent,
    head,
    body: [body],
  };
}

function weightsOf(works: readonly (readonly Landmark[])[], work: number, index: number) {
  const { words, of } = weigh(
    works.map((landmarks) => countLandmarks(landmarks, cut)),
    new Set(['朔州']),
  );
  const { terms, weights } = of[work]?.[index] ?? { terms: [], weights: [] };
  return new Map(terms.map((term, at) => [words[term], weights[at] ?? 0]));
}

describe('the weight of a word', () => {
  const works = [
    [landmark('', '扬尘 扬尘 加强 朔州 湿地'), landmark('', '湿地 加强')],
    [landmark('', '湿地 加强 扬尘'), landmark('', '湿地')],
  ];
  const weights = weightsOf(works, 0, 0);

  it('is (1 + ln tf) · ln(1 + N / df) · worth', () => {
    expect(weights.get('扬尘')).toBeCloseTo((1 + Math.log(2)) * Math.log(1 + 4 / 2));
    expect(weights.get('湿地')).toBeCloseTo(Math.log(1 + 4 / 4));
    expect(weights.get('加强')).toBeCloseTo(Math.log(1 + 4 / 3) / 4);
    expect(weights.get('朔州')).toBeCloseTo(Math.log(1 + 4 / 1) / 4);
  });

  it('is more in a heading than in running text', () => {
    const heads = [[landmark('扬尘', '湿地'), landmark('', '扬尘 湿地')]];
    const head = weightsOf(heads, 0, 0).get('扬尘') ?? 0;
    expect(head).toBeGreaterThan(2 * (weightsOf(heads, 0, 1).get('扬尘') ?? 0));
  });

  it('of the headings around is a little of what it is where it is said', () => {
    const nested = [
      [landmark('大气 减排', ''), landmark('扬尘', '渣土', 0), landmark('', '水', 0)],
    ];
    const weights = weightsOf(nested, 0, 2);
    expect(weights.get('大气')).toBeCloseTo((1 + Math.log(0.5)) * Math.log(1 + 3 / 1));
    expect(weights.has('扬尘')).toBe(false);
  });

  it('is passed on to the division around', () => {
    const nested = [[landmark('大气', ''), landmark('扬尘', '渣土', 0)]];
    const words = [...weightsOf(nested, 0, 0).keys()];
    expect(words).toEqual(expect.arrayContaining(['大气', '扬尘', '渣土']));
  });
});

describe('terms', () => {
  it('are words in one form, without numbers', () => {
    expect(termsOf('ＶＯＣＳ 2025 PM2.5 减排', cut)).toEqual(['VOCS', 'PM2.5', '减排']);
  });

  it('are counted as one whatever their case, and shown as first written', () => {
    const { words } = countLandmarks([landmark('', 'VOCs ＶＯＣＳ vocs')], cut);
    expect(words).toEqual(['VOCs']);
  });

  it('are none where there is no heading, so that two without one share nothing by that', () => {
    const { landmarks } = countLandmarks([landmark('', '扬尘'), landmark('！', '')], cut);
    expect(landmarks.map(({ head }) => head)).toEqual([[], []]);
  });

  it('are worth nothing when they only join words, little when every text is made of them', () => {
    const places = new Set(['朔州']);
    const worths = ['以及', '的', '加强', '朔州', '移动源', '水'].map((it) => worthOf(it, places));
    expect(worths).toEqual([0, 0, 0.25, 0.25, 1, 1]);
  });

  it('include a heading as a whole, whatever its punctuation', () => {
    expect(headingTerm('推行绿色出行。')).toBe(headingTerm('“推行绿色出行”'));
  });
});
