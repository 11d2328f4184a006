import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../lib/model.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { search } from '../../../lib/search/search.ts';
import { writeIndex } from '../../../lib/search/write-index.ts';
import { cut, readFrom } from './corpus-index.ts';

type Draft = Pick<Passage, 'text'> & Partial<Passage>;

/** Texts in the order in which a search returns them; `others` only make words common. */
async function ranked(
  query: string,
  drafts: readonly Draft[],
  others: readonly Draft[] = [],
): Promise<string[]> {
  const passages = [...drafts, ...others].map(
    (draft, i): Passage => ({
      id: `work/${i + 1}`,
      work: 'work',
      address: String(i + 1),
      kind: 'paragraph',
      part: '',
      path: [],
      lead: 0,
      ...draft,
    }),
  );
  const place = { name: '朔州市', code: '140600', level: 'city' } as const;
  const works = [{ id: 'work', title: '', place, kind: 'plan', characters: 0, passages } as const];
  const index = await openIndex(readFrom(writeIndex({ works, cut, variants: new Map() })));
  const { hits } = await search(index, query, { limit: 100 });
  expect(hits).toHaveLength(drafts.length);
  return hits.map(({ text }) => text);
}

describe('rank', () => {
  it('puts the word before the same characters across two words', async () => {
    const across = '整治水环境工作';
    const word = '推进治水工程建设';
    expect(await ranked('治水', [{ text: across }, { text: word }])).toEqual([word, across]);
  });

  it('puts a heading before a paragraph that says the same', async () => {
    const drafts: Draft[] = [{ text: '加强扬尘管控。' }, { text: '加强扬尘管控', kind: 'heading' }];
    expect((await ranked('扬尘', drafts))[0]).toBe('加强扬尘管控');
  });

  it('puts a lead sentence before the middle of a paragraph', async () => {
    const middle = '落实主体责任。控制扬尘，加强监管。';
    const lead = '控制扬尘。落实主体责任，加强监管。';
    expect(await ranked('扬尘', [{ text: middle }, { text: lead, lead: 5 }])).toEqual([
      lead,
      middle,
    ]);
  });

  it('puts a passage under a heading that names the subject first', async () => {
    const drafts: Draft[] = [
      { text: '一是控制扬尘。', path: ['第一节 总则'] },
      { text: '二是控制扬尘。', path: ['第二节 扬尘管控'] },
    ];
    expect((await ranked('扬尘', drafts))[0]).toBe('二是控制扬尘。');
  });

  it('puts more of it, and in a shorter text, first', async () => {
    const once = '控制扬尘，加强监管。';
    const twice = '控制扬尘，监管扬尘。';
    const long = '控制扬尘，加强监管，落实责任，明确任务，建立台账，限期整改，定期通报。';
    expect(await ranked('扬尘', [{ text: long }, { text: once }, { text: twice }])).toEqual([
      twice,
      once,
      long,
    ]);
  });

  it('lets the rarer of two words weigh more', async () => {
    const common = '监管、监管，扬尘。';
    const rare = '扬尘、扬尘，监管。';
    const others = ['一', '二', '三'].map((n) => ({ text: `监管事项之${n}` }));
    const order = await ranked('监管 扬尘', [{ text: common }, { text: rare }], others);
    expect(order).toEqual([rare, common]);
  });

  it('keeps the order of reading among equals', async () => {
    const drafts = ['控制扬尘。', '管理扬尘。', '处理扬尘。'].map((text) => ({ text }));
    expect(await ranked('扬尘', drafts)).toEqual(drafts.map(({ text }) => text));
    expect(await ranked('扬尘', drafts.toReversed())).toEqual(
      drafts.toReversed().map(({ text }) => text),
    );
  });
});
