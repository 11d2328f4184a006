import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadMarker } from '../../../app/works/load-marker.ts';
import { files } from '../../lib/search/corpus-index.ts';

const read: string[] = [];

vi.mock('../../../app/site/data.ts', () => ({
  readManifest: async () => ({ search: { directory: 'search/' }, synonyms: 'synonyms.json' }),
  readData: async (_: string, name: string) => {
    read.push(name);
    if (name === 'synonyms.json') return JSON.stringify([['VOCs', '挥发性有机物']]);
    return files.get(name.replace('search/', ''));
  },
}));

const TEXT = '推进挥发性有机物（VOCs）治理';

function slices(marks: readonly (readonly [number, number])[]): readonly string[] {
  return marks.map(([start, end]) => TEXT.slice(start, end));
}

describe('marks on a page', () => {
  beforeEach(() => {
    read.length = 0;
  });

  it('are of what was asked for literally, without the lexicon being read', async () => {
    const markText = await loadMarker('VOCs');
    expect(slices(markText(TEXT))).toEqual(['VOCs']);
    expect(read).not.toContain('synonyms.json');
  });

  it('are of the synonyms too when ~ wants them', async () => {
    const markText = await loadMarker('治理 ~VOCs');
    expect(slices(markText(TEXT))).toEqual(['挥发性有机物', 'VOCs', '治理']);
    expect(read).toContain('synonyms.json');
  });
});
