import { describe, expect, it } from 'vitest';
import { openIndex } from '../../../lib/search/open-index.ts';
import { parseQuery } from '../../../lib/search/parse-query.ts';
import { printQuery } from '../../../lib/search/print-query.ts';
import { search } from '../../../lib/search/search.ts';
import { randomFrom } from '../import/mutate.ts';
import { files, readFrom, works } from './corpus-index.ts';
import { fuzzedQuery } from './fuzzed-query.ts';
import { createScan, isScannable } from './random-query.ts';

const index = await openIndex(readFrom(files));

/** Least CPU time of several readings, in microseconds: what else runs only adds. */
function cost(query: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 7; i++) {
    const start = process.cpuUsage();
    for (let times = 0; times < 4; times++) parseQuery(query);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, user + system);
  }
  return least;
}

/** What has been slow in such readers: marks without partners, pairs in pairs, prefixes of nothing. */
const PARTS = [
  ...['(', ')', '（', '"', '“', '|', '-', '~', '-~', '年:', ' ', '\t', '水', 'a', '\uD800'],
  ...['(甲 ', '((', '))', '" ', '"a ', '“a” ', '|“a', '-“a|', '|"a', '“a', '年:“', '甲|', '甲 | '],
  ...['甲 近/1 ', 'NEAR/1 ', '(-', '-(甲 ', '~"', '年:年:', '"“', '甲"', '”甲', '(甲)', '(甲 乙) '],
];

/** As much as a query holds; what is beyond is not read. */
const FULL = 10_000;
const SHARE = 8;

describe('a query of anything at all', () => {
  it.each(PARTS)('takes time that grows no faster than its length: %j', (part) => {
    const [short, long] = [FULL / SHARE, FULL].map((length) => part.repeat(length / part.length));
    cost(short ?? '');
    // Squared it would be 64; the least that can be measured must not decide.
    expect(cost(long ?? '') / Math.max(cost(short ?? ''), 200)).toBeLessThan(SHARE * 3);
  });

  it.each(['(', '"', '“', '(甲 ', '|“a', '\uD800', '水', ' ', '甲 近/1 '])(
    'of a million characters costs no more than of ten thousand, and says so: %j',
    async (part) => {
      const query = part.repeat(1_000_000 / part.length);
      const { problems } = parseQuery(query);
      expect(problems.map(({ message }) => message)).toContain('检索式过长，只用了前 10000 个字符');
      const full = part.repeat(FULL / part.length);
      expect(cost(query) / Math.max(cost(full), 2000)).toBeLessThan(3);
      expect((await search(index, query, { limit: 1 })).exact).toBe(true);
    },
  );

  it.each(['(', ')', '“', '（', '|', '"', '”', '~', '-'])(
    'of 10,000 marks is answered: %s',
    async (mark) => {
      const { problems, exact, passages } = await search(index, mark.repeat(10_000), { limit: 1 });
      expect(exact).toBe(true);
      // A dash excludes what follows: all passages lack a string of 9,999 dashes.
      expect(passages > 0).toBe(mark === '-');
      // The others are read as they stand: as empty quotes, or as a string of dashes.
      if ('()“（|'.includes(mark)) expect(problems.length).toBeGreaterThan(0);
      for (const { message } of problems) expect(message).toMatch(/没有配对|没有检索词/u);
    },
  );
});

describe('fuzzed queries', () => {
  it('never fail, and read back as they were printed', () => {
    for (let seed = 0; seed < 10_000; seed++) {
      const query = fuzzedQuery(randomFrom(seed));
      const { root } = parseQuery(query);
      if (!root) continue;
      const printed = printQuery(root);
      expect(printQuery(parseQuery(printed).root ?? root), query).toBe(printed);
    }
  });

  it('find what a plain scan finds', async () => {
    const scan = createScan(works);
    let found = 0;
    for (let seed = 0; seed < 1000; seed++) {
      const query = fuzzedQuery(randomFrom(seed));
      const { root } = parseQuery(query);
      const result = await search(index, query, { limit: 3 });
      if (!root || !isScannable(root)) continue;
      const { works: inWorks, passages, occurrences } = result;
      expect({ works: inWorks, passages, occurrences }, query).toEqual(scan(root));
      if (passages > 0) found += 1;
    }
    expect(found).toBeGreaterThan(100);
  });
});
