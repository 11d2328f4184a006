'use client';

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Address, WorkId } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { sitePath } from '../site/paths.ts';
import { marginAround } from './place.ts';
import { dropResume, leaveResume, type Resume, readResume } from './resume-find.ts';
import type { Tally } from './tally.ts';
import { usePageMarks } from './use-page-marks.ts';
import { useTyped } from './use-typed.ts';

interface FindBarProps {
  readonly work: WorkId;
  readonly part: Address;
  readonly isFull: boolean;
  readonly query: string;
  /** The marks on the page; undefined until they are there. */
  readonly marked: unknown;
  readonly tally: Tally | undefined;
  readonly failed: boolean;
  /** How often the reader asked for the bar. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** `入河排污口 3 / 31`, through the whole work, quietly at the foot of the window. */
export function FindBar(props: FindBarProps) {
  const { work, part, isFull, query, marked, tally, failed, asked, onClose } = props;
  const bar = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [resume] = useState(readResume);
  const isTyped = useCallback(() => document.activeElement === input.current, []);
  const { total, current, show } = usePageMarks(marked, resume, isTyped);
  const { field, settle } = useTyped(query);

  useEffect(() => {
    dropResume();
    if (resume) bar.current?.querySelector<HTMLElement>(`[data-find="${resume.focus}"]`)?.focus();
  }, [resume]);
  useEffect(() => {
    if (asked === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);

  const pages = (isFull ? undefined : tally?.pages) ?? [];
  const here = pages.findIndex((page) => page.part === part);
  const before = pages.slice(0, Math.max(0, here)).reduce((sum, { count }) => sum + count, 0);
  const all = isFull ? total : (tally?.total ?? total);

  function step(by: 1 | -1, focus: Resume['focus']) {
    const next = current + by;
    const around = [...pages.slice(here + 1), ...pages.slice(0, Math.max(0, here))];
    const others = around.filter(({ count }) => count > 0);
    const page = by > 0 ? others[0] : others.at(-1);
    if (!page || (next >= 0 && next < total)) {
      if (total > 0) show((next + total) % total, true);
      return;
    }
    leaveResume({ at: by > 0 ? 'first' : 'last', focus });
    const address = by > 0 ? page.first : page.last;
    window.location.assign(sitePath(hrefOf(work, address, page.part, query)));
  }

  /** Leaves the keyboard where the reader has found what was looked for. */
  function close() {
    const now = document.querySelector('mark[data-now]');
    const link = now && marginAround(now)?.querySelector<HTMLElement>('.margin-address');
    onClose();
    link?.focus({ preventScroll: true });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && event.target === input.current) {
      event.preventDefault();
      if (settle()) return;
      step(event.shiftKey ? -1 : 1, 'input');
    }
  }

  const at = before + current + 1;
  let said = '';
  if (failed) said = '未能查找：缺少检索数据，请刷新页面';
  else if (query !== '' && marked && total > 0) said = `全件第 ${at} 处，共 ${all} 处`;
  else if (query !== '' && tally && all > 0) said = `本页没有，全件共 ${all} 处`;
  else if (query !== '' && tally) said = '全件没有';
  return (
    <search ref={bar} className="find-bar scripted" aria-label="本件内查找" onKeyDown={onKeyDown}>
      <input
        ref={input}
        data-find="input"
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-label="在本件内查找"
        placeholder="在本件内查找"
        {...field}
      />
      <p role="status" className="unseen">
        {said}
      </p>
      <p className="find-count figure" aria-hidden="true">
        {total > 0 && marked && !failed ? `${at} / ${all}` : said}
      </p>
      <button
        type="button"
        data-find="before"
        aria-label="上一处"
        disabled={all === 0}
        onClick={() => step(-1, 'before')}
      >
        ↑
      </button>
      <button
        type="button"
        data-find="after"
        aria-label="下一处"
        disabled={all === 0}
        onClick={() => step(1, 'after')}
      >
        ↓
      </button>
      <button type="button" aria-label="关闭查找" onClick={close}>
        ×
      </button>
    </search>
  );
}
