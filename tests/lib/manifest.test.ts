import { describe, expect, it } from 'vitest';
import {
  alignmentFile,
  type Catalogue,
  DATA_FORMAT,
  type Manifest,
  parseCatalogue,
  parseManifest,
} from '../../lib/manifest.ts';

const manifest: Manifest = {
  format: DATA_FORMAT,
  version: 'a',
  corpus: 'b',
  ingested: '2026-11-22',
  counts: { works: 3, passages: 10, characters: 100 },
  catalogue: 'catalogue/works.c.json',
  search: { directory: 'search/d/' },
  suggestions: { directory: 'suggest/e/' },
  synonyms: 'lexicon/synonyms.f.json',
  topics: 'lexicon/topics.g.json',
  align: { directory: 'align/h/' },
  wording: { directory: 'wording/i/' },
};

const place = { name: '朔州市', code: '140600', level: 'city' } as const;
const listed = { title: '规划', place, kind: 'plan', file: 'works/x.json', characters: 9 } as const;
const catalogue: Catalogue = [
  { ...listed, id: 'a', aligned: [[1, 2], [4]] },
  { ...listed, id: 'b', aligned: [[0]] },
  { ...listed, id: 'c', aligned: [[0]] },
  { ...listed, id: 'd', aligned: [] },
  { ...listed, id: 'e', aligned: [[0]] },
];

describe('a manifest', () => {
  it('is read as it was written', () => {
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  });

  it.each(Object.keys(manifest))('is refused without %s', (field) => {
    const { [field]: _, ...rest } = manifest as unknown as Record<string, unknown>;
    expect(() => parseManifest(JSON.stringify(rest))).toThrow('重新运行 qingdian ingest');
  });

  it('of another format, or cut off, is refused', () => {
    const other = { ...manifest, format: DATA_FORMAT - 1 };
    expect(() => parseManifest(JSON.stringify(other))).toThrow('manifest.json');
    expect(() => parseManifest(JSON.stringify(manifest).slice(0, -1))).toThrow('manifest.json');
  });
});

describe('a catalogue', () => {
  it('is read as it was written', () => {
    expect(parseCatalogue(JSON.stringify(catalogue))).toEqual(catalogue);
  });

  it.each(['id', 'place', 'file', 'characters', 'aligned'])('is refused without %s', (field) => {
    const { [field]: _, ...rest } = catalogue[0] as unknown as Record<string, unknown>;
    expect(() => parseCatalogue(JSON.stringify([rest]))).toThrow('文献清单');
  });

  it('says in which file two works are aligned, or that they are not', () => {
    expect(alignmentFile(catalogue, 'a', 'c')).toBe('a.0.json');
    expect(alignmentFile(catalogue, 'a', 'e')).toBe('a.1.json');
    expect(alignmentFile(catalogue, 'c', 'a')).toBe('c.0.json');
    expect(alignmentFile(catalogue, 'b', 'c')).toBeUndefined();
    expect(alignmentFile(catalogue, 'd', 'a')).toBeUndefined();
    expect(alignmentFile(catalogue, 'a', 'nobody')).toBeUndefined();
  });
});
