import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../scripts/check.ts';
import { citePlace } from '../../scripts/cite.ts';
import { describeDifference } from '../../scripts/describe-reimport.ts';
import { importFiles } from '../../scripts/import.ts';
import { copyCorpus, dropCorpus } from './copied-corpus.ts';

const YANHU = 'sources/004_3262d29e7119bcb7.txt';

let root: string;
let corpus: string;
let out: string[];
let err: string[];

beforeEach(() => {
  ({ root, corpus, out, err } = copyCorpus());
});

afterEach(() => dropCorpus({ root }));

function read(path: string): string {
  return readFileSync(join(corpus, path), 'utf8');
}

/** The plan of 盐湖 as a later edition might print it. */
function laterEdition(name: string): string {
  const path = join(root, name);
  const text = read(YANHU)
    .replace('造林面积13.42万亩', '造林面积14.42万亩')
    .replace('自然生态敏感脆弱状况没有', '这里新加了一段文字。\n\n自然生态敏感脆弱状况没有');
  writeFileSync(path, text);
  return path;
}

describe('a source imported again', () => {
  it('shows what changed clause by clause, and writes nothing', async () => {
    const before = read('works/yanhu-plan.md');
    expect(await importFiles(corpus, [laterEdition('新版.txt')], { id: 'yanhu-plan' })).toBe(1);
    expect(out.join('\n')).toContain('yanhu-plan：增 1　删 0　改 1　移 0　地址变动 2');
    expect(out.join('\n')).toContain('改 1.1.5  …开展国土绿化，造林面积1【3→4】.42万亩');
    expect(out.join('\n')).toContain('+ 1.2.2  这里新加了一段文字。');
    expect(read('works/yanhu-plan.md')).toBe(before);
    expect(existsSync(join(corpus, 'sources/新版.txt'))).toBe(false);
  });

  it('is known by its file name as well', async () => {
    const path = laterEdition('004_3262d29e7119bcb7.txt');
    expect(await importFiles(corpus, [path], { json: true })).toBe(1);
    const [{ reimport }] = JSON.parse(out.at(-1) ?? '[]');
    expect(reimport.works[0]).toMatchObject({
      id: 'yanhu-plan',
      moved: { '1.2.2': '1.2.3', '1.2.3': '1.2.4' },
    });
  });

  it('takes the place of the work when told to; old addresses lead to their texts', async () => {
    writeFileSync(
      join(corpus, 'lexicon/terms.yaml'),
      read('lexicon/terms.yaml').replace('yanhu-plan/3.3.1]', 'yanhu-plan/1.2.3]'),
    );
    const path = laterEdition('新版.txt');
    expect(await importFiles(corpus, [path], { id: 'yanhu-plan', replace: true })).toBe(0);
    const work = read('works/yanhu-plan.md');
    expect(work).toContain('moved: { "1.2.2": "1.2.3", "1.2.3": "1.2.4" }');
    expect(work).toContain(
      'place: { name: 盐湖区, code: "140802", level: county, within: 运城市 }',
    );
    expect(read('lexicon/terms.yaml')).toContain('yanhu-plan/1.2.4]');
    expect(existsSync(join(corpus, YANHU))).toBe(false);
    const problems = check(corpus).problems.filter(({ file }) => !file.includes('terms.yaml'));
    expect(problems).toEqual([]);
  });

  it('lets an address be cited that nothing has any more', async () => {
    const path = join(root, '004_3262d29e7119bcb7.txt');
    const shorter = read(YANHU).replace(/^结构性污染特征没有根本改变.*\n/mu, '');
    writeFileSync(path, shorter);
    expect(await importFiles(corpus, [path], { replace: true })).toBe(0);
    expect(read('works/yanhu-plan.md')).toContain('"1.2.3": "1.2.2"');
    expect(citePlace(corpus, 'yanhu-plan/1.2.3', { style: 'gongwen' })).toBe(0);
    expect(out.at(-1)).toContain('第二');
  });

  it('keeps the corrections that still have their place', async () => {
    rmSync(join(corpus, 'lexicon/terms.yaml'));
    writeFileSync(
      join(root, '办法.txt'),
      '某市水办法\n第一条 为了冶理水污染。\n第二条 本市适用。\n',
    );
    await importFiles(corpus, [join(root, '办法.txt')], { id: 'banfa' });
    const filled = read('works/banfa.md')
      .replace('name: "", code: ""', 'name: 某市, code: "140100"')
      .replace('note: ""', 'note: 官方文件')
      .replace('冶理', '治理');
    writeFileSync(join(corpus, 'works/banfa.md'), filled);
    writeFileSync(
      join(corpus, 'corrections/banfa.yaml'),
      'corrections:\n  - { at: a1.1, line: 2, printed: 冶理, read: 治理, evidence: 形近 }\n',
    );
    expect(check(corpus).problems).toEqual([]);
    const later = '某市水办法\n第一条 为了冶理水污染。\n第二条 全市适用。\n';
    writeFileSync(join(root, '办法.txt'), `\n${later}`);
    expect(await importFiles(corpus, [join(root, '办法.txt')], { replace: true })).toBe(0);
    expect(out.join('\n')).toContain('改 a2.1  【本→全】市适用。');
    expect(read('works/banfa.md')).toContain('为了治理水污染');
    expect(read('corrections/banfa.yaml')).toContain('line: 3');
    expect(check(corpus).problems).toEqual([]);
  });

  it('is refused when its works do not answer to those there are', async () => {
    const path = join(root, '003_c8bc1b811bd30111.txt');
    writeFileSync(path, '第一条 只有一件。\n第二条 没有别的。\n');
    expect(await importFiles(corpus, [path], { replace: true })).toBe(1);
    expect(err.join('')).toMatch(/得到1 件文献；应为5 件/u);
    expect(check(corpus).problems).toEqual([]);
  });
});

describe('a difference in words', () => {
  it('shows what differs and a little around it', () => {
    expect(describeDifference('到2025年，完成85%的任务。', '到2025年，完成90%的任务。')).toBe(
      '到2025年，完成【85→90】%的任务。',
    );
  });
});
