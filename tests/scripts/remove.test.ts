import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../scripts/check.ts';
import { citePlace } from '../../scripts/cite.ts';
import { importFiles } from '../../scripts/import.ts';
import { removeWork } from '../../scripts/remove.ts';
import { renameWork } from '../../scripts/rename.ts';
import { copyCorpus, dropCorpus } from './copied-corpus.ts';

let root: string;
let corpus: string;
let err: string[];

beforeEach(() => {
  ({ root, corpus, err } = copyCorpus());
});

afterEach(() => dropCorpus({ root }));

function read(path: string): string {
  return readFileSync(join(corpus, path), 'utf8');
}

describe('qingdian remove', () => {
  it('takes back an import, source and ledger included', async () => {
    writeFileSync(join(root, '办法.html'), '<div id="UCAP-CONTENT"><p>第一条 为了。</p></div>');
    await importFiles(corpus, [join(root, '办法.html')], { id: 'banfa' });
    expect(existsSync(join(corpus, 'extracts/办法.html.txt'))).toBe(true);
    expect(removeWork(corpus, 'banfa', {})).toBe(0);
    for (const path of ['works/banfa.md', 'sources/办法.html', 'extracts/办法.html.txt']) {
      expect(existsSync(join(corpus, path)), path).toBe(false);
    }
    expect(check(corpus).problems).toEqual([]);
  });

  it('refuses while another work or a term names it, and lists them', () => {
    expect(removeWork(corpus, 'shuozhou-dise', {})).toBe(1);
    expect(err.join('')).toContain('works/shuozhou-dise-b.md: witnesses 中列有 shuozhou-dise');
    expect(err.join('')).toContain('“双碳”据 shuozhou-dise/1.2 释义');
    expect(check(corpus).problems).toEqual([]);
  });

  it('leaves a source that other works stand in, but not the moves of the work', () => {
    rmSync(join(corpus, 'lexicon/terms.yaml'));
    expect(removeWork(corpus, 'yangquan-zongshu', {})).toBe(0);
    expect(existsSync(join(corpus, 'sources/003_c8bc1b811bd30111.txt'))).toBe(true);
    expect(read('ledgers/003_c8bc1b811bd30111.yaml')).not.toContain('yangquan-zongshu');
    expect(read('ledgers/003_c8bc1b811bd30111.yaml')).toContain('# 文件格式留下的记号');
  });

  it('names the nearest works when there is no such one', () => {
    expect(() => removeWork(corpus, 'shuozhou', {})).toThrow('相近的有 shuozhou-');
  });
});

describe('qingdian rename', () => {
  it('changes the id wherever the corpus has it, and the corpus stays whole', () => {
    expect(renameWork(corpus, 'shuozhou-dise', 'shuozhou-xiandi', {})).toBe(0);
    expect(check(corpus).problems).toEqual([]);
    expect(read('works/shuozhou-xiandi.md')).toContain('formerIds: [shuozhou-dise]\n---\n');
    expect(read('works/shuozhou-dise-b.md')).toContain('witnesses: [shuozhou-xiandi]');
    expect(read('lexicon/terms.yaml')).toBe(
      readFileSync('corpus/lexicon/terms.yaml', 'utf8').replaceAll(
        'shuozhou-dise/',
        'shuozhou-xiandi/',
      ),
    );
    expect(existsSync(join(corpus, 'corrections/shuozhou-dise.yaml'))).toBe(false);
    expect(citePlace(corpus, 'shuozhou-dise/1.2', { style: 'gongwen' })).toBe(0);
  });

  it('back again gives the files as they were, but for the former id', () => {
    renameWork(corpus, 'shuozhou-dise', 'shuozhou-xiandi', {});
    renameWork(corpus, 'shuozhou-xiandi', 'shuozhou-dise', {});
    const paths = ['lexicon/terms.yaml', 'works/shuozhou-dise-b.md', 'works/shuozhou-dise.md'];
    for (const path of paths) {
      const before = readFileSync(join('corpus', path), 'utf8');
      expect(read(path).replace('formerIds: [shuozhou-xiandi]\n', '')).toBe(before);
    }
  });

  it('refuses an id that is taken, was another work’s, or cannot be one', () => {
    renameWork(corpus, 'shuozhou-dise', 'shuozhou-xiandi', {});
    expect(() => renameWork(corpus, 'yanhu-plan', 'shuozhou-plan', {})).toThrow('库中已有');
    expect(() => renameWork(corpus, 'yanhu-plan', 'shuozhou-dise', {})).toThrow('旧编号');
    expect(() => renameWork(corpus, 'yanhu-plan', '盐湖', {})).toThrow('不合要求');
    expect(existsSync(join(corpus, 'works/yanhu-plan.md'))).toBe(true);
  });
});
