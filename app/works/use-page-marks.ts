'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Resume } from './resume-find.ts';

function marksOnPage(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('mark[data-mark="begins"]')];
}

/** Of the place the reader was sent to the first mark, or the last when walking backwards. */
function indexInTarget(marks: readonly HTMLElement[], at: Resume['at']): number {
  const [id = ''] = decodeURIComponent(window.location.hash.slice(1)).split('~');
  const target = id === '' ? null : document.getElementById(id);
  if (!target) return at === 'first' ? 0 : marks.length - 1;
  const isInside = (mark: HTMLElement) => target.contains(mark);
  return Math.max(0, at === 'first' ? marks.findIndex(isInside) : marks.findLastIndex(isInside));
}

/** The first mark that is not above what the reader has before the eyes. */
function indexFromHere(marks: readonly HTMLElement[]): number {
  return Math.max(
    0,
    marks.findIndex((mark) => mark.getBoundingClientRect().top > 0),
  );
}

/**
 * The marks on the page, one of which is the current one.
 *
 * @param marked changes when there are new marks; undefined while there are none
 * @param resume where the page before left off
 * @param isTyped whether the marks are being asked for on this page
 */
export function usePageMarks(marked: unknown, resume: Resume | undefined, isTyped: () => boolean) {
  const [state, setState] = useState({ total: 0, current: 0 });
  const shown = useRef<unknown>(undefined);

  const show = useCallback((index: number, scroll: boolean) => {
    const marks = marksOnPage();
    for (const mark of marks) mark.removeAttribute('data-now');
    marks[index]?.setAttribute('data-now', '');
    if (scroll) marks[index]?.scrollIntoView({ block: 'center' });
    setState({ total: marks.length, current: index });
  }, []);

  useEffect(() => {
    if (!marked || shown.current === marked) return;
    const isArrival = shown.current === undefined && !(isTyped() && !resume);
    shown.current = marked;
    const marks = marksOnPage();
    if (isArrival) show(indexInTarget(marks, resume?.at ?? 'first'), resume !== undefined);
    else show(indexFromHere(marks), true);
  }, [marked, resume, isTyped, show]);

  return { ...state, show };
}
