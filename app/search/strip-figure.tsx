'use client';

import { plot, ruleY, text, tickX } from '@observablehq/plot';
import { useCallback, useId } from 'react';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import { ExportButtons } from './export-buttons.tsx';
import type { Found, StripShown } from './messages.ts';
import { PlotFigure } from './plot-figure.tsx';
import type { SearchState } from './search-state.ts';
import type { AskWorker } from './use-worker.ts';

/** Heights in pixels: of a row, and of its words above the ticks. */
const ROW = 54;
const WORDS = 24;
const FONT = 14;

interface StripFigureProps {
  readonly ask: AskWorker;
  readonly state: SearchState;
  readonly found: Found;
  readonly strips: readonly StripShown[];
}

/** Where along each work the occurrences stand, every tick a link to its clause. */
export function StripFigure({ ask, state, found, strips }: StripFigureProps) {
  const id = useId();
  const { works, query } = found;
  const titleOf = (work: string) => works[work]?.title ?? work;

  const draw = useCallback(
    (width: number) => {
      const rows = strips.map(({ work, characters, positions }) => ({
        work,
        title: works[work]?.title ?? work,
        label: `${positions.length} 处 / ${characters.toLocaleString('zh-CN')} 字`,
      }));
      const ticks = strips.flatMap(({ work, positions, parts }) =>
        positions.map(({ address, offset }, i) => ({
          work,
          offset,
          said: `${works[work]?.title ?? work} ${address}`,
          href: sitePath(hrefOf(work, address, parts[i] ?? '', query)),
        })),
      );
      const figure = plot({
        width,
        height: rows.length * ROW,
        margin: 0,
        marginRight: 1,
        marginLeft: 1,
        ariaLabel: '篇中位置',
        className: 'strips',
        style: { fontSize: `${FONT}px` },
        x: { axis: null, domain: [0, 1] },
        y: { axis: null, type: 'band', domain: rows.map(({ work }) => work), padding: 0 },
        marks: [
          ruleY(rows, { y: 'work', stroke: 'currentColor', strokeOpacity: 0.35, dy: ROW / 2 - 6 }),
          tickX(ticks, {
            x: 'offset',
            y: 'work',
            href: 'href',
            title: 'said',
            ariaLabel: 'said',
            stroke: 'currentColor',
            strokeWidth: 2,
            insetTop: WORDS,
            insetBottom: 6,
          }),
          text(rows, {
            y: 'work',
            text: 'title',
            frameAnchor: 'left',
            textAnchor: 'start',
            dy: -15,
            fill: 'currentColor',
            textOverflow: 'ellipsis',
            lineWidth: (width - 170) / FONT / 1.75,
          }),
          text(rows, {
            y: 'work',
            text: 'label',
            frameAnchor: 'right',
            textAnchor: 'end',
            dy: -15,
            fill: 'currentColor',
          }),
        ],
      });
      // Hundreds of stops for the keyboard: 语境 and the table lead to the same places.
      for (const link of figure.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
      return figure;
    },
    [strips, works, query],
  );

  return (
    <figure className="figure-strips" aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>篇中位置</h2>
        <p>自左至右为全篇自首至尾，一竖一处，点竖线到原文。</p>
      </figcaption>
      <PlotFigure draw={draw} />
      <details className="behind">
        <summary>数据表</summary>
        <div className="behind-table">
          <table>
            <thead>
              <tr>
                <th scope="col">文件</th>
                <th scope="col">处</th>
                <th scope="col">篇中位置（%）</th>
              </tr>
            </thead>
            <tbody>
              {strips.map(({ work, positions, parts }) => (
                <tr key={work}>
                  <th scope="row">{titleOf(work)}</th>
                  <td className="figure">{positions.length}</td>
                  <td className="figure places">
                    {positions.map(({ address, mark, offset }, i) => (
                      <a
                        key={`${address} ${mark[0]}`}
                        href={sitePath(hrefOf(work, address, parts[i] ?? '', query))}
                      >
                        {(offset * 100).toFixed(1)}
                      </a>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <ExportButtons
          ask={ask}
          state={state}
          sheet="strips"
          name="篇中位置"
          formats={['csv', 'json']}
        />
      </details>
    </figure>
  );
}
