import { describe, expect, it } from 'vitest';
import { createFolder } from '../../../lib/search/fold.ts';
import { countPlaces, findAll, markText, placesNear } from '../../../lib/search/match.ts';

const folder = createFolder(new Map());

function marked(display: string, query: string): string[] {
  return markText(display, query, folder).map(([start, end]) => display.slice(start, end));
}

describe('match', () => {
  it('counts occurrences from left to right without overlap', () => {
    expect(findAll('水水水水水', '水水')).toEqual([0, 2]);
  });

  it('sums the occurrences of all strings looked for', () => {
    expect(countPlaces('水土水', { terms: ['水', '土', '气'], nears: [] })).toBe(3);
  });

  it('counts of NEAR what takes part, in either order and without overlap', () => {
    const near = (within: number, ...of: string[]) => ({
      type: 'near' as const,
      within,
      of: of.map((term) => [term]),
    });
    const places = (text: string, within: number, ...of: string[]) =>
      placesNear(text, near(within, ...of)).map(([start, end]) => text.slice(start, end));
    expect(places('土壤与水', 1, '水', '土壤')).toEqual(['水', '土壤']);
    expect(places('土壤与地下水', 1, '水', '土壤')).toEqual([]);
    expect(places('水体水', 0, '水体', '体水')).toEqual([]);
    expect(places('水水', 0, '水', '水')).toEqual(['水', '水', '水', '水']);
    expect(places('甲一乙二丙，甲一乙', 1, '甲', '乙', '丙')).toEqual(['甲', '乙', '丙']);
  });

  it('marks what is printed, however it is spelled', () => {
    expect(marked('细颗粒物（PM₂.₅）与 PM 2.5', 'pm2.5')).toEqual(['PM₂.₅', 'PM 2.5']);
    expect(marked('达到或优于Ⅲ类', 'III类')).toEqual(['Ⅲ类']);
  });

  it('marks terms in the order of the text, a passage that lacks one by the others', () => {
    expect(marked('先治水，再治土', '治土 治水 治气')).toEqual(['治水', '治土']);
  });

  it('marks what is looked for, not what is excluded or only asked of the work', () => {
    expect(marked('先治水，再治土，后治气', '治水 -(治土 | 治天) | 治气 地区:治土')).toEqual([
      '治水',
      '治气',
    ]);
  });

  it('marks of NEAR what takes part', () => {
    expect(marked('水与土。与水无关的土', '水 NEAR/1 土')).toEqual(['水', '土']);
  });

  it('does not match across cells', () => {
    expect(marked('环境\t治理', '"环境 治理"')).toEqual([]);
    expect(marked('环境\t治理', '"环境\t治理"')).toEqual([]);
  });
});
