import { describe, expect, it } from 'vitest';
import { grams } from '../../../lib/search/grams.ts';
import {
  chapterKey,
  HEAD_FILE,
  textFile,
  VARIANTS_FILE,
} from '../../../lib/search/index-format.ts';
import { IndexError, openIndex } from '../../../lib/search/open-index.ts';
import { search } from '../../../lib/search/search.ts';
import { writeIndex } from '../../../lib/search/write-index.ts';
import { cut, files, passages, readFrom, variants, works } from './corpus-index.ts';

describe('writeIndex', () => {
  it('gives the same bytes for the same source', () => {
    expect([...writeIndex({ works, cut, variants })]).toEqual([...files]);
  });

  it('writes an index that gives every passage back', async () => {
    const index = await openIndex(readFrom(files));
    const chunks = await Promise.all(
      Array.from({ length: index.head.textFiles }, (_, chunk) => index.readChunk(chunk)),
    );
    const read = chunks.flat();
    expect(read.map(({ seat }) => seat)).toEqual(passages.map((_, i) => i));
    const inOrder = read.toSorted((a, b) => a.number - b.number);
    const titles = new Map(works.map(({ id, title }) => [id, title]));
    for (const [i, one] of inOrder.entries()) {
      expect(one).toMatchObject({ ...passages[i], number: i, title: titles.get(one.work) });
    }
    expect(inOrder).toHaveLength(passages.length);
  });

  it('seats titles and headings first, each work where its facts say', async () => {
    const index = await openIndex(readFrom(files));
    const seatOf = new Map<string, number>();
    for (let chunk = 0; chunk < index.head.textFiles; chunk++) {
      for (const { id, seat } of await index.readChunk(chunk)) seatOf.set(id, seat);
    }
    const facts = await index.works();
    for (const { passages: own, ...work } of works) {
      const { seats = [], ...rest } = facts.find(({ id }) => id === work.id) ?? {};
      expect(rest).toEqual(work);
      const expected = own.map(({ id }) => seatOf.get(id) ?? -1).sort((a, b) => a - b);
      const said = seats.flatMap(([first, count]) =>
        Array.from({ length: count }, (_, i) => first + i),
      );
      expect(said).toEqual(expected);
    }
    for (const { id, kind } of passages) {
      const isNaming = /^(title|heading|box-title|table-caption)$/.test(kind);
      expect((seatOf.get(id) ?? -1) < index.head.naming).toBe(isNaming);
    }
  });

  it('proposes for every gram just the passages that hold it', async () => {
    const index = await openIndex(readFrom(files));
    const expected = new Map<string, number[]>();
    for (let chunk = 0; chunk < index.head.textFiles; chunk++) {
      for (const { seat, folded } of await index.readChunk(chunk)) {
        for (const gram of new Set(grams(folded))) {
          expected.set(gram, [...(expected.get(gram) ?? []), seat]);
        }
      }
    }
    expect(expected.size).toBeGreaterThan(10_000);
    const postings = index.postings();
    for (const [gram, seats] of expected) {
      expect(await postings.lookUp(gram), gram).toMatchObject({ passages: seats.length });
      expect(await postings.together([gram], 0), gram).toEqual(seats);
    }
    expect(await postings.together(['!!'], 0)).toEqual([]);
    expect(await postings.together(['龘龘'], 0)).toEqual([]);
  });

  it('proposes for every gram of the headings above just the passages below them', async () => {
    const index = await openIndex(readFrom(files));
    const expected = new Map<string, number[]>();
    for (let chunk = 0; chunk < index.head.textFiles; chunk++) {
      for (const { seat, foldedChapter } of await index.readChunk(chunk)) {
        for (const gram of new Set(grams(foldedChapter))) {
          expected.set(gram, [...(expected.get(gram) ?? []), seat]);
        }
      }
    }
    expect(expected.size).toBeGreaterThan(500);
    const postings = index.postings();
    for (const [gram, seats] of expected) {
      expect(await postings.together([chapterKey(gram)], 0), gram).toEqual(seats);
    }
  });

  it('reads of a chapter no more than of a word', async () => {
    const seen: string[] = [];
    const index = await openIndex(readFrom(files, seen));
    const { passages: found } = await search(index, '章:移动源 柴油', { limit: 10 });
    expect(found).toBeGreaterThan(0);
    // The head, two grams of the chapter and one of the word, words, and the text of each.
    expect(seen.length).toBeLessThanOrEqual(1 + 3 + 1 + 2 * found + 2);
  });

  it('counts in how many passages each word stands', async () => {
    const index = await openIndex(readFrom(files));
    const inWords = passages.filter(({ text }) =>
      cut(index.folder(text).text).includes('三线一单'),
    );
    expect((await index.wordsFrom('三')).get('三线一单')).toBe(inWords.length);
    expect(await index.wordsFrom('!')).toEqual(new Map());
  });

  it('lays files out so that a query reads little of them', async () => {
    const seen: string[] = [];
    const index = await openIndex(readFrom(files, seen));
    const { passages: found } = await search(index, '绿色货运', { limit: 10 });
    expect(found).toBeGreaterThan(0);
    // The head, two grams, the words, and the text of what was proposed.
    expect(seen.length).toBeLessThanOrEqual(4 + 2 * found + 2);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).not.toContain(VARIANTS_FILE);
  });

  it('writes an index of nothing that finds nothing', async () => {
    const index = await openIndex(readFrom(writeIndex({ works: [], cut, variants })));
    expect(await search(index, '水', { limit: 10 })).toMatchObject({ passages: 0, hits: [] });
    expect(await search(index, '水土保持', { limit: 10 })).toMatchObject({ passages: 0 });
  });
});

describe('openIndex', () => {
  it('says which file cannot be read, and reads it again when asked again', async () => {
    const partial = new Map([...files].filter(([name]) => name !== textFile(0)));
    const index = await openIndex(readFrom(partial));
    await expect(search(index, '，', { limit: 10 })).rejects.toThrow(
      `检索索引 ${textFile(0)}：读不到`,
    );
    partial.set(textFile(0), files.get(textFile(0)) ?? '');
    expect((await search(index, '，', { limit: 10 })).passages).toBeGreaterThan(0);
  });

  it('says which file is damaged', async () => {
    const damaged = new Map(files).set(textFile(0), (files.get(textFile(0)) ?? '').slice(0, -9));
    const index = await openIndex(readFrom(damaged));
    await expect(search(index, '，', { limit: 10 })).rejects.toThrow(IndexError);
  });

  it('refuses an index of another format', async () => {
    const other = new Map(files).set(HEAD_FILE, '{"format":0}');
    await expect(openIndex(readFrom(other))).rejects.toThrow('得到第 0 版格式，应为第 4 版');
  });
});
