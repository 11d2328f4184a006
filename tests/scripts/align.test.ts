import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadCorpus } from '../../lib/work/corpus.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { walkBlocks } from '../../lib/work/walk.ts';
import { alignPair } from '../../scripts/align.ts';
import { type Data, openData } from '../../scripts/open-data.ts';

interface Place {
  readonly id: string;
  readonly title: string;
  readonly path: readonly string[];
}

interface Row {
  readonly from: Place;
  readonly kind: string;
  readonly to: readonly (Place & { readonly score: number; readonly terms: readonly string[] })[];
}

const dir = mkdtempSync(join(tmpdir(), 'qingdian-align-'));
const sources = { corpusDir: 'corpus', dataDir: join(dir, 'data'), cacheDir: join(dir, 'cache') };
const { works } = loadCorpus('corpus');
let data: Data;

beforeAll(async () => {
  data = await openData(sources.corpusDir, sources.dataDir, sources.cacheDir);
}, 60_000);

afterAll(() => {
  rmSync(dir, { recursive: true });
});

async function printed(
  left: string,
  right: string,
  options: { json?: boolean },
  from: Data = data,
): Promise<{ readonly code: number; readonly text: string }> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
  try {
    const code = await alignPair(from, sources, [left, right], options);
    return { code, text: lines.join('\n') };
  } finally {
    log.mockRestore();
  }
}

async function rowsOf(left: string, right: string): Promise<readonly Row[]> {
  return JSON.parse((await printed(left, right, { json: true })).text);
}

describe('align', () => {
  it('gives every division and lead sentence of the first work, in order', async () => {
    const rows = await rowsOf('shuozhou-plan', 'yanhu-plan');
    const work = works.find(({ id }) => id === 'shuozhou-plan');
    const wanted = [...walkBlocks(work?.blocks ?? [])].filter(
      ({ block }) =>
        block.type === 'division' || (block.type === 'clause' && block.lead !== undefined),
    );
    expect(rows.map(({ from }) => from.id)).toEqual(
      wanted.map(({ block }) => `shuozhou-plan/${block.address}`),
    );
  });

  it('names each place by its heading or lead, with the headings above', async () => {
    const rows = await rowsOf('shuozhou-plan', 'yanhu-plan');
    expect(rows.find(({ from }) => from.id === 'shuozhou-plan/4.6')).toMatchObject({
      from: {
        title: '第六节 切实加强移动源污染防治',
        path: ['第四章 应对气候变化，持续改善大气环境质量'],
      },
      kind: '近',
      to: [{ id: 'yanhu-plan/3.3.4', title: '加快建设绿色交通运输体系。' }],
    });
    const passages = new Map(works.flatMap(passagesOf).map((it) => [it.id, it]));
    for (const { from, kind, to } of rows) {
      expect(kind === '无对应').toBe(to.length === 0);
      expect(to.map(({ score }) => score)).toEqual(
        to.map(({ score }) => score).sort((a, b) => b - a),
      );
      for (const { id, title, path } of [from, ...to]) {
        const passage = passages.get(id);
        // A notice and a colophon have no heading of their own.
        if (!passage) expect(['通知', '版记']).toContain(title);
        else {
          expect(passage.text.startsWith(title)).toBe(true);
          expect(path).toEqual(passage.path);
        }
      }
    }
  });

  it('says the same of a pair that is not published', async () => {
    const unpublished = {
      ...data,
      catalogue: data.catalogue.map((work) => ({ ...work, aligned: [] })),
    };
    const options = { json: true };
    expect(await printed('yanhu-plan', 'shuozhou-plan', options, unpublished)).toEqual(
      await printed('yanhu-plan', 'shuozhou-plan', options),
    );
  });

  it('reads as Chinese for a person, and counts what has no counterpart', async () => {
    const { code, text } = await printed('yanhu-plan', 'yangquan-zongshu', {});
    expect(code).toBe(0);
    expect(text).toContain('〔yanhu-plan/3.3.4〕');
    expect(text).toMatch(/\d+ 处中 \d+ 处有对应，\d+ 处无对应。$/u);
  });

  it('names the nearest works for one it does not know, and wants two', async () => {
    await expect(printed('shuozhou-plan', 'yanhuplan', {})).rejects.toThrow(
      /没有文献“yanhuplan”.*yanhu-plan/u,
    );
    await expect(printed('yanhu-plan', 'yanhu-plan', {})).rejects.toThrow(/不同的两件/u);
  });
});
