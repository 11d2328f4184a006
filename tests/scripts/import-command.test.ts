import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../scripts/check.ts';
import { importFiles } from '../../scripts/import.ts';
import { copyCorpus, dropCorpus } from './copied-corpus.ts';

const LAW =
  '<div id="UCAP-CONTENT"><p>某市水污染防治办法</p><p>第一条 为了防治水污染，制定本办法。</p><p>第二条 本办法适用于本市。</p><p>第五条 本办法自2022年1月1日起施行。</p></div>';

let root: string;
let corpus: string;
let out: string[];
let err: string[];

beforeEach(() => {
  ({ root, corpus, out, err } = copyCorpus());
});

afterEach(() => dropCorpus({ root }));

function fileWith(name: string, text: string): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

describe('qingdian import', () => {
  it('writes a draft, its text and its ledger, which pass the check once filled in', async () => {
    const path = fileWith('办法.html', LAW);
    expect(await importFiles(corpus, [path], {})).toBe(0);
    const draft = join(corpus, 'works', 'moushishuiwuranfangzhibanfa.md');
    expect(out.join('\n')).toContain('“第五条”之前缺第三条至第四条');
    expect(out.join('\n')).toContain('未入账 0');
    expect(existsSync(join(corpus, 'extracts', '办法.html.txt'))).toBe(true);
    const filled = readFileSync(draft, 'utf8')
      .replace('name: "", code: ""', 'name: 某市, code: "140100"')
      .replace('note: ""', 'note: 官方文件');
    writeFileSync(draft, filled);
    expect(check(corpus).problems).toEqual([]);
  });

  it('goes on after a broken file, beside a draft that nobody has filled in yet', async () => {
    const law = fileWith('办法.html', LAW);
    expect(await importFiles(corpus, [law], {})).toBe(0);
    const again = fileWith(
      '再印.txt',
      readFileSync('corpus/sources/000_e435fb0dd8a31ac6.txt', 'utf8'),
    );
    const broken = fileWith('坏.pdf', '%PDF-1.7');
    expect(await importFiles(corpus, [broken, again], { json: true, dryRun: true })).toBe(1);
    expect(err.join('')).toContain('打不开的 PDF');
    const [report] = JSON.parse(out.at(-1) ?? '[]');
    expect(report.characters).toMatchObject({ unaccounted: 0, added: 0 });
    expect(report.works[0].similar.map(({ work }: { work: string }) => work)).toContain(
      'shuozhou-dise-b',
    );
  });

  it('tells what to type next, and refuses an id that no address can have', async () => {
    const law = fileWith('办法.html', LAW);
    await expect(importFiles(corpus, [law], { id: '办法' })).rejects.toThrow('只用小写字母');
    expect(await importFiles(corpus, [law], { id: 'banfa' })).toBe(0);
    expect(out.join('\n')).toContain('npm run -s qingdian -- review banfa');
  });

  it('makes a draft of an excerpt whose numbers begin in the middle', async () => {
    const text = '科学预测水资源供需状况\n四、实施防御措施\n水旱灾害防御能力明显提升。\n';
    expect(await importFiles(corpus, [fileWith('摘录.txt', text)], { id: 'zhailu' })).toBe(0);
    expect(out.join('\n')).toContain('未入账 0');
    expect(existsSync(join(corpus, 'works', 'zhailu.md'))).toBe(true);
  });

  it('tells a slip that a document makes all over once', async () => {
    const text = `一、甲\n${'推进治理,改善环境。\n'.repeat(9)}二、乙\n完善体系。\n`;
    expect(await importFiles(corpus, [fileWith('逗号.txt', text)], { id: 'douhao' })).toBe(0);
    const slips = out.join('\n').match(/可能有误/gu);
    expect(slips).toHaveLength(1);
    expect(out.join('\n')).toContain('共 9 处');
  });
});
