'use client';

import { useContext } from 'react';
import type { Address, Block, Clause, Table, TableRow } from '../../lib/model.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';
import { shapeOf } from '../works/table-shape.ts';
import { LensContext, LensText, WorkContext } from './lens-text.tsx';

/** Text for reading beside other text: no margins and no anchors of its own. */
export function PlainBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return blocks.map((block) => <PlainBlock key={block.address} block={block} />);
}

function PlainBlock({ block }: { readonly block: Block }) {
  if (block.type === 'clause') return <PlainClause clause={block} />;
  if (block.type === 'table') return <PlainTable table={block} />;
  const { text, address, corrections } = block.type === 'box' ? block.title : block.heading;
  const name = text || (block.type === 'division' ? block.level : '');
  return (
    <div className={block.type === 'box' ? 'plain-box' : undefined} data-address={block.address}>
      <p className="plain-heading">
        <LensText address={address} text={name} corrections={corrections} />
      </p>
      <PlainBlocks blocks={block.blocks} />
    </div>
  );
}

function PlainClause({ clause }: { readonly clause: Clause }) {
  const { address, text, kind, lead, corrections } = clause;
  return (
    <p className={`plain plain-${kind}`} data-address={address}>
      <LensText
        address={address}
        text={text}
        opening={lead?.length ?? 0}
        corrections={corrections}
      />
      <Elsewhere address={address} />
    </p>
  );
}

/** Leads to the other works of the corpus that have some of a place's wording. */
function Elsewhere({ address }: { readonly address: Address }) {
  const { worksWith, onWording } = useContext(LensContext);
  const work = useContext(WorkContext);
  const count = worksWith(work, address);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="elsewhere"
      aria-label={`${address} 的用语另见 ${count} 件`}
      onClick={() => onWording(work, address)}
    >
      另见 {count} 件
    </button>
  );
}

/** The cells of a row with where each begins in the text of the row. */
function cellsOf({ cells }: TableRow): readonly { readonly text: string; readonly from: number }[] {
  let from = 0;
  return cells.map(({ text }) => {
    const cell = { text, from };
    from += text.length + 1;
    return cell;
  });
}

function PlainTable({ table }: { readonly table: Table }) {
  const shape = shapeOf(table);
  const head = cellsOf(table.head);
  return (
    <div data-address={table.address}>
      <ScrollRegion className="plain-table" name={table.caption.text || '表'}>
        <table>
          {table.caption.text === '' ? null : (
            <caption>
              <LensText address={table.caption.address} text={table.caption.text} />
            </caption>
          )}
          <thead>
            <tr>
              {shape.columns.map((key, column) => (
                <th key={key} scope="col">
                  <LensText address={table.head.address} {...(head[column] ?? { text: '' })} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => {
              const cells = cellsOf(row);
              return (
                <tr key={row.address} data-address={row.address}>
                  {shape.columns.map((key, column) => {
                    const rowSpan = shape.rowSpan(index, column);
                    if (rowSpan === 0) return null;
                    return (
                      <td key={key} {...(rowSpan > 1 && { rowSpan })}>
                        <LensText address={row.address} {...(cells[column] ?? { text: '' })} />
                        {column === cells.length - 1 ? <Elsewhere address={row.address} /> : null}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}
