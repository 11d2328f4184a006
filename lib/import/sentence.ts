const CLOSING = /[”’」』）)》〉\]】]+$/u;
const ENDS_SENTENCE = /[。！？!?…；;：:]$/u;

/** Whether a paragraph can end here: the last mark before closing quotes ends a sentence. */
export function endsSentence(text: string): boolean {
  const end = text.slice(-20).trimEnd();
  return ENDS_SENTENCE.test(end) || ENDS_SENTENCE.test(end.replace(CLOSING, ''));
}

const ORDINAL = '一二三四五六七八九十';

/** `三是…` before, `四是…` now: one enumeration, cut at a page break. */
export function continuesEnumeration(before: string, now: string): boolean {
  const number = ORDINAL.indexOf(/^([一二三四五六七八九十])是/u.exec(now)?.[1] ?? '?');
  return number > 0 && before.includes(`${ORDINAL[number - 1]}是`);
}

/** A name or a credit set off at the end of the last line of a report. */
const TAIL = /[。！？”]\s{1,8}(来源[：《].{2,30}|\p{Script=Han}{2,3})$/u;
/** As far back as a tail can begin. */
const TAIL_WINDOW = 48;

/** Splits `……动人。 李晓雯` into its sentence and what is set off; undefined if nothing is. */
export function splitTail(text: string): readonly [body: string, tail: string] | undefined {
  const end = text.trim();
  const tail = TAIL.exec(end.slice(-TAIL_WINDOW))?.[1];
  return tail === undefined ? undefined : [end.slice(0, -tail.length).trimEnd(), tail];
}
