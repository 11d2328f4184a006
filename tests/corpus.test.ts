import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../lib/work/corpus.ts';
import { divisionsOf, textsOf, walkBlocks } from '../lib/work/walk.ts';
import { check } from '../scripts/check.ts';

const { works } = loadCorpus('corpus');

function work(id: string) {
  const found = works.find((it) => it.id === id);
  if (!found) throw new Error(`no work ${id}`);
  return found;
}

function levelsOf(id: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { division } of divisionsOf(work(id))) {
    counts[division.level] = (counts[division.level] ?? 0) + 1;
  }
  return counts;
}

function tablesOf(id: string) {
  return [...walkBlocks(work(id).blocks)].flatMap(({ block }) =>
    block.type === 'table' ? [block] : [],
  );
}

function textAt(id: string, address: string): string | undefined {
  return [...textsOf(work(id))].find((prose) => prose.address === address)?.text;
}

describe('the check of the corpus', () => {
  const report = check('corpus');

  it('finds nothing lost and nothing added in any of the five sources', () => {
    expect(report.problems).toEqual([]);
    expect(
      report.sources.map(({ file, characters, unaccounted, added }) => [
        file.slice('corpus/sources/'.length, 'corpus/sources/'.length + 3),
        characters,
        unaccounted,
        added,
      ]),
    ).toEqual([
      ['000', 1965, 0, 0],
      ['001', 7666, 0, 0],
      ['002', 53671, 0, 0],
      ['003', 6703, 0, 0],
      ['004', 26748, 0, 0],
    ]);
  });

  it('accounts for what is not text by kind', () => {
    const [, , plan, page, yanhu] = report.sources;
    expect(plan?.artefacts).toEqual({ contents: 938, 'repeated-head': 74 });
    expect(page?.artefacts).toEqual({ 'running-head': 11 });
    expect(yanhu?.notation).toEqual({ bookmark: 851 });
    expect(report.sources.map(({ corrections, moves }) => [corrections, moves])).toEqual([
      [0, 1],
      [4, 6],
      [5, 3],
      [0, 1],
      [0, 0],
    ]);
  });
});

describe('the corpus', () => {
  it('holds twelve works from five sources', () => {
    expect(works).toHaveLength(12);
    expect(new Set(works.map(({ meta }) => meta.source.file)).size).toBe(5);
    expect(works.filter(({ meta }) => meta.kind === 'plan')).toHaveLength(2);
  });

  it('keeps the structure of the 朔州 plan', () => {
    expect(levelsOf('shuozhou-plan')).toEqual({ 通知: 1, 章: 12, 节: 47, '一、': 9, 版记: 1 });
    expect(
      tablesOf('shuozhou-plan').map(({ address, label, rows }) => [address, label, rows.length]),
    ).toEqual([
      ['2.3.t1', '表2-1', 19],
      ['11.1.t1', '表11-1', 43],
      ['11.2.t1', '表11-2', 11],
    ]);
    expect(textAt('shuozhou-plan', '4.6.3')).toMatch(/^车辆结构升级。完成国家下达的/);
    expect(textAt('shuozhou-plan', 'c.g2')).toBe('2022年8月26日印发');
  });

  it('keeps the structure of the 盐湖 plan', () => {
    expect(levelsOf('yanhu-plan')).toEqual({ '一、': 8, '（一）': 28 });
    const boxes = [...walkBlocks(work('yanhu-plan').blocks)].flatMap(({ block }) =>
      block.type === 'box' ? [block.label] : [],
    );
    expect(boxes).toEqual(['专栏1', '专栏2', '专栏3', '专栏4', '专栏5', '专栏6', '专栏7']);
    const [table] = tablesOf('yanhu-plan');
    const numbers = table?.rows.flatMap(({ cells }) => cells[1]?.text || []);
    expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => String(index + 1)));
    expect(table?.rows).toHaveLength(30);
    expect(table?.rows.map(({ cells }) => cells[0]?.spans ?? cells[0]?.text)).not.toContain('');
  });

  it('reads each row of an indicator table with as many cells as its head', () => {
    for (const id of ['shuozhou-plan', 'yanhu-plan']) {
      for (const { head, rows } of tablesOf(id)) {
        for (const row of rows) expect(row.cells).toHaveLength(head.cells.length);
      }
    }
    const [indicators] = tablesOf('shuozhou-plan');
    expect(indicators?.head.cells.map(({ text }) => text)).toEqual([
      '类别',
      '序号',
      '指标',
      '2020年现状',
      '2025年目标',
      '指标属性',
    ]);
    expect(indicators?.rows[14]?.cells.map(({ text, spans }) => spans ?? text)).toEqual([
      '环境风险防控',
      '15',
      '受污染耕地安全利用率',
      '90%',
      '达到省定目标',
      '约束性指标',
    ]);
  });

  it('shows the two readings of the 朔州 report as they are printed, and names them to each other', () => {
    expect(work('shuozhou-dise').meta.witnesses).toEqual(['shuozhou-dise-b']);
    expect(work('shuozhou-dise-b').meta.witnesses).toEqual(['shuozhou-dise']);
    expect(textAt('shuozhou-dise', '1.2')).toContain('植被盖度');
    expect(textAt('shuozhou-dise-b', '1.2')).toContain('植被度');
    expect(textAt('shuozhou-dise', '1.3')).toContain('能耗“双控”');
    expect(textAt('shuozhou-dise-b', '1.3')).toContain('能效“双控”');
  });

  it('corrects slips of the extraction only, each with what is printed', () => {
    const corrected = works.flatMap((it) =>
      [...textsOf(it)].flatMap(({ text, corrections }) =>
        corrections.map(({ mark, printed }) => [printed, text.slice(...mark)]),
      ),
    );
    expect(corrected).toEqual([
      ['芋类', 'Ⅲ类'],
      ['劣吁类', '劣Ⅴ类'],
      ['芋类', 'Ⅲ类'],
      ['监控系統', '监控系统'],
      ['布局 and 结构', '布局和结构'],
      ['设施 and 场所', '设施和场所'],
      ['布局 and 规划', '布局和规划'],
      ['综合治理工程 综', '综合治理工程'],
      ['姻本刊记者', '■本刊记者'],
    ]);
  });

  it('has no leftover of a file format in any text', () => {
    for (const it of works) {
      for (const { text } of textsOf(it)) {
        expect(text).not.toMatch(/[_{}<>]|\*\*|\[bookmark|\ufffd|\u200b/u);
        for (const cell of text.split('\t')) expect(cell).toBe(cell.trim());
      }
    }
  });

  it('gives the paragraphs of both plans the leads they are printed with', () => {
    const leads = (id: string) =>
      [...walkBlocks(work(id).blocks)].flatMap(({ block }) =>
        block.type === 'clause' && block.lead !== undefined ? [block.lead] : [],
      );
    expect(leads('shuozhou-plan')).toHaveLength(163);
    expect(leads('yanhu-plan')).toHaveLength(90);
    expect(leads('shuozhou-plan')).toContain('大力推进“公转铁”。');
    expect(leads('yanhu-plan')).toContain('绿色种植：');
    for (const it of works.filter(({ meta }) => meta.kind === 'report')) {
      expect(leads(it.id)).toEqual([]);
    }
  });
});
