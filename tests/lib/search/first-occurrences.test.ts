import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Clause, Division } from '../../../lib/model.ts';
import { createTermFinder, firstOccurrences } from '../../../lib/search/first-occurrences.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import { formsOf, type Term } from '../../../lib/search/terms.ts';
import { parseTerms } from '../../../lib/search/terms-file.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { walkBlocks } from '../../../lib/work/walk.ts';

const folder = createFolder(new Map());
const fold = (text: string) => folder(text).text;
const yaml = readFileSync('corpus/lexicon/terms.yaml', 'utf8');
const topics = new Set(yaml.match(/(?<=topic: )\w+/g));
const { terms } = parseTerms(yaml, 'terms.yaml', fold, topics);
const findTerms = createTermFinder(terms, folder);
const { works } = loadCorpus('corpus');

function term(id: string, text: string, variants: readonly string[] = []): Term {
  const rest = { topic: 'water', explanation: '', abbreviations: [], clauses: [], see: [] };
  return { id, term: text, variants, ...rest };
}

/** The terms found in a text, each as `id:what it slices to`. */
function named(text: string, among: readonly Term[] = terms): readonly string[] {
  const find = createTermFinder(among, folder);
  return find(text).map(({ term: id, mark: [start, end] }) => `${id}:${text.slice(start, end)}`);
}

/** Every clause of a block and of those inside it. */
function clausesIn(blocks: readonly Block[]): readonly Clause[] {
  return [...walkBlocks(blocks)]
    .map(({ block }) => block)
    .filter((block) => block.type === 'clause');
}

describe('terms in a text', () => {
  it('are found by any of their forms, marked as displayed', () => {
    expect(named('加强 VOCs综合治理，落实“三线一单”')).toEqual([
      'huifaxingyoujiwu:VOCs',
      'sanxianyidan:三线一单',
    ]);
    expect(named('全市空气质量与ＰＭ２．５')).toEqual(['xikeliwu:ＰＭ２．５']);
  });

  it('are the longest where several begin, and none inside a longer one', () => {
    expect(named('碳达峰碳中和')).toEqual(['shuangtan:碳达峰碳中和']);
    expect(named('严格控制“两高一资”项目')).toEqual(['lianggaoyizi:两高一资']);
    expect(named('农村黑臭水体', [term('a', '黑臭水体'), term('b', '农村黑臭水体')])).toEqual([
      'b:农村黑臭水体',
    ]);
  });

  it('never overlap, stand in order, and slice to a form of their term', () => {
    const forms = new Map(terms.map((one) => [one.id, formsOf(one).map(fold)]));
    const pieces = fc.constantFrom(
      ...terms.flatMap(formsOf),
      '，',
      '和',
      ' ',
      '三',
      '碳',
      'V',
      '“',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { term: id, mark } of findTerms(text)) {
          expect(mark[0]).toBeGreaterThanOrEqual(last);
          expect(forms.get(id)).toContain(fold(text.slice(...mark)));
          last = mark[1];
        }
      }),
    );
  });
});

describe('the first occurrences in a work', () => {
  const plan = works.find(({ id }) => id === 'shuozhou-plan');
  const marks = firstOccurrences(plan?.blocks ?? [], findTerms);
  const at = (address: string) => marks.get(address)?.map((one) => one.term) ?? [];

  it('begin anew in every 节, with the lead sentence that opens it', () => {
    expect(at('4.6.1')).toContain('gongzhuantie');
    expect(at('5.2.1.1')).toEqual(expect.arrayContaining(['ruhepaiwukou', 'chacesuzhi']));
    // Named again in the same 节, also under its further headings.
    expect(at('5.2.1.2')).toContain('yikouyice');
    for (const { address } of clausesIn(plan?.blocks ?? [])) {
      if (address.startsWith('5.2.') && address > '5.2.1.1') {
        expect(at(address)).not.toContain('ruhepaiwukou');
      }
    }
    expect(at('5.0.1')).toContain('ruhepaiwukou');
  });

  it('are once for each term in each 节, and the first there is', () => {
    for (const work of works) {
      const found = firstOccurrences(work.blocks, findTerms);
      const sections: (readonly Clause[])[] = [];
      const outside: Clause[] = [];
      for (const chapter of work.blocks) {
        if (chapter.type !== 'division') {
          outside.push(...clausesIn([chapter]));
          continue;
        }
        const inChapter = chapter.blocks.filter((block) => block.type !== 'division');
        const below = chapter.blocks.filter(
          (block): block is Division => block.type === 'division',
        );
        sections.push(clausesIn(inChapter), ...below.map(({ blocks }) => clausesIn(blocks)));
      }
      for (const section of [...sections, outside]) {
        const paragraphs = section.filter(({ kind }) => kind === 'paragraph');
        const seen = new Set<string>();
        for (const { address, text } of paragraphs) {
          const expected = findTerms(text).filter(({ term: id }) => {
            const isNew = !seen.has(id);
            seen.add(id);
            return isNew;
          });
          expect(found.get(address) ?? []).toEqual(expected);
        }
      }
    }
  });

  it('are in paragraphs alone', () => {
    const kinds = new Map(
      clausesIn(plan?.blocks ?? []).map(({ address, kind }) => [address, kind]),
    );
    expect(marks.size).toBeGreaterThan(80);
    for (const address of marks.keys()) expect(kinds.get(address)).toBe('paragraph');
  });

  it('of one page are those of the whole work', () => {
    for (const part of plan?.blocks ?? []) {
      for (const [address, ofPage] of firstOccurrences([part], findTerms)) {
        expect(ofPage).toEqual(marks.get(address));
      }
    }
  });
});
