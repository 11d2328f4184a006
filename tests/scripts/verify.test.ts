import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../scripts/usage.ts';
import { readDraft, verifyFile } from '../../scripts/verify.ts';
import { library } from '../lib/cite/verify-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'qingdian-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(content: string, options: { json?: boolean } = {}) {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const code = await verifyFile(file('draft.txt', content), library, options);
  return { code, out: log.mock.calls.map(([line]) => String(line)).join('\n') };
}

describe('verify on the command line', () => {
  it('succeeds when all is as it should be', async () => {
    const { code, out } = await run('“绿水青山就是金山银山”', { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ quote: '绿水青山就是金山银山', status: '一致' }]);
  });

  it('fails when anything is not, and says what in Chinese', async () => {
    const { code, out } = await run('“绿水青山就是金山铜山”');
    expect(code).toBe(1);
    expect(out).toContain('引文核对：1 条，一致 0，有出入 1，未找到 0');
    expect(out).toContain('引作“铜”，原文“银”');
  });

  it('prints an empty array for a draft that quotes nothing', async () => {
    expect(await run('没有引文。', { json: true })).toEqual({ code: 0, out: '[]' });
  });

  it('reads UTF-8 with or without its mark, and GB18030', () => {
    const marked = file('a.txt', '\uFEFF绿水青山');
    // 绿水 in GB18030.
    const older = file('b.txt', Uint8Array.from([0xc2, 0xcc, 0xcb, 0xae]));
    expect(readDraft(marked)).toBe('绿水青山');
    expect(readDraft(older)).toBe('绿水');
  });

  it.each([
    ['missing.txt', undefined, '没有这个文件'],
    ['blank.txt', '  \n', '没有文字'],
    [
      'image.png',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xff]),
      '处理：另存为 UTF-8',
    ],
  ])('refuses %s with a remedy', (name, content, said) => {
    const path = content === undefined ? join(folder, name) : file(name, content);
    expect(() => readDraft(path)).toThrow(UsageError);
    expect(() => readDraft(path)).toThrow(said);
    expect(() => readDraft(path)).toThrow(name);
  });

  it('refuses a folder', () => {
    expect(() => readDraft(folder)).toThrow('这是文件夹');
  });
});
