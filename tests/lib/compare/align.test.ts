import { describe, expect, it } from 'vitest';
import { type AlignmentRow, alignments, alignWorks } from '../../../lib/compare/align.ts';
import { createSynonymFolder } from '../../../lib/compare/fold-synonyms.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { blockAt, walkBlocks } from '../../../lib/work/walk.ts';
import { loadLexicon } from '../../../scripts/lexicon.ts';
import { loadSegmenter } from '../../../scripts/segment.ts';
import { figuresOf, isRight, judge } from './judge.ts';

const segment = loadSegmenter('corpus/lexicon/words.txt');
const foldSynonyms = createSynonymFolder(loadLexicon('corpus', (text) => text).synonyms);
const cut = (text: string) => segment(foldSynonyms(text));
const { works } = loadCorpus('corpus');
const all = alignWorks(works, cut);
const verdicts = judge(all, 'judged');
const unseen = judge(all, 'judged-unseen');

function row(left: string, right: string, from: string): AlignmentRow {
  const found = all
    .find((alignment) => alignment.left === left && alignment.right === right)
    ?.rows.find((candidate) => candidate.from === from);
  if (found === undefined) throw new Error(`no row ${left}/${from} → ${right}`);
  return found;
}

describe('counterparts as a reader judged them', () => {
  const second = verdicts.filter(({ isSecond }) => isSecond);

  it('are mostly found, and what is found is mostly right', () => {
    const figures = { known: figuresOf(verdicts), second: figuresOf(second) };
    console.table(figures);
    console.table(
      verdicts
        .filter((verdict) => !isRight(verdict))
        .map(({ pair, from, topic, expected, given }) => ({
          pair,
          from,
          topic,
          expected: `${expected.kind} ${expected.to.join(' ')}`,
          given: `${given.kind} ${given.address ?? ''}`,
        })),
    );
    // Each floor lies two judged rows below what was measured (a word added to
    // the lexicon moves a row or two); a fault in the method costs far more.
    expect(figures.known.precision).toBeGreaterThanOrEqual(0.85);
    expect(figures.known.recall).toBeGreaterThanOrEqual(0.863);
    expect(figures.known.nearPrecision).toBeGreaterThanOrEqual(0.927);
    expect(figures.known.nearRecall).toBeGreaterThanOrEqual(0.89);
    expect(figures.known.abstention).toBeGreaterThanOrEqual(0.738);
    expect(figures.second.nearPrecision).toBeGreaterThanOrEqual(0.83);
    expect(figures.second.nearRecall).toBeGreaterThanOrEqual(0.766);
  });

  it('are found as well as they were on rows that nothing was tuned on', () => {
    const figures = figuresOf(unseen);
    console.table({ unseen: figures });
    expect(figures.rows).toBe(110);
    expect(figures.precision).toBeGreaterThanOrEqual(0.655);
    expect(figures.recall).toBeGreaterThanOrEqual(0.635);
    expect(figures.nearPrecision).toBeGreaterThanOrEqual(0.8);
    expect(figures.nearRecall).toBeGreaterThanOrEqual(0.796);
  });

  it('are at least two hundred judged rows, with and without counterpart', () => {
    expect(verdicts.length).toBeGreaterThanOrEqual(246);
    expect(second.length).toBe(50);
    expect(verdicts.filter(({ expected }) => expected.kind === '无对应').length).toBeGreaterThan(
      40,
    );
    expect(new Set(verdicts.map(({ pair }) => pair)).size).toBeGreaterThan(30);
  });

  it('name only places that exist', () => {
    for (const { pair, expected } of [...verdicts, ...unseen]) {
      const right = works.find(({ id }) => pair.endsWith(`→ ${id}`));
      for (const address of expected.to) {
        expect(right && blockAt(right, address), `${pair} ${address}`).toBeDefined();
      }
    }
  });
});

describe('what must be right between 朔州 and 盐湖', () => {
  it.each([
    ['4.6', '3.3.4', '移动源 is a paragraph there: 加快建设绿色交通运输体系'],
    ['4.7', '3.3.5', '面源 and 扬尘'],
    ['6.5', '3.4.2', '地下水'],
    ['7.4', '3.4.4', '核与辐射 is part of 防范化解生态环境风险'],
    ['8.3', '4.3.4', '矿山'],
    ['10.2', '7.2', '绿色生活, rather than its paragraphs one by one'],
    ['12.1', '8.1', '组织领导'],
    ['12.3', '8.2', '资金'],
  ])('%s stands beside %s: %s', (from, to) => {
    expect(row('shuozhou-plan', 'yanhu-plan', from).to[0]?.address).toBe(to);
  });

  it('is explained by the words both use', () => {
    const [best] = row('shuozhou-plan', 'yanhu-plan', '4.6').to;
    expect(best?.terms).toEqual(expect.arrayContaining(['非道路移动机械', '铁路专用线']));
  });

  it('leaves 水旱灾害防御, the notice and the colophon without a counterpart', () => {
    for (const from of ['5.1.4', 'n', 'c']) {
      expect(row('shuozhou-plan', 'yanhu-plan', from)).toEqual({ from, kind: '无对应', to: [] });
    }
  });

  it('knows a text that repeats another from one on the same subject', () => {
    expect(row('shuozhou-plan', 'yanhu-plan', '12.3').kind).toBe('同');
    expect(row('shuozhou-plan', 'yanhu-plan', '4.5').kind).toBe('近');
  });
});

describe('any two works', () => {
  it('are aligned in both orders, once', () => {
    const pairs = all.map(({ left, right }) => `${left} ${right}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.length).toBe(works.length * (works.length - 1));
  });

  it('have a row for every division, box and lead sentence of the left one, in its order', () => {
    for (const { left, rows } of all) {
      const work = works.find(({ id }) => id === left);
      const wanted = [...walkBlocks(work?.blocks ?? [])]
        .filter(({ block }) => {
          if (block.type === 'clause') return block.lead !== undefined;
          return block.type === 'division' || block.type === 'box';
        })
        .map(({ block }) => block.address);
      if (wanted.length > 0) expect(rows.map(({ from }) => from)).toEqual(wanted);
    }
  });

  it('keep what was achieved apart from what is to be done', () => {
    expect(row('shuozhou-plan', 'yanhu-plan', '1.1.3').to[0]?.address).toBe('1.1.2');
    const task = row('yanhu-plan', 'shuozhou-plan', '3.3.2');
    expect(task.to.map(({ address }) => address).filter((it) => it.startsWith('1.'))).toEqual([]);
  });

  it('are found under either writing of one thing', () => {
    const [best] = row('shuozhou-plan', 'yanhu-plan', '4.5.3').to;
    expect(best?.terms).toContain('VOCs');
  });

  it('have a row for every paragraph of one that has neither', () => {
    const training = all.find(({ left }) => left === 'shanxi-peixun');
    expect(training?.rows.map(({ from }) => from)).toEqual(['1', '2', '3', '4']);
    const yangquan = all.find(({ left }) => left === 'yangquan-zongshu');
    expect(yangquan?.rows.map(({ from }) => from)).toEqual(['1', '2', '3']);
  });

  it('have at most five counterparts a row, best first, none inside another, each explained', () => {
    for (const { right, rows } of all) {
      const work = works.find(({ id }) => id === right);
      for (const { kind, to } of rows) {
        expect(kind === '无对应').toBe(to.length === 0);
        expect(to.length).toBeLessThanOrEqual(5);
        const scores = to.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        for (const { address, score, terms } of to) {
          expect(work && blockAt(work, address)?.block.address).toBe(address);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          expect(terms.length).toBeGreaterThanOrEqual(3);
          const inside = to.filter((other) => other.address.startsWith(`${address}.`));
          expect(inside).toEqual([]);
        }
      }
    }
  });

  it('come out the same every time, one by one or all at once', () => {
    expect([...alignments(works, cut)]).toEqual(all);
  });

  it('are none when there is only one work', () => {
    expect(alignWorks(works.slice(0, 1), cut)).toEqual([]);
  });
});
