import type { Table, TableRow } from '../../lib/model.ts';
import { ScrollRegion } from '../site/scroll-region.tsx';
import { collationsOf } from './collations.ts';
import { PlaceMargin } from './place-margin.tsx';
import { Prose } from './prose.tsx';
import type { Reading } from './reading.ts';
import { clip } from './segments.ts';
import { shapeOf, type TableShape } from './table-shape.ts';

interface TableViewProps {
  readonly table: Table;
  readonly reading: Reading;
}

/** A printed table; where it is too wide for the screen it scrolls within itself. */
export function TableView({ table, reading }: TableViewProps) {
  const shape = shapeOf(table);
  const { address, caption, head, rows } = table;
  const name = caption.text || reading.names.get(address) || address;
  const printed = (
    <table>
      <caption>
        {caption.text === '' ? null : (
          <span className="said">
            <Prose
              text={caption.text}
              opening={table.label.length}
              openingAs="marker"
              collations={collationsOf(caption)}
            />
          </span>
        )}
        <PlaceMargin address={address} reading={reading} />
      </caption>
      <thead>
        <tr id={head.address}>
          {shape.columns.map((key, column) => (
            <th key={key} scope="col" {...(isShortHead(head, column) && { className: 'short' })}>
              <CellText row={head} column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <RowView key={row.address} row={row} index={index} shape={shape} reading={reading} />
        ))}
      </tbody>
    </table>
  );
  return (
    <div id={address} className="table">
      {shape.isWide ? (
        <ScrollRegion name={name} className="table-wide">
          {printed}
        </ScrollRegion>
      ) : (
        printed
      )}
    </div>
  );
}

/** A head of up to four characters stays on one line. */
function isShortHead(head: TableRow, column: number): boolean {
  return (head.cells[column]?.text.length ?? 0) <= 4;
}

interface RowViewProps {
  readonly row: TableRow;
  readonly index: number;
  readonly shape: TableShape;
  readonly reading: Reading;
}

function RowView({ row, index, shape, reading }: RowViewProps) {
  const last = row.cells.length - 1;
  return (
    <tr id={row.address}>
      {shape.columns.map((key, column) => {
        const rowSpan = shape.rowSpan(index, column);
        if (rowSpan === 0) return null;
        const isName = column === shape.nameColumn;
        const Tag = isName || rowSpan > 1 ? 'th' : 'td';
        const scope = rowSpan > 1 ? 'rowgroup' : 'row';
        return (
          <Tag
            key={key}
            {...(Tag === 'th' && { scope })}
            {...(rowSpan > 1 && { rowSpan })}
            {...(shape.shortColumns.has(column) && { className: 'short' })}
          >
            <CellText row={row} column={column} />
            {column === last ? <PlaceMargin address={row.address} reading={reading} /> : null}
          </Tag>
        );
      })}
    </tr>
  );
}

/** One cell; marks and corrections count from the start of its row. */
function CellText({ row, column }: { readonly row: TableRow; readonly column: number }) {
  const text = row.cells[column]?.text ?? '';
  // Cells are joined by one TAB in the text of their row.
  const from = row.cells.slice(0, column).reduce((sum, cell) => sum + cell.text.length + 1, 0);
  const collations = collationsOf(row).flatMap((collation) =>
    clip([collation.mark], from, text.length).map((mark) => ({ ...collation, mark })),
  );
  return (
    <span className="said">
      <Prose text={text} passage={row.text} from={from} collations={collations} />
    </span>
  );
}
