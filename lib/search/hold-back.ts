/** What an answer of a search says of itself. */
interface Countable {
  readonly exact: boolean;
}

/** A corpus of so many passages is read in a moment: its totals are exact at once. */
const SMALL = 2_000;
/** Milliseconds; over a line too slow for even that, a first page is worth more. */
const PATIENCE_SMALL = 2_000;
const PATIENCE = 400;

/** Milliseconds that a first page may wait for exact counts. */
export function patienceFor({ passages }: { readonly passages: number }): number {
  return passages <= SMALL ? PATIENCE_SMALL : PATIENCE;
}

/**
 * Passes answers on, but keeps back those that are not exact for at most so long from
 * the first one: where the exact counts come at once, no `至少 n` flickers past. No
 * answer is later than that, and what is exact is passed on as it comes.
 *
 * @param patience milliseconds
 */
export async function* holdBack<T extends Countable, R>(
  answers: AsyncGenerator<T, R, undefined>,
  patience: number,
): AsyncGenerator<T, R, undefined> {
  let held: T | undefined;
  let late: Promise<'late'> | undefined;
  let isLate = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    for (;;) {
      const coming = answers.next();
      // Met below, but not while this waits for whoever takes the answers.
      coming.catch(() => {});
      if (held && late && !isLate && (await Promise.race([coming, late])) === 'late') {
        isLate = true;
        yield held;
      }
      const next = await coming;
      if (next.done) {
        if (held && !isLate) yield held;
        return next.value;
      }
      if (next.value.exact || isLate) {
        held = undefined;
        yield next.value;
        continue;
      }
      held = next.value;
      late ??= new Promise((resolve) => {
        timer = setTimeout(resolve, patience, 'late');
      });
    }
  } finally {
    clearTimeout(timer);
  }
}
