import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../lib/work/corpus.ts';
import { describeProblem } from '../../lib/work/problem.ts';
import { termProblems } from '../../scripts/terms.ts';

const { works } = loadCorpus('corpus');
const yaml = readFileSync('corpus/lexicon/terms.yaml', 'utf8');

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'qingdian-terms-'));
  mkdirSync(join(dir, 'lexicon'));
  copyFileSync('corpus/lexicon/topics.yaml', join(dir, 'lexicon', 'topics.yaml'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function problemsOf(terms: string): readonly string[] {
  writeFileSync(join(dir, 'lexicon', 'terms.yaml'), terms);
  return termProblems(dir, works).map(describeProblem);
}

describe('the terms of a corpus folder', () => {
  it('are sound in this corpus, and may be missing in another', () => {
    expect(termProblems('corpus', works)).toEqual([]);
    expect(termProblems(dir, works)).toEqual([]);
  });

  it('are told of with file, line and remedy when a clause is gone', () => {
    const lines = yaml.split('\n');
    const at = lines.findIndex((line) => line.includes('clauses: [shuozhou-plan/5.2.1.2]'));
    const spoilt = yaml.replace('clauses: [shuozhou-plan/5.2.1.2]', 'clauses: [gone/5.2.1.2]');
    expect(problemsOf(spoilt)).toEqual([
      `corpus/lexicon/terms.yaml:${at + 1}: 得到条款 gone/5.2.1.2，库中没有；应为库中含有“一口一策”的条款。处理：用 qingdian search 查出编号改正，或删去`,
    ]);
  });

  it('are told of when the file cannot be read as one', () => {
    expect(problemsOf('terms: []')).toHaveLength(1);
    expect(problemsOf('terms: [')[0]).toMatch(/^corpus\/lexicon\/terms\.yaml:1: /);
  });
});
