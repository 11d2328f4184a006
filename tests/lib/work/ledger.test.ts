import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLedger, parseLines } from '../../../lib/work/ledger.ts';
import { CorpusError } from '../../../lib/work/problem.ts';

const SHA = 'a'.repeat(64);

describe('a ledger', () => {
  it('lists what is left out, whole lines or part of one, and what moved', () => {
    const ledger = parseLedger(
      [
        'source: a.txt',
        `sha256: ${SHA}`,
        'notation: { subscript: 3 }',
        'artefacts:',
        '  - { lines: 21-23, kind: contents, text: 目录 }',
        '  - { line: 7, kind: running-head, text: 一线传真 }',
        'moves:',
        '  - { work: jia, at: title, line: 19, reason: 题名印在通知之后 }',
      ].join('\n'),
      'a.yaml',
    );
    expect(ledger.artefacts).toEqual([
      { kind: 'contents', lines: [21, 23], whole: true, text: '目录' },
      { kind: 'running-head', lines: [7, 7], whole: false, text: '一线传真' },
    ]);
    expect(ledger.moves[0]).toMatchObject({ work: 'jia', at: 'title', line: 19 });
    expect(ledger.notation).toEqual({ subscript: 3 });
  });

  it('may list nothing', () => {
    expect(parseLedger(`source: a.txt\nsha256: ${SHA}\n`, 'a.yaml')).toMatchObject({
      artefacts: [],
      moves: [],
      notation: {},
    });
  });

  it.each([
    ['source: a.txt\nsha256: short\n', 'a.yaml:2: '],
    [`source: a.txt\nsha256: ${SHA}\nmoves:\n  - { work: jia, at: title }\n`, 'a.yaml:4: '],
    [`source: [\n`, 'a.yaml:'],
  ])('that is malformed says on which line', (yaml, place) => {
    expect(() => parseLedger(yaml, 'a.yaml')).toThrow(CorpusError);
    expect(() => parseLedger(yaml, 'a.yaml')).toThrow(place);
  });

  it('of every source names it and can be read', () => {
    for (const name of readdirSync('corpus/ledgers')) {
      const ledger = parseLedger(readFileSync(`corpus/ledgers/${name}`, 'utf8'), name);
      expect(`${ledger.source.replace(/\.txt$/, '')}.yaml`).toBe(name);
    }
  });
});

it('reads line ranges', () => {
  expect(parseLines('3-876')).toEqual([[3, 876]]);
  expect(parseLines('379-460, 500')).toEqual([
    [379, 460],
    [500, 500],
  ]);
});
