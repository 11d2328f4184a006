/** Where a reader who steps from one page of a work to the next goes on. */
export interface Resume {
  /** Which of the marks of the place that was gone to. */
  readonly at: 'first' | 'last';
  /** What had the keyboard before. */
  readonly focus: 'input' | 'before' | 'after';
}

const KEY = 'qingdian:find';

export function leaveResume(resume: Resume): void {
  try {
    sessionStorage.setItem(KEY, `${resume.at} ${resume.focus}`);
  } catch {
    // A browser that keeps nothing shows the first mark, without the keyboard.
  }
}

/** What was left by the page before. */
export function readResume(): Resume | undefined {
  try {
    const [at, focus] = (sessionStorage.getItem(KEY) ?? '').split(' ');
    if (at !== 'first' && at !== 'last') return undefined;
    return { at, focus: focus === 'before' || focus === 'after' ? focus : 'input' };
  } catch {
    return undefined;
  }
}

export function dropResume(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}
