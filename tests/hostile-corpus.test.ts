import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { PlainBlocks } from '../app/compare/plain-blocks.tsx';
import { fileName } from '../app/search/file-name.ts';
import { HitText } from '../app/search/hit-text.tsx';
import { QueryProblems } from '../app/search/query-problems.tsx';
import { FullWork } from '../app/works/full-work.tsx';
import { WorkFront } from '../app/works/work-front.tsx';
import { WorkPart } from '../app/works/work-part.tsx';
import type { Clause, Work } from '../lib/model.ts';
import { sheetToCsv } from '../lib/search/export.ts';
import { createFolder } from '../lib/search/fold.ts';
import { toIndexedWork } from '../lib/search/indexed-work.ts';
import { openIndex } from '../lib/search/open-index.ts';
import { parseQuery } from '../lib/search/parse-query.ts';
import { printQuery } from '../lib/search/print-query.ts';
import { type Hit, search } from '../lib/search/search.ts';
import { parseSynonyms } from '../lib/search/synonyms-file.ts';
import { writeIndex } from '../lib/search/write-index.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { partsOf } from '../lib/work/pages.ts';
import { parseWork } from '../lib/work/parse.ts';
import { CorpusError } from '../lib/work/problem.ts';
import { loadSegmenter } from '../scripts/segment.ts';
import { traditionalVariants } from '../scripts/traditional.ts';
import { workOf } from './helpers/hostile-work.ts';
import { readPage } from './helpers/page-tree.ts';
import { EVERY_PAYLOAD } from './helpers/payloads.ts';
import { frontMatter } from './lib/work/sample.ts';

function hitOf(text: string): Hit {
  const place = { address: '1.1', part: '1', kind: 'paragraph', lead: 0, score: 1 } as const;
  const marks = [[0, Math.min(2, text.length)]] as const;
  return { ...place, id: 'x/1.1', work: 'x', title: text, path: [text], text, marks };
}

/** What shows the texts of a work, from its first line to its last. */
function viewsOf(work: Work): readonly ReactElement[] {
  return [
    createElement(FullWork, { work }),
    createElement(WorkFront, { work }),
    ...partsOf(work)
      .slice(0, 1)
      .map((part) => createElement(WorkPart, { work, part })),
    createElement(PlainBlocks, { blocks: work.blocks }),
  ];
}

/** What a hit is made of. */
const HIT = /^(?:p|mark|span|strong|button|sub)(?:\[(?:className|dataMark|type)\])?$/u;

const render = (view: ReactElement) => readPage(renderToStaticMarkup(view));

/** Every kind of element and attribute that the pages of the real corpus have. */
const expected = new Set(
  [...loadCorpus('corpus').works.filter(({ meta }) => !meta.witnesses), workOf('水')]
    .flatMap(viewsOf)
    .flatMap((view) => [...render(view).kinds]),
);

/** One test of all payloads; says which one fails. */
function forEvery(check: (payload: string) => void): () => void {
  return () => {
    for (const payload of EVERY_PAYLOAD) {
      try {
        check(payload);
      } catch (cause) {
        throw new Error(`Fails with ${JSON.stringify(payload.slice(0, 100))}`, { cause });
      }
    }
  };
}

/** Characters as a browser reads them from markup. */
const asRead = (text: string) => text.replace(/\r\n?/gu, '\n').replaceAll('\u0000', '');

const lasting = (text: string) => asRead(text).replace(/\s+|\uFFFD/gu, '');

describe('the payloads', () => {
  it('are more than 200, each another', () => {
    expect(new Set(EVERY_PAYLOAD).size).toBe(EVERY_PAYLOAD.length);
    expect(EVERY_PAYLOAD.length).toBeGreaterThan(200);
  });

  it('are seen by this test when they are not taken for text', () => {
    const strange = EVERY_PAYLOAD.filter((payload) =>
      [...readPage(`<p>${payload}</p>`).kinds].some((kind) => !expected.has(kind)),
    );
    expect(strange.length).toBeGreaterThan(80);
  });
});

describe('a work that is hostile in every text it has', () => {
  it(
    'shows as text',
    forEvery((payload) => {
      for (const view of viewsOf(workOf(payload))) {
        const { kinds, addresses, text, scripts } = render(view);
        expect([...kinds].filter((kind) => !expected.has(kind))).toEqual([]);
        expect(addresses.filter((address) => !/^(?:\/(?![/\\])|#)/u.test(address))).toEqual([]);
        expect(lasting(text)).toContain(lasting(payload));
        for (const script of scripts) expect(JSON.parse(script)).toBeTypeOf('object');
      }
      const { kinds } = render(createElement(HitText, { hit: hitOf(payload) }));
      expect([...kinds].filter((kind) => !HIT.test(kind))).toEqual([]);
    }),
  );

  it(
    'written as Markdown and YAML is refused or read as text',
    forEvery((payload) => {
      const lines = [`# 一、${payload}`, payload, `::table[表1 ${payload}]\n\n| 甲 | ${payload} |`];
      const sources = [
        ...lines.map((line) => `${frontMatter()}\n甲\n\n${line}\n`),
        `${frontMatter({ title: payload })}\n甲\n`,
        `${frontMatter({ title: JSON.stringify(payload), notes: `[${payload}]` })}\n甲\n`,
      ];
      for (const source of sources) {
        try {
          for (const view of viewsOf(parseWork(source, 'a.md'))) {
            const { kinds } = render(view);
            expect([...kinds].filter((kind) => !expected.has(kind))).toEqual([]);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(CorpusError);
          expect(error).toHaveProperty('message', expect.stringMatching(/a\.md:\d+/u));
        }
      }
    }),
  );

  it('is indexed, and every payload that can be asked for is found where it stands', async () => {
    const blocks = EVERY_PAYLOAD.map((text, i): Clause => {
      const address = String(i + 1);
      return { type: 'clause', kind: 'paragraph', address, text, corrections: [] };
    });
    const work = toIndexedWork({ ...workOf('水'), titles: [], blocks });
    const cut = loadSegmenter('corpus/lexicon/words.txt');
    const variants = traditionalVariants();
    const files = writeIndex({ works: [work], cut, variants });
    const index = await openIndex(async (name) => files.get(name) ?? Promise.reject(name));
    const fold = createFolder(variants);
    let asked = 0;
    for (const [i, text] of EVERY_PAYLOAD.entries()) {
      const literal = { type: 'literal', quoted: true, synonyms: false, at: [0, 0] } as const;
      const query = printQuery({ ...literal, text });
      const { root } = parseQuery(query);
      const sought = fold(text).text;
      // What is only white space, or closes its own quotes, cannot be asked for.
      if (root?.type !== 'literal' || root.text !== text || sought === '') continue;
      asked += 1;
      const { hits, problems } = await search(index, query, { limit: Infinity });
      const holding = blocks.filter((block) => fold(block.text).text.includes(sought));
      expect(problems).toEqual([]);
      expect(hits.map(({ address }) => address).sort(), query).toEqual(
        holding.map(({ address }) => address).sort(),
      );
      expect(holding.map(({ address }) => address)).toContain(String(i + 1));
    }
    expect(asked).toBeGreaterThan(200);
  });
});

describe('elsewhere', () => {
  it(
    'a query is echoed as text where it could not be read',
    forEvery((payload) => {
      const query = `${payload} 年:${payload} (甲 "`;
      const { problems } = parseQuery(query);
      if (problems.length === 0) return;
      const { kinds, text } = render(createElement(QueryProblems, { query, problems }));
      expect([...kinds].filter((kind) => !/^(?:div|p|u|ul|li|span)(?:\[|$)/u.test(kind))).toEqual(
        [],
      );
      expect(lasting(text)).toContain(lasting(payload));
    }),
  );

  it(
    'a lexicon gives no more and no less than its words',
    forEvery((payload) => {
      const groups = [[payload, '甲'].map((word) => word.trim())];
      let read: ReturnType<typeof parseSynonyms>;
      try {
        read = parseSynonyms(JSON.stringify({ groups }), 'a.yaml', (text) => text);
      } catch (error) {
        expect(error).toBeInstanceOf(CorpusError);
        return;
      }
      expect(read).toEqual(groups);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
  );

  it(
    'no cell of an exported table is a formula',
    forEvery((payload) => {
      const columns = [{ key: 'a', name: '甲' }];
      const csv = sheetToCsv([['检索式', payload]], { columns, rows: [[payload]] });
      for (const cell of csv.slice(1).split(/,|\r\n/u)) {
        if (!cell.startsWith('"')) expect(cell).not.toMatch(/^[=+\-@\t＝＋－＠]/u);
      }
      expect(csv).not.toMatch(/(?:^|,|\r\n)"[=+\-@\t\r＝＋－＠]/u);
    }),
  );

  it(
    'no exported file is named so that it leads elsewhere',
    forEvery((payload) => {
      const name = fileName(['青典', payload], 'csv');
      expect(name).toMatch(/^青典[^/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]*\.csv$/u);
    }),
  );
});
