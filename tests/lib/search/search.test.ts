import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createFolder } from '../../../lib/search/fold.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { type SearchResult, search } from '../../../lib/search/search.ts';
import { files, passages, readFrom, variants, works } from './corpus-index.ts';

const index = await openIndex(readFrom(files));
const folder = createFolder(variants);
const texts = passages.map((passage) => ({ ...passage, folded: folder(passage.text).text }));

function find(query: string, limit = 10): Promise<SearchResult> {
  return search(index, query, { limit });
}

/** What a reader with patience and a pencil would count. */
function scan(terms: readonly string[]) {
  const found = texts.filter(({ folded }) => terms.every((term) => folded.includes(term)));
  return {
    works: new Set(found.map(({ work }) => work)).size,
    passages: found.length,
    occurrences: found.reduce(
      (total, { folded }) =>
        total + terms.reduce((sum, term) => sum + folded.split(term).length - 1, 0),
      0,
    ),
  };
}

function counts({ works, passages, occurrences }: SearchResult) {
  return { works, passages, occurrences };
}

/** Substrings of 1 to 12 characters of folded texts; none holds the border of two cells. */
function substringsOf(
  sources: readonly string[],
  around?: (source: string) => readonly [number, number],
) {
  return fc
    .record({
      source: fc.constantFrom(...sources),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      length: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ source, at, length }) => {
      const [from, to] = around?.(source) ?? [0, source.length];
      const start = from + Math.floor(at * (to - from));
      return source.slice(start, start + length);
    })
    .filter((text) => text !== '' && !text.includes('\t') && text.trim() === text);
}

function expectLikeScan(numRuns: number, substrings: fc.Arbitrary<string>) {
  return fc.assert(
    fc.asyncProperty(substrings, async (text) => {
      expect(counts(await find(`"${text}"`))).toEqual(scan([text]));
    }),
    { numRuns },
  );
}

/** Is it one string as typed, without quotes? Most are, whatever marks they hold. */
function isLiteral(text: string): boolean {
  const { root, problems } = parseQuery(`${text} ${text}`);
  const terms = root?.type === 'and' ? root.of : [];
  return (
    problems.length === 0 &&
    terms.length === 2 &&
    terms.every((term) => term.type === 'literal' && term.text === text)
  );
}

const foldedTexts = texts.map(({ folded }) => folded).filter((folded) => folded !== '');

describe('search finds exactly what stands there', () => {
  it('for any substring of any passage', async () => {
    await expectLikeScan(1200, substringsOf(foldedTexts));
  });

  it('for substrings across the end of a lead sentence', async () => {
    const leads = texts.filter(({ lead }) => lead > 0);
    expect(leads.length).toBeGreaterThan(100);
    const ends = new Map(
      leads.map(({ text, lead, folded }) => [folded, folder(text.slice(0, lead)).text.length]),
    );
    const acrossLead = substringsOf([...ends.keys()], (folded) => {
      const end = ends.get(folded) ?? 0;
      return [Math.max(0, end - 6), end];
    });
    await expectLikeScan(400, acrossLead);
  });

  it('for substrings of table rows', async () => {
    const rows = texts.filter(({ kind }) => kind === 'row').map(({ folded }) => folded);
    expect(rows.length).toBeGreaterThan(50);
    await expectLikeScan(400, substringsOf(rows));
  });

  it('for substrings around letters and digits such as PM2.5', async () => {
    const codes = foldedTexts.filter((folded) => /[a-z]/.test(folded));
    const aroundCode = substringsOf(codes, (folded) => {
      const at = folded.search(/[a-z]/);
      return [Math.max(0, at - 4), Math.min(folded.length, at + 6)];
    });
    await expectLikeScan(400, aroundCode);
  });

  it('without quotes too, whatever marks are inside the string', async () => {
    const unquoted = substringsOf(foldedTexts).filter((text) => isLiteral(text));
    await fc.assert(
      fc.asyncProperty(unquoted, async (text) => {
        expect(counts(await find(text))).toEqual(scan([text]));
      }),
      { numRuns: 400 },
    );
  });

  it('for two terms in one passage', async () => {
    const two = fc
      .tuple(fc.constantFrom(...foldedTexts), fc.nat(), fc.nat())
      .map(([text, a, b]) =>
        [a, b].map((n) => text.slice(n % text.length, (n % text.length) + 1 + (n % 3))),
      )
      .filter((terms) => terms.every((term) => isLiteral(term)));
    await fc.assert(
      fc.asyncProperty(two, async (terms) => {
        expect(counts(await find(terms.join(' ')))).toEqual(scan([...new Set(terms)]));
      }),
      { numRuns: 400 },
    );
  });

  it('and nothing for 200 strings that stand nowhere', async () => {
    const characters = [...new Set(foldedTexts.join(''))].filter((char) => /\p{L}/u.test(char));
    const absent = fc
      .array(fc.constantFrom(...characters), { minLength: 2, maxLength: 8 })
      .map((chosen) => chosen.join(''))
      .filter((text) => scan([text]).passages === 0);
    await fc.assert(
      fc.asyncProperty(absent, async (text) => {
        expect(await find(text)).toMatchObject({ works: 0, passages: 0, occurrences: 0, hits: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('for every punctuation mark and for single characters', async () => {
    const characters = [...new Set(foldedTexts.join(''))].filter((char) => !/[\s"]/.test(char));
    const marks = characters.filter((char) => !/[\p{L}\p{N}]/u.test(char));
    for (const char of [...marks, ...characters.slice(0, 60)]) {
      expect(counts(await find(char)), char).toEqual(scan([char]));
    }
  });

  it('written in traditional characters that the corpus does not use', async () => {
    const traditional = new Map([...variants].map(([from, to]) => [to, from]));
    const respell = (text: string) =>
      [...text].map((char) => traditional.get(char) ?? char).join('');
    await fc.assert(
      fc.asyncProperty(substringsOf(foldedTexts), async (text) => {
        expect(counts(await find(`"${respell(text)}"`))).toEqual(scan([text]));
      }),
      { numRuns: 200 },
    );
    expect(counts(await find('環境保護'))).toEqual(counts(await find('环境保护')));
  });

  it.each(['', '  ', '""', '\u200B', '“ ”'])('for %j asks for nothing', async (query) => {
    expect(await find(query)).toMatchObject({ works: 0, passages: 0, occurrences: 0, hits: [] });
  });

  it.each(['水', '生态环境', '"', '" ', '水 土 ', '\u0301', '\uD800'])(
    'for two hundred thousand of %j, which stand nowhere or everywhere',
    async (part) => {
      const query = part.repeat(200_000 / part.length);
      const { passages: found } = await find(query);
      expect(found).toBe(part === '水 土 ' ? scan(['水', '土']).passages : 0);
    },
  );
});

describe('hits', () => {
  it('carry marks that slice the text to what matched, as many as are counted', async () => {
    await fc.assert(
      fc.asyncProperty(substringsOf(foldedTexts), async (text) => {
        const result = await find(`"${text}"`, 1000);
        for (const { text: display, marks } of result.hits) {
          for (const [start, end] of marks) {
            expect(folder(display.slice(start, end)).text).toContain(text);
          }
        }
        // Two matches inside one displayed character (Ⅲ) share its mark.
        const marks = result.hits.flatMap((hit) => hit.marks);
        expect(marks.length).toBeLessThanOrEqual(result.occurrences);
        if (/\p{Script=Han}/u.test(text)) expect(marks).toHaveLength(result.occurrences);
      }),
      { numRuns: 300 },
    );
  });

  it('are passages as the works have them', async () => {
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    const { hits } = await find('环境', 1000);
    for (const { title, marks, score, ...passage } of hits) {
      expect(byId.get(passage.id)).toEqual(passage);
      expect(works.find(({ id }) => id === passage.work)?.title).toBe(title);
      expect(score).toBeGreaterThan(0);
      expect(marks).not.toEqual([]);
    }
  });

  it('come best first, those of equal score in reading order, each time the same', async () => {
    const again = await openIndex(readFrom(files));
    const order = new Map(passages.map(({ id }, number) => [id, number]));
    for (const query of ['生态环境', '水', '移动源', '2025年']) {
      const { hits } = await find(query, 1000);
      expect(hits).toEqual((await search(again, query, { limit: 1000 })).hits);
      for (const [i, hit] of hits.entries()) {
        const next = hits[i + 1];
        if (!next) continue;
        expect(hit.score).toBeGreaterThanOrEqual(next.score);
        if (hit.score === next.score) {
          expect(order.get(hit.id) ?? 0).toBeLessThan(order.get(next.id) ?? 0);
        }
      }
    }
  });

  it('put the heading that names the subject before what mentions it', async () => {
    const { hits } = await find('入河排污口');
    expect(hits[0]?.kind).toBe('heading');
    expect(hits[0]?.text).toContain('入河排污口');
  });

  it('are limited, what is counted is not', async () => {
    const all = await find('生态环境', 1000);
    const some = await find('生态环境', 3);
    expect(some.hits).toEqual(all.hits.slice(0, 3));
    expect({ ...some, hits: [] }).toEqual({ ...all, hits: [] });
    expect((await find('生态环境', 0)).hits).toEqual([]);
  });

  it('and counts add up by work, and are those of the work searched alone', async () => {
    const all = await find('污染防治', 1000);
    const sum = (of: 'passages' | 'occurrences') =>
      all.byWork.reduce((total, work) => total + work[of], 0);
    expect(all.byWork).toHaveLength(all.works);
    expect(sum('passages')).toBe(all.passages);
    expect(sum('occurrences')).toBe(all.occurrences);
    for (const { work, title, ...count } of all.byWork) {
      expect(title).toBe(works.find(({ id }) => id === work)?.title);
      const alone = await search(index, '污染防治', { limit: 1000, works: [work] });
      expect(alone).toMatchObject({ works: 1, ...count });
      expect(alone.hits).toEqual(all.hits.filter((hit) => hit.work === work));
    }
  });
});

describe('a cancelled search', () => {
  it('stops with the reason of its signal', async () => {
    const fresh = await openIndex(readFrom(files));
    const controller = new AbortController();
    const running = search(fresh, '水', { limit: 10, signal: controller.signal });
    controller.abort(new Error('newer query'));
    await expect(running).rejects.toThrow('newer query');
  });

  it('lets other events in while it works, so that one of them can cancel it', async () => {
    const controller = new AbortController();
    let clock = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 100));
    // Reading from memory never waits: only a pause of the search itself lets this run.
    setTimeout(() => controller.abort(new Error('newer query')));
    const running = search(index, '，', { limit: 10, signal: controller.signal });
    await expect(running).rejects.toThrow('newer query');
    now.mockRestore();
  });
});
