'use client';

import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { readState } from './search-state.ts';
import { type Go, isPlainClick } from './state-link.tsx';

/**
 * Plot names the groups of a chart in English, in an attribute that groups may not
 * have, and links each word beside its bar: for the keyboard and for readers of the
 * screen the marks themselves are the links.
 */
function dress(chart: Element): Element {
  for (const group of chart.querySelectorAll('g[aria-label]')) {
    const mark = group.getAttribute('aria-label') ?? '';
    group.removeAttribute('aria-label');
    group.setAttribute('data-mark', mark);
    if (mark !== 'text') continue;
    group.setAttribute('aria-hidden', 'true');
    for (const link of group.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
  }
  return chart;
}

interface PlotFigureProps {
  /** Draws the chart for a width in pixels. */
  readonly draw: (width: number) => Element;
  /** Where links lead to states of this page. */
  readonly go?: Go;
}

/** A chart drawn for the width it has, anew whenever that changes. */
export function PlotFigure({ draw, go }: PlotFigureProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (width > 0) holder.current?.replaceChildren(dress(draw(width)));
  }, [draw, width]);

  function follow(event: MouseEvent): void {
    if (!go || !isPlainClick(event) || !(event.target instanceof Element)) return;
    const link = event.target.closest('a');
    const href = link?.getAttributeNS('http://www.w3.org/1999/xlink', 'href');
    if (!href) return;
    event.preventDefault();
    go(readState(new URL(href, window.location.href).searchParams));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div ref={holder} className="plot" onClick={follow} />
  );
}
