import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeProblem } from '../../lib/work/problem.ts';
import { check } from '../../scripts/check.ts';

const PAGE = 'sources/003_c8bc1b811bd30111.txt';

let corpus = '';

beforeEach(() => {
  corpus = mkdtempSync(join(tmpdir(), 'qingdian-check-'));
  cpSync('corpus', corpus, { recursive: true });
});

afterEach(() => rmSync(corpus, { recursive: true }));

function edit(path: string, change: (text: string) => string): void {
  const file = join(corpus, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

function messages(): readonly string[] {
  return check(corpus).problems.map(describeProblem);
}

describe('the check', () => {
  it('finds nothing in an untouched copy', () => {
    expect(messages()).toEqual([]);
  });

  it('finds a changed source by its hash and by the line of the change', () => {
    edit(PAGE, (text) => text.replace('金秋时节的沁水县', '初秋时节的沁水县'));
    const found = messages();
    expect(found.filter((message) => message.includes('sha256'))).toHaveLength(6);
    expect(found).toContainEqual(
      expect.stringMatching(
        /^corpus\/sources\/003.*\.txt:73: 得到“.*【初】秋时节.*qinshui-linquan\.md/,
      ),
    );
  });

  it('finds a sentence that was rewritten in a work', () => {
    edit('works/xiyang-shuiyuan.md', (text) => text.replace('均已整治完毕', '全部整治完毕'));
    expect(messages()).toEqual([
      expect.stringMatching(
        /^corpus\/sources\/003.*:141: .*【均已】.*xiyang-shuiyuan\.md 3 所录的“全部”/,
      ),
    ]);
  });

  it('finds lines that no work holds any more', () => {
    rmSync(join(corpus, 'works/xiyang-shuiyuan.md'));
    const { sources, problems } = check(corpus);
    expect(sources.reduce((sum, source) => sum + source.unaccounted, 0)).toBe(695);
    expect(problems.map(({ line }) => line)).toEqual([133, 135, 137, 139, 141, 143, 145]);
  });

  it('finds a source without a work or a ledger, and a ledger without a source', () => {
    writeFileSync(join(corpus, 'sources/新件.txt'), '新到的文件。\n');
    writeFileSync(join(corpus, 'ledgers/旧件.yaml'), 'source: 旧件.txt\n');
    const found = messages().join('\n');
    expect(found).toContain('corpus/ledgers/旧件.yaml: 得到没有对应的原件');
    expect(found).toContain('corpus/ledgers/新件.yaml: 得到没有台账');
    expect(found).toContain('corpus/sources/新件.txt: 得到没有文献取自该原件');
    expect(found).toContain('corpus/sources/新件.txt:1: 得到未入账的“【新到的文件。】”');
  });

  it('finds a work whose source is not there', () => {
    edit('works/xiyang-shuiyuan.md', (text) => text.replace('003_c8bc1b811bd30111', '009'));
    expect(messages()).toContainEqual(
      expect.stringContaining('corpus/works/xiyang-shuiyuan.md: 得到source.file: 009.txt'),
    );
  });

  it('finds two works that claim the same lines', () => {
    edit('works/xinzhou-zhifa.md', (text) => text.replace('"121-131"', '"121-135"'));
    expect(messages().join('\n')).toContain('行 133-145 与 xinzhou-zhifa 所占的行重叠');
  });

  it('reports a source that is not UTF-8 and goes on with the others', () => {
    writeFileSync(join(corpus, PAGE), Buffer.from([0xd6, 0xdd, 0x0a]));
    const { sources, problems } = check(corpus);
    expect(sources).toHaveLength(4);
    expect(problems.map(describeProblem).join('\n')).toContain(`${PAGE}:1: 得到第 0 字节 0xD6`);
  });
});
