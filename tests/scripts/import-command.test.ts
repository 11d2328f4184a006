import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { check } from '../../scripts/check.ts';
import { importFiles } from '../../scripts/import.ts';

const LAW =
  '<div id="UCAP-CONTENT"><p>某市水污染防治办法</p><p>第一条 为了防治水污染，制定本办法。</p><p>第二条 本办法适用于本市。</p><p>第五条 本办法自2022年1月1日起施行。</p></div>';

let corpus: string;
let out: string[];
let err: string[];

beforeEach(() => {
  const dir = mkdtempSync(join(tmpdir(), 'qingdian-import-'));
  corpus = join(dir, 'corpus');
  cpSync('corpus', corpus, { recursive: true });
  out = [];
  err = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    err.push(String(line));
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(join(corpus, '..'), { recursive: true, force: true });
});

function fileWith(name: string, text: string): string {
  const path = join(corpus, '..', name);
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
});
