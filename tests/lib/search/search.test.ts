import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { variants } from './corpus-index.ts';
import { counts, find, foldedTexts, folder, scan, substringsOf, texts } from './corpus-search.ts';

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
