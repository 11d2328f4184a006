'use client';

import { useCallback, useEffect, useState } from 'react';
import { dropQuery } from './use-query.ts';

interface HitBarProps {
  readonly query: string;
  readonly failed: boolean;
}

function marksOnPage(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('mark[data-mark="begins"]')];
}

/** The first mark of the clause the reader was sent to, else the first of the page. */
function firstToShow(marks: readonly HTMLElement[]): number {
  const id = decodeURIComponent(window.location.hash.slice(1));
  const target = id === '' ? null : document.getElementById(id);
  return target
    ? Math.max(
        0,
        marks.findIndex((mark) => target.contains(mark)),
      )
    : 0;
}

/** `“入河排污口” 3 / 14`, quietly at the foot of the window, with a step either way. */
export function HitBar({ query, failed }: HitBarProps) {
  const [total, setTotal] = useState(0);
  const [current, setCurrent] = useState(0);

  const show = useCallback((index: number, scroll: boolean) => {
    const marks = marksOnPage();
    for (const mark of marks) mark.removeAttribute('data-now');
    marks[index]?.setAttribute('data-now', '');
    setTotal(marks.length);
    setCurrent(index);
    if (scroll) marks[index]?.scrollIntoView({ block: 'center' });
  }, []);

  useEffect(() => {
    show(firstToShow(marksOnPage()), false);
  }, [show]);

  const step = (by: number) => show((current + by + total) % total, true);
  let said = `本页没有“${query}”`;
  if (failed) said = '标记未能载入：缺少检索数据';
  else if (total > 0) said = `“${query}” 本页第 ${current + 1} 处，共 ${total} 处`;

  return (
    <section className="hit-bar scripted" aria-label="本页标记">
      <p role="status" className="unseen">
        {said}
      </p>
      <p aria-hidden="true">
        {total > 0 ? (
          <>
            <span className="hit-bar-query">{query}</span>
            <span className="figure">
              {current + 1} / {total}
            </span>
          </>
        ) : (
          said
        )}
      </p>
      {total > 1 ? (
        <>
          <button type="button" aria-label="上一处" onClick={() => step(-1)}>
            ↑
          </button>
          <button type="button" aria-label="下一处" onClick={() => step(1)}>
            ↓
          </button>
        </>
      ) : null}
      <button type="button" aria-label="去掉标记" onClick={dropQuery}>
        ×
      </button>
    </section>
  );
}
