import { findChanges } from '../../lib/cite/difference.ts';
import { createFolder } from '../../lib/search/fold.ts';

/** A run of what the link quotes or of what stands there now. */
export interface ChangedRun {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

interface Sign {
  readonly exact: string;
  readonly folded: string;
}

const fold = createFolder(new Map());

function signsOf(text: string): readonly Sign[] {
  return [...text].map((exact) => ({ exact, folded: fold(exact).text || exact }));
}

/** How much longer than quoted a stretch may have become, in characters. */
const MOST_GROWN = 24;

/** A quoted character that is gone weighs as much as this many that are new. */
const LOST = 2;

/** Where the longest run that two texts share begins in each, and its length. */
function longestShared(quote: readonly Sign[], text: readonly Sign[]) {
  let longest = { quote: 0, text: 0, length: 0 };
  for (let i = 0; i < quote.length; i++) {
    for (let j = 0; j < text.length; j++) {
      let length = 0;
      while (i + length < quote.length && quote[i + length]?.exact === text[j + length]?.exact) {
        length += 1;
      }
      if (length > longest.length) longest = { quote: i, text: j, length };
    }
  }
  return longest;
}

/** How many signs at the beginning of `text` answer best to all of `quote`. */
function bestLength(quote: readonly Sign[], text: readonly Sign[]): number {
  let best = { length: 0, cost: LOST * quote.length };
  for (let length = 1; length <= Math.min(text.length, quote.length + MOST_GROWN); length++) {
    const changes = findChanges(quote, text.slice(0, length), quote.length);
    const cost = changes.reduce(
      (sum, { left, right }) => sum + LOST * (left[1] - left[0]) + right[1] - right[0],
      0,
    );
    if (cost < best.cost) best = { length, cost };
  }
  return best.length;
}

/**
 * What a quotation of a few dozen characters has become in a text: the stretch of
 * the text around the longest run they share that answers to it best, compared with
 * it character by character. The quotation alone, gone, when they share nothing.
 */
export function quotedChange(quotation: string, text: string): readonly ChangedRun[] {
  const quote = signsOf(quotation);
  const now = signsOf(text);
  const shared = longestShared(quote, now);
  if (shared.length === 0) return [{ kind: 'gone', text: quotation }];
  const before = now.slice(0, shared.text).reverse();
  const after = now.slice(shared.text + shared.length);
  const window = now.slice(
    shared.text - bestLength(quote.slice(0, shared.quote).reverse(), before),
    shared.text + shared.length + bestLength(quote.slice(shared.quote + shared.length), after),
  );

  const runs: ChangedRun[] = [];
  const push = (kind: ChangedRun['kind'], signs: readonly Sign[]) => {
    if (signs.length > 0) runs.push({ kind, text: signs.map(({ exact }) => exact).join('') });
  };
  let at = 0;
  for (const { left, right } of findChanges(quote, window, quote.length + MOST_GROWN)) {
    push('same', quote.slice(at, left[0]));
    push('gone', quote.slice(...left));
    push('new', window.slice(...right));
    at = left[1];
  }
  push('same', quote.slice(at));
  return runs;
}
