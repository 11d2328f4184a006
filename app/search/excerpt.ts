import type { Mark } from '../../lib/model.ts';

/** A passage up to this many UTF-16 units is shown whole. */
const SHOWN_WHOLE = 150;
/** Context kept on either side of a mark, before it is stretched to a pause. */
const BEFORE = 32;
const AFTER = 44;
/** How far a window may stretch to begin or end at a pause. */
const STRETCH = 14;
/** Windows closer than this are one: an ellipsis would save nothing. */
const NEAR = 18;
/** Windows shown before the reader asks for the whole. */
const MOST_WINDOWS = 3;
/** A lead sentence up to this long is always shown: it says what the passage is about. */
const LEAD_SHOWN = 30;

const PAUSE = /[，。；：、！？,;\t]/;

/** Where a window may begin at or before `at`: behind a pause if one is near. */
function beginAt(text: string, at: number): number {
  if (at <= STRETCH) return 0;
  for (let start = at; start > at - STRETCH; start--) {
    if (PAUSE.test(text.charAt(start - 1))) return start;
  }
  return insideCodePoint(text, at) ? at - 1 : at;
}

/** Where a window may end at or behind `at`: with a pause if one is near. */
function endAt(text: string, at: number): number {
  if (at >= text.length - STRETCH) return text.length;
  for (let end = at; end < at + STRETCH; end++) {
    if (PAUSE.test(text.charAt(end - 1))) return end;
  }
  return insideCodePoint(text, at) ? at + 1 : at;
}

function insideCodePoint(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/**
 * The parts of a long passage to show: windows around the marks, and a short
 * lead sentence. Half-open spans in reading order that neither touch nor overlap;
 * the whole passage as one span when it is short or little would be left out.
 */
export function excerpt(text: string, marks: readonly Mark[], lead: number): readonly Mark[] {
  const whole: readonly Mark[] = [[0, text.length]];
  if (text.length <= SHOWN_WHOLE) return whole;
  const spans: Mark[] = marks.map(([start, end]) => [
    beginAt(text, Math.max(0, start - BEFORE)),
    endAt(text, Math.min(text.length, end + AFTER)),
  ]);
  if (lead > 0 && lead <= LEAD_SHOWN) spans.push([0, lead]);
  const windows: Mark[] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = windows.at(-1);
    if (last && start - last[1] <= NEAR) {
      windows[windows.length - 1] = [last[0], Math.max(last[1], end)];
    } else if (windows.length < MOST_WINDOWS) {
      windows.push([start, end]);
    }
  }
  const first = windows[0] ?? [0, SHOWN_WHOLE];
  const shown = windows.reduce((sum, [start, end]) => sum + end - start, 0);
  if (shown >= text.length - NEAR) return whole;
  return windows.length === 0 ? [first] : windows;
}
