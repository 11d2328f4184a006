'use client';

import { barX, plot, text } from '@observablehq/plot';
import { useCallback, useId } from 'react';
import { ExportButtons } from './export-buttons.tsx';
import type { SheetName } from './messages.ts';
import { PlotFigure } from './plot-figure.tsx';
import type { SearchState } from './search-state.ts';
import type { Go } from './state-link.tsx';
import type { AskWorker } from './use-worker.ts';

/** Heights in pixels: of a row, and of its words above the bar. */
const ROW = 40;
const WORDS = 26;
const FONT = 14;

export interface BarRow {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The value in words. */
  readonly label: string;
  readonly href: string;
  readonly cells: readonly (string | number)[];
}

interface BarFigureProps {
  readonly name: string;
  readonly note?: string;
  readonly rows: readonly BarRow[];
  /** Names of the cells of a row. */
  readonly columns: readonly string[];
  /** Most bars drawn. */
  readonly most?: number;
  readonly go: Go;
  readonly exporting: {
    readonly ask: AskWorker;
    readonly state: SearchState;
    readonly sheet: SheetName;
  };
}

/** Bars that are links, each under its name and number; behind them the table. */
export function BarFigure(props: BarFigureProps) {
  const { name, note, rows, columns, most = rows.length, go, exporting } = props;
  const id = useId();
  const drawn = rows.filter(({ value }) => value > 0).slice(0, most);
  const signature = JSON.stringify(drawn);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says all of what is drawn
  const draw = useCallback(
    (width: number) =>
      plot({
        width,
        height: drawn.length * ROW,
        margin: 0,
        ariaLabel: name,
        className: 'bars',
        style: { fontSize: `${FONT}px` },
        x: { axis: null, domain: [0, Math.max(...drawn.map(({ value }) => value))] },
        y: { axis: null, domain: drawn.map(({ key }) => key), padding: 0 },
        marks: [
          barX(drawn, {
            x: 'value',
            y: 'key',
            href: 'href',
            ariaLabel: ({ name: title, label }: BarRow) => `${title}：${label}`,
            fill: 'currentColor',
            insetTop: WORDS,
            insetBottom: 4,
          }),
          text(drawn, {
            y: 'key',
            text: 'name',
            href: 'href',
            frameAnchor: 'left',
            textAnchor: 'start',
            dy: -6,
            fill: 'currentColor',
            textOverflow: 'ellipsis',
            // Plot takes a Han character for about half its width.
            lineWidth: (width - 130) / FONT / 1.75,
          }),
          text(drawn, {
            y: 'key',
            text: 'label',
            frameAnchor: 'right',
            textAnchor: 'end',
            dy: -6,
            fill: 'currentColor',
          }),
        ],
      }),
    [signature, name],
  );

  return (
    <figure className="figure-bars" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{name}</h2>
        {note ? <p>{note}</p> : null}
      </figcaption>
      {drawn.length > 0 ? <PlotFigure draw={draw} go={go} /> : <p className="none">没有。</p>}
      <details className="behind">
        <summary>数据表</summary>
        <div className="behind-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{name.replace(/^按/, '')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    {row.value > 0 ? <a href={row.href}>{row.name}</a> : row.name}
                  </th>
                  {row.cells.map((cell, i) => (
                    <td key={columns[i]} className="figure">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <ExportButtons {...exporting} name={name} formats={['csv', 'json']} />
      </details>
    </figure>
  );
}
