import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Ledger, Piece } from '../../../lib/import/account.ts';
import { accountSource } from '../../../lib/import/fidelity.ts';
import { readGlyphs } from '../../../lib/import/glyphs.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { parseLedger, parseLines } from '../../../lib/work/ledger.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const { works } = loadCorpus('corpus');

function readSource(file: string) {
  const text = readFileSync(`corpus/sources/${file}`, 'utf8');
  const ledger: Ledger = parseLedger(
    readFileSync(`corpus/ledgers/${file.replace('.txt', '.yaml')}`, 'utf8'),
    file,
  );
  const claims: readonly Claim[] = works
    .filter((work) => work.meta.source.file === file)
    .map((work) => ({
      work: work.id,
      file: `${work.id}.md`,
      lines: parseLines(work.meta.source.lines),
      pieces: [...textsOf(work)],
    }));
  return { file, text, claims, ledger };
}

/** A newspaper page with moves and corrections, one with captions, one plan with tables. */
const sources = [
  '001_aea6723ff7c9f3d8.txt',
  '003_c8bc1b811bd30111.txt',
  '004_3262d29e7119bcb7.txt',
].map(readSource);

function sourceAt(index: number) {
  const source = sources[index];
  if (!source) throw new Error('no such source');
  return source;
}

const none: Ledger = { artefacts: [], moves: [], notation: {} };
const piece = (address: string, text: string): Piece => ({ address, text, corrections: [] });
const claim = (lines: string, pieces: readonly Piece[], work = 'jia'): Claim => ({
  work,
  file: `${work}.md`,
  lines: parseLines(lines),
  pieces,
});

describe('an account', () => {
  it('adds up: every character is in a work, an artefact or a leftover', () => {
    for (const { file, text, claims, ledger } of sources) {
      const account = accountSource(file, text, claims, ledger);
      const sum = (counts: Readonly<Record<string, number>>) =>
        Object.values(counts).reduce((total, count) => total + count, 0);
      const inWorks = account.works.reduce((total, work) => total + work.characters, 0);
      expect(account.faults).toEqual([]);
      expect(inWorks + sum(account.artefacts) + sum(account.notation)).toBe(account.characters);
      expect(account.characters).toBe([...text.replace(/\s/gu, '')].length);
    }
  });

  it('says where, with the text around, what is missing from a work', () => {
    const text = '第一章 基础形势\n\n坚持绿色发展，坚持系统观念。\n';
    const pieces = [piece('1', '第一章 基础形势'), piece('1.1', '坚持绿色发展，系统观念。')];
    const account = accountSource('a.txt', text, [claim('1-3', pieces)], none);
    expect(account.unaccounted).toBe(2);
    expect(account.faults).toEqual([
      {
        file: 'a.txt',
        line: 3,
        found: '“章基础形势坚持绿色发展，【坚持】系统观念。”',
        expected: 'jia.md 1.1 也有【】中的字',
        remedy: '照原件改文献；原件识别有误的写入勘误，非正文的写入台账',
      },
    ]);
  });

  it('says where a work has what its source has not', () => {
    const account = accountSource(
      'a.txt',
      '坚持绿色发展。\n坚持系统观念。',
      [claim('1-2', [piece('1', '坚持绿色发展。'), piece('2', '始终坚持系统观念。')])],
      none,
    );
    expect(account.added).toBe(2);
    expect(account.faults[0]).toMatchObject({ line: 2, expected: 'jia.md 2 所录的“始终”' });
  });

  it('takes a correction back to what is printed, and checks its line', () => {
    const text = '首行。\n监控系統，建立制度。';
    const corrected = (line: number): Piece => ({
      address: '2',
      text: '监控系统，建立制度。',
      corrections: [{ mark: [0, 4], printed: '监控系統', line }],
    });
    const run = (line: number) =>
      accountSource('a.txt', text, [claim('1-2', [piece('1', '首行。'), corrected(line)])], none);
    expect(run(2)).toMatchObject({ corrections: 1, unaccounted: 0, added: 0, faults: [] });
    expect(run(1).faults[0]).toMatchObject({ line: 2, expected: '第 2 行' });
  });

  it('lets a text stand elsewhere only if it is a listed move', () => {
    const text = '正文一段。\n题名';
    const claims = [claim('1-2', [piece('title', '题名'), piece('1', '正文一段。')])];
    const moves = [{ work: 'jia', at: 'title', line: 2 }];
    expect(accountSource('a.txt', text, claims, none).faults).not.toEqual([]);
    expect(accountSource('a.txt', text, claims, { ...none, moves })).toMatchObject({
      moves: 1,
      unaccounted: 0,
      faults: [],
    });
    const wrong = [{ work: 'jia', at: 'title', line: 1 }];
    expect(accountSource('a.txt', text, claims, { ...none, moves: wrong }).faults[0]).toMatchObject(
      { line: 1, found: '该行没有 jia title 的文字' },
    );
  });

  it('wants what stands away from the body of a work to be a listed move', () => {
    const text = '甲篇正文。\n甲篇续文。\n乙篇正文。\n甲篇署名';
    const claims = [
      claim('1-2, 4', [piece('1', '甲篇正文。甲篇续文。'), piece('y1', '甲篇署名')]),
      claim('3', [piece('1', '乙篇正文。')], 'yi'),
    ];
    const moves = [{ work: 'jia', at: 'y1', line: 4 }];
    expect(accountSource('a.txt', text, claims, { ...none, moves }).faults).toEqual([]);
    const faults = accountSource('a.txt', text, claims, none).faults;
    expect(faults.map(({ line }) => line)).toContain(4);
  });

  it('finds two works that claim the same lines, and lines that none claims', () => {
    const text = '甲。\n乙。\n丙。';
    const claims = [claim('1', [piece('1', '甲。')]), claim('1-2', [piece('1', '乙。')], 'yi')];
    const account = accountSource('a.txt', text, claims, none);
    expect(account.faults.map(({ found }) => found)).toEqual([
      '行 1-2 与 jia 所占的行重叠',
      '未入账的“甲。乙。【丙。】”',
    ]);
    expect(account.unaccounted).toBe(2);
  });

  it('holds artefacts to their wording, not to their length', () => {
    const artefacts = [
      { kind: 'contents', lines: [1, 2], whole: true, text: '目录\n第一章 5' } as const,
    ];
    const claims = [claim('3', [piece('1', '正文。')])];
    const run = (text: string) => accountSource('a.txt', text, claims, { ...none, artefacts });
    expect(run('目 录\n第一章\t5\n正文。').faults).toEqual([]);
    expect(run('目 录\n第一章\t6\n正文。').faults[0]).toMatchObject({ file: 'a.txt', line: 2 });
  });

  it('wants the leftovers of the file format to be as many as listed', () => {
    const claims = [claim('1', [piece('1', 'PM2.5')])];
    const notation = { subscript: 3 };
    expect(accountSource('a.txt', 'PM_{2.5}', claims, { ...none, notation }).faults).toEqual([]);
    expect(accountSource('a.txt', 'PM_{2.5}', claims, none).faults[0]?.found).toBe(
      'subscript 记号 3 字',
    );
  });
});

describe('one character', () => {
  const place = fc.record({
    source: fc.nat(sources.length - 1),
    at: fc.nat(),
    change: fc.constantFrom('remove', 'alter', 'add'),
    char: fc.constantFrom('龘', '，', '市', '2', 'A'),
  });

  /** Replaces the character at a UTF-16 offset that starts a code point. */
  function edit(text: string, at: number, length: number, change: string, char: string): string {
    if (change === 'remove') return text.slice(0, at) + text.slice(at + length);
    if (change === 'alter') return text.slice(0, at) + char + text.slice(at + length);
    return text.slice(0, at) + char + text.slice(at);
  }

  it('removed, altered or added in a source is always found, on its line', () => {
    fc.assert(
      fc.property(place, ({ source, at, change, char }) => {
        const { file, text, claims, ledger } = sourceAt(source);
        // A random character that is printed: leftovers of the format are only counted.
        const glyphs = readGlyphs(text);
        const printed = glyphs.flatMap((glyph, index) => (glyph.notation ? [] : [index]));
        const target = printed[at % printed.length] ?? 0;
        const offsets = [...text.matchAll(/\S/gu)].map((match) => match.index);
        const offset = offsets[target] ?? 0;
        const old = glyphs[target]?.char ?? '';
        fc.pre(change !== 'alter' || old !== char);
        const edited = edit(text, offset, old.length, change, char);
        const account = accountSource(file, edited, claims, ledger);
        const line = glyphs[target]?.line ?? 0;
        const before = glyphs[target - 1]?.line ?? line;
        const after = glyphs[target + 1]?.line ?? line;
        // What is gone from the edge of a line may as well be gone from the next.
        const near = new Set(change === 'alter' ? [line] : [before, line, after]);
        const lines = account.faults.map((fault) => fault.line);
        expect(lines.some((found) => found !== undefined && near.has(found))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('removed, altered or added in a work is always found, on the line it comes from', () => {
    fc.assert(
      fc.property(place, fc.nat(), ({ source, at, change, char }, which) => {
        const { file, text, claims, ledger } = sourceAt(source);
        const claim = claims[which % claims.length];
        const filled = claim?.pieces.filter((part) => /\S/u.test(part.text)) ?? [];
        const target = filled[at % filled.length];
        if (!claim || !target) throw new Error('a work without text');
        const spots = [...target.text.matchAll(/\S/gu)].filter(
          ({ index }) =>
            !target.corrections.some(({ mark }) => mark[0] <= index && index < mark[1]),
        );
        const spot = spots[which % spots.length];
        fc.pre(spot !== undefined && (change !== 'alter' || spot[0] !== char));
        const offset = spot?.index ?? 0;
        const edited = edit(target.text, offset, spot?.[0].length ?? 0, change, char);
        const shift = edited.length - target.text.length;
        const pieces = claim.pieces.map((part) =>
          part !== target
            ? part
            : {
                ...part,
                text: edited,
                corrections: part.corrections.map((correction) => ({
                  ...correction,
                  mark:
                    correction.mark[0] > offset ||
                    (change === 'add' && correction.mark[0] === offset)
                      ? ([correction.mark[0] + shift, correction.mark[1] + shift] as const)
                      : correction.mark,
                })),
              },
        );
        const changed = claims.map((other) => (other === claim ? { ...claim, pieces } : other));
        const account = accountSource(file, text, changed, ledger);
        expect(account.unaccounted + account.added + account.faults.length).toBeGreaterThan(0);
        const lines = account.faults.flatMap((fault) => fault.line ?? []);
        const inClaim = lines.some((line) =>
          claim.lines.some(([first, last]) => first <= line && line <= last),
        );
        expect(inClaim).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
