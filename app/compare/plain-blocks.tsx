'use client';

import type { Block, Clause, Table } from '../../lib/model.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';
import { MarkedText } from '../works/marked-text.tsx';
import { shapeOf } from '../works/table-shape.ts';

/** Text for reading beside other text: no margins and no anchors of its own. */
export function PlainBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block) => <PlainBlock key={block.address} block={block} />);
}

function PlainBlock({ block }: { readonly block: Block }) {
  if (block.type === 'clause') return <PlainClause clause={block} />;
  if (block.type === 'table') return <PlainTable table={block} />;
  const heading = block.type === 'box' ? block.title.text : block.heading.text || block.level;
  return (
    <div className={block.type === 'box' ? 'plain-box' : undefined}>
      <p className="plain-heading">{heading}</p>
      <PlainBlocks blocks={block.blocks} />
    </div>
  );
}

function PlainClause({ clause }: { readonly clause: Clause }) {
  return (
    <p className={`plain plain-${clause.kind}`}>
      <MarkedText
        text={clause.text}
        marks={[]}
        opening={clause.lead?.length ?? 0}
        collations={clause.corrections}
      />
    </p>
  );
}

function PlainTable({ table }: { readonly table: Table }) {
  const shape = shapeOf(table);
  return (
    <ScrollRegion className="plain-table" name={table.caption.text || '表'}>
      <table>
        {table.caption.text === '' ? null : <caption>{table.caption.text}</caption>}
        <thead>
          <tr>
            {shape.columns.map((key, column) => (
              <th key={key} scope="col">
                {table.head.cells[column]?.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={row.address}>
              {shape.columns.map((key, column) => {
                const rowSpan = shape.rowSpan(index, column);
                if (rowSpan === 0) return null;
                return (
                  <td key={key} {...(rowSpan > 1 && { rowSpan })}>
                    {row.cells[column]?.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
