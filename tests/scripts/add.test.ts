import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Added, addFolder } from '../../scripts/add.ts';
import { applyChanges, recoverChanges } from '../../scripts/change-files.ts';
import { copyCorpus, dropCorpus } from './copied-corpus.ts';

const LAW = '某市水污染防治办法\n第一条 为了防治水污染，制定本办法。\n第二条 本办法适用于本市。\n';

let root: string;
let corpus: string;
let docs: string;
let out: string[];

beforeEach(() => {
  ({ root, corpus, out } = copyCorpus());
  docs = join(root, 'docs');
  mkdirSync(join(docs, '下层'), { recursive: true });
});

afterEach(() => dropCorpus({ root }));

async function added(): Promise<readonly Added[]> {
  await addFolder(corpus, docs, { json: true });
  return JSON.parse(out.at(-1) ?? '[]');
}

describe('qingdian add', () => {
  it('imports what it can of a folder and says why it refused the rest', async () => {
    writeFileSync(join(docs, '办法.txt'), LAW);
    writeFileSync(join(docs, '坏.pdf'), '%PDF-1.7');
    writeFileSync(join(docs, '旧.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]));
    writeFileSync(join(docs, '照片.jpg'), 'x');
    writeFileSync(join(docs, '下层', '条例.md'), LAW.replace('办法\n', '条例\n'));
    expect(await addFolder(corpus, docs, {})).toBe(1);
    const table = out.join('\n');
    expect(table).toMatch(/办法\.txt +moushishuiwuranfangzhibanfa +0 +2 +0 +\d+ +0/u);
    expect(table).toMatch(/条例\.md +moushishuiwuranfangzhitiaoli +0 +2/u);
    expect(table).toMatch(/坏\.pdf +未导入：.*打不开的 PDF/u);
    expect(table).toMatch(/旧\.doc +未导入：.*另存为 \.docx/u);
    expect(table).not.toContain('照片');
    expect(table).toContain('4 个文件：导入 2，已在库中 0，未导入 2');
    expect(existsSync(join(corpus, 'works', 'moushishuiwuranfangzhibanfa.md'))).toBe(true);
    expect(existsSync(join(corpus, 'sources', '坏.pdf'))).toBe(false);
  });

  it('passes over what a run before has imported, even under another id', async () => {
    writeFileSync(join(docs, '办法.txt'), LAW);
    expect(await added()).toMatchObject([{ status: 'added' }]);
    writeFileSync(join(docs, '条例.txt'), LAW.replace('办法\n', '条例\n'));
    expect(await added()).toMatchObject([
      { status: 'known', works: ['moushishuiwuranfangzhibanfa'] },
      { status: 'added' },
    ]);
  });

  it('refuses a file whose ledger would be that of another', async () => {
    writeFileSync(join(docs, '办法.txt'), LAW);
    await added();
    writeFileSync(join(docs, '办法.md'), LAW.replace('办法\n', '规定\n'));
    const results = await added();
    expect(results[0]).toMatchObject({ file: '办法.md', status: 'refused' });
    expect(JSON.stringify(results[0])).toContain('只有扩展名不同');
  });

  it('refuses a folder that is none, or that has nothing to import', async () => {
    await expect(addFolder(corpus, join(root, '无'), {})).rejects.toThrow('不是文件夹');
    await expect(addFolder(corpus, docs, {})).rejects.toThrow('没有可导入的文件');
  });
});

describe('a change of several files', () => {
  it('that was stopped while it moved them in is ended by the next command', () => {
    const [one, two, gone] = ['一', '二', '三'].map((name) => join(root, name));
    writeFileSync(join(root, '三'), '旧');
    // As a process leaves it that was killed after the first move.
    writeFileSync(one ?? '', '新一');
    writeFileSync(join(root, '.二.aside'), '新二');
    const journal = JSON.stringify({ write: ['一', '二'], remove: ['三'] });
    writeFileSync(join(root, '.changes.json'), journal);
    recoverChanges(root);
    expect([readFileSync(one ?? '', 'utf8'), readFileSync(two ?? '', 'utf8')]).toEqual([
      '新一',
      '新二',
    ]);
    expect([existsSync(gone ?? ''), existsSync(join(root, '.changes.json'))]).toEqual([
      false,
      false,
    ]);
  });

  it('that cannot be written changes none of them', () => {
    writeFileSync(join(root, '一'), '旧');
    const changes = [
      { path: join(root, '一'), content: '新' },
      { path: join(root, '一', '不是文件夹', '二'), content: '新' },
    ];
    expect(() => applyChanges(root, changes)).toThrow();
    recoverChanges(root);
    expect(readFileSync(join(root, '一'), 'utf8')).toBe('旧');
  });
});
