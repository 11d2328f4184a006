import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../lib/work/corpus.ts';
import { check } from '../../scripts/check.ts';
import { importFiles } from '../../scripts/import.ts';
import { serveReview } from '../../scripts/review.ts';
import { addressBlocks, locateBlocks, readBlocks } from '../../scripts/review-blocks.ts';
import { openReview, type ReviewSession } from '../../scripts/review-session.ts';
import { copyCorpus, dropCorpus } from './copied-corpus.ts';

const LAW = [
  '某市水污染防治办法',
  '第一章 总则',
  '第一条 为了防治水污染，保护水环境，',
  '责编王某某 电话零三五',
  '制定本办法。本办法适用于本市。',
  '第二条 本市加强<b>监督</b>管理。',
  '第二章 附则',
  '第三条 自公布之日起施行。',
];

let root: string;
let corpus: string;

beforeEach(async () => {
  ({ root, corpus } = copyCorpus());
  writeFileSync(join(root, '办法.txt'), `${LAW.join('\n')}\n`);
  await importFiles(corpus, [join(root, '办法.txt')], { id: 'banfa' });
});

afterEach(() => dropCorpus({ root }));

function read(path: string): string {
  return readFileSync(join(corpus, path), 'utf8');
}

function indexOf(session: ReviewSession, text: string): number {
  const index = session.state().blocks.findIndex((block) => block.text.includes(text));
  expect(index).toBeGreaterThanOrEqual(0);
  return index;
}

function perform(session: ReviewSession, act: Parameters<ReviewSession['perform']>[0]): void {
  session.perform(act, session.state().revision);
}

describe('the blocks of a work', () => {
  it('are every text of every work of the corpus, each with its address', () => {
    for (const work of loadCorpus('corpus').works) {
      const body = readFileSync(`corpus/works/${work.id}.md`, 'utf8').replace(
        /^---\n.*?\n---\n/su,
        '',
      );
      const blocks = readBlocks(body);
      const addresses = addressBlocks(blocks, work);
      const clauses = new Map(
        addresses.flatMap((address, index) => {
          const { kind = 'close', text = '' } = blocks[index] ?? {};
          return address !== '' && kind !== 'table' ? [[address, text]] : [];
        }),
      );
      const spoken = JSON.stringify(work.blocks);
      for (const [address, text] of clauses) {
        expect(spoken, address).toContain(`"address":"${address}","text":${JSON.stringify(text)}`);
      }
      expect(clauses.size).toBeGreaterThan(2);
    }
  });

  it('are found again in the source, in its order', () => {
    const body = readFileSync('corpus/works/yanhu-plan.md', 'utf8').split(/^---$/mu).at(2) ?? '';
    const source = readFileSync('corpus/sources/004_3262d29e7119bcb7.txt', 'utf8');
    const blocks = readBlocks(body);
    const places = locateBlocks(blocks, source, 1);
    const printed = blocks.filter(({ kind }) => kind !== 'close');
    expect(places.filter(Boolean).length).toBe(printed.length);
    const starts = places.flatMap((place) => place?.[0] ?? []);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(places.at(-1)?.[1]).toBe(488);
  });
});

describe('a review', () => {
  it('cuts a paragraph, joins it again, and writes what it did', async () => {
    const session = await openReview(corpus, 'banfa');
    const before = read('works/banfa.md');
    const block = indexOf(session, '制定本办法。');
    const at = session.state().blocks[block]?.text.indexOf('本办法适用') ?? 0;
    perform(session, { act: 'split', block, at });
    expect(read('works/banfa.md')).toContain('\n\n本办法适用于本市。\n');
    perform(session, { act: 'join', block: block + 1 });
    expect(read('works/banfa.md')).toBe(before);
    expect(read('reviews/banfa.yaml')).toMatch(/act: split.*\n.*act: join/u);
    expect(session.state().problems).toEqual([]);
  });

  it('makes a heading a paragraph, and takes it back', async () => {
    const session = await openReview(corpus, 'banfa');
    const before = read('works/banfa.md');
    perform(session, { act: 'paragraph', block: indexOf(session, '第二章') });
    expect(read('works/banfa.md')).toContain('\n第二章 附则\n');
    expect(session.state().canUndo).toBe(true);
    session.undo();
    expect(read('works/banfa.md')).toBe(before);
    expect(session.state().canUndo).toBe(false);
  });

  it('takes a line out of a paragraph and enters it in the ledger', async () => {
    const session = await openReview(corpus, 'banfa');
    const block = session.state().blocks.find(({ text }) => text.includes('电话零三五'));
    expect(block?.from).toBeLessThanOrEqual(4);
    perform(session, { act: 'artefact', line: 4, kind: 'running-head' });
    expect(read('works/banfa.md')).not.toContain('责编');
    expect(read('ledgers/办法.yaml')).toContain('责编王某某 电话零三五');
    expect(session.state().problems).toEqual([]);
    expect(session.state().lines[3]).toMatchObject({ number: 4, artefact: '栏头' });
  });

  it('refuses what would break the work, and leaves every file as it is', async () => {
    const session = await openReview(corpus, 'banfa');
    const before = read('works/banfa.md');
    const refused = (act: Parameters<ReviewSession['perform']>[0]) => {
      expect(() => perform(session, act)).toThrow();
      expect(read('works/banfa.md')).toBe(before);
    };
    refused({ act: 'artefact', line: 1, kind: 'contents' });
    refused({ act: 'split', block: 0, at: 999 });
    refused({ act: 'join', block: 0 });
    refused({ act: 'heading', block: 99, depth: 1 });
    expect(() => session.perform({ act: 'paragraph', block: 0 }, 'another state')).toThrow(
      '在别处改过',
    );
  });

  it('leads corrections and terms on to where their texts are', async () => {
    const session = await openReview(corpus, 'shuozhou-plan');
    const moving = session.state().blocks.findIndex(({ address }) => address === '5.1.1.4');
    expect(read('corrections/shuozhou-plan.yaml')).toContain('5.1.1.4');
    const block = session.state().blocks[moving - 1];
    const at = (block?.text.indexOf('。') ?? 0) + 1;
    perform(session, { act: 'split', block: moving - 1, at });
    expect(read('corrections/shuozhou-plan.yaml')).toContain('5.1.1.5');
    expect(read('works/shuozhou-plan.md')).toMatch(/^moved: \{.*"5\.1\.1\.4": "5\.1\.1\.5"/mu);
    rmSync(join(corpus, 'works/banfa.md'));
    rmSync(join(corpus, 'sources/办法.txt'));
    rmSync(join(corpus, 'ledgers/办法.yaml'));
    expect(check(corpus).problems).toEqual([]);
  });

  it('remembers a doubt that was looked at', async () => {
    const session = await openReview(corpus, 'yanhu-plan');
    const [doubt] = session.state().doubts;
    expect(doubt?.accepted).toBe(false);
    perform(session, { act: 'accept', line: doubt?.line ?? 0, message: doubt?.message ?? '' });
    const again = await openReview(corpus, 'yanhu-plan');
    expect(again.state().doubts[0]?.accepted).toBe(true);
  });
});

describe('the review page', () => {
  it('answers only who has its address, and from no other page', async () => {
    const { server, address } = await serveReview(corpus, 'banfa', { port: 0 });
    try {
      const page = await fetch(address);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).toContain('review.js');
      const post = (headers: Record<string, string>, body: unknown) =>
        fetch(`${address}act`, { method: 'POST', headers, body: JSON.stringify(body) });
      const json = { 'Content-Type': 'application/json' };
      expect((await fetch(new URL('/', address))).status).toBe(404);
      expect((await fetch(`${address}../../package.json`)).status).toBe(404);
      expect((await post({ ...json, Origin: 'http://example.org' }, {})).status).toBe(404);
      expect((await post({ 'Content-Type': 'text/plain' }, {})).status).toBe(415);
      const said = await (await post(json, { act: { act: 'erase' }, revision: '' })).json();
      expect(said.refused).toBe('不明白的请求。');
      expect(said.state.id).toBe('banfa');
    } finally {
      server.close();
    }
  });
});
