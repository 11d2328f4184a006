import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../../app/works/table-shape.ts';
import type { Table } from '../../../lib/model.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { walkBlocks } from '../../../lib/work/walk.ts';

const tables = loadCorpus('corpus').works.flatMap((work) =>
  [...walkBlocks(work.blocks)].flatMap(({ block }): readonly Table[] =>
    block.type === 'table' ? [block] : [],
  ),
);

describe('the shape of a table', () => {
  it('covers each place of every table exactly once with its row spans', () => {
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      const { columns, rowSpan } = shapeOf(table);
      for (const column of columns.keys()) {
        const spans = table.rows.map((_, row) => rowSpan(row, column));
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(table.rows.length);
      }
    }
  });

  it('names the rows of an indicator table by the indicator, not by class or number', () => {
    const indicators = tables.find(({ label, rows }) => label === '表2-1' && rows.length === 19);
    if (!indicators) throw new Error('表2-1');
    const { nameColumn, isWide } = shapeOf(indicators);
    expect(indicators.head.cells[nameColumn]?.text).toBe('指标');
    expect(isWide).toBe(true);
  });

  it('lets a table of three columns flow with the screen', () => {
    const projects = tables.find(({ label }) => label === '表11-1');
    expect(projects && shapeOf(projects).isWide).toBe(false);
  });
});
