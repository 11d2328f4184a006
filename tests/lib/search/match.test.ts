import { describe, expect, it } from 'vitest';
import { createFolder } from '../../../lib/search/fold.ts';
import { countMatches, findAll, markText } from '../../../lib/search/match.ts';

const folder = createFolder(new Map());

function marked(display: string, query: string): string[] {
  return markText(display, query, folder).map(([start, end]) => display.slice(start, end));
}

describe('match', () => {
  it('counts occurrences from left to right without overlap', () => {
    expect(findAll('水水水水水', '水水')).toEqual([0, 2]);
  });

  it('wants every term, and sums them', () => {
    expect(countMatches('水土水', ['水', '土'])).toBe(3);
    expect(countMatches('水土水', ['水', '气'])).toBe(0);
  });

  it('marks what is printed, however it is spelled', () => {
    expect(marked('细颗粒物（PM₂.₅）与 PM 2.5', 'pm2.5')).toEqual(['PM₂.₅', 'PM 2.5']);
    expect(marked('达到或优于Ⅲ类', 'III类')).toEqual(['Ⅲ类']);
  });

  it('marks terms in the order of the text, a passage that lacks one by the others', () => {
    expect(marked('先治水，再治土', '治土 治水 治气')).toEqual(['治水', '治土']);
  });

  it('does not match across cells', () => {
    expect(marked('环境\t治理', '"环境 治理"')).toEqual([]);
    expect(marked('环境\t治理', '"环境\t治理"')).toEqual([]);
  });
});
