import type { Mark, WorkId } from '../model.ts';
import { findBlockQuotations, findLinesQuoted } from './quote-blocks.ts';
import type { Span } from './quote-marks.ts';
import { SHORTEST } from './quote-search.ts';
import { findQuotations } from './quote-spans.ts';
import { plainText } from './quote-text.ts';
import type { VerifyLibrary } from './verify-library.ts';
import { locate } from './verify-locate.ts';

/** A quotation of a draft. */
export interface ReadQuotation extends Pick<Span, 'at' | 'outer'> {
  /** As long as `at`; marks that belong to the layout of the draft are blank. */
  readonly quote: string;
}

/** Readings of stray marks that are looked up in one draft. */
const MOST_TRIED = 400;
const NO_WORKS: ReadonlySet<WorkId> = new Set();

function overlaps(a: Mark, b: Mark): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Blanks what begins each further paragraph of a quotation and is not of it. */
function textOf(draft: string, { at, reopens }: Span): string {
  const text = draft.slice(...at);
  return reopens ? text.replace(/(\n\s*)[“「『]/gu, '$1 ') : text;
}

/** A block is one quotation, unless most of it stands in marks of its own. */
function withBlocks(marked: readonly Span[], blocks: readonly Span[]): Span[] {
  const length = ({ outer }: Span) => outer[1] - outer[0];
  const whole = blocks.filter((block) => {
    const inside = marked.filter(({ outer }) => overlaps(outer, block.outer));
    return inside.reduce((sum, span) => sum + length(span), 0) * 2 < length(block);
  });
  const isInside = ({ outer }: Span) => whole.some((block) => overlaps(outer, block.outer));
  return [...marked.filter((span) => !isInside(span)), ...whole];
}

/**
 * The quotations of a draft, in order and none inside another. Where its marks can
 * be read in several ways, the reading is taken that a text of the library answers
 * to; unmarked lines behind a colon are quotations if one does.
 *
 * @param breathe awaited between look-ups
 * @returns also the draft without the marks of its blocks, as long as it was
 */
export async function readQuotations(
  draft: string,
  library: VerifyLibrary,
  breathe: () => Promise<void>,
): Promise<{ readonly text: string; readonly quotations: readonly ReadQuotation[] }> {
  const { text, blocks } = findBlockQuotations(draft);
  const { sure, possible } = findQuotations(text);
  const lengthOf = (span: Span) => plainText(library.folder, textOf(text, span)).text.length;

  const isFound = async (span: Span): Promise<boolean> => {
    await breathe();
    return (await locate(textOf(text, span), undefined, NO_WORKS, library)).length > 0;
  };

  const meant: Span[] = [];
  let tried = 0;
  for (const span of possible) {
    if (meant.some(({ outer }) => overlaps(outer, span.outer))) continue;
    if (lengthOf(span) < SHORTEST) continue;
    tried += 1;
    if (tried > MOST_TRIED) break;
    if (await isFound(span)) meant.push(span);
  }
  const isMeant = (span: Span) => meant.some(({ outer }) => overlaps(outer, span.outer));
  const isAnyFound = async (inside: readonly Span[]): Promise<boolean> => {
    for (const span of inside) {
      const isLong = lengthOf(span) >= SHORTEST;
      if (isLong && (await isFound(span))) return true;
    }
    return false;
  };
  const pairs: Span[] = [];
  const settle = async (spans: readonly Span[]): Promise<void> => {
    for (const span of spans) {
      const inside = span.inside ?? [];
      const isTaken = isMeant(span);
      // A doubtful pair that is not meant is none, if what stands in it is a quotation.
      if (!isTaken && !(await isAnyFound(inside))) pairs.push(span);
      else await settle(inside);
    }
  };
  await settle(sure);
  const spans = withBlocks([...meant, ...pairs], blocks);
  for (const span of findLinesQuoted(text)) {
    if (spans.some(({ outer }) => overlaps(outer, span.outer))) continue;
    if (await isFound(span)) spans.push(span);
  }
  spans.sort((a, b) => a.at[0] - b.at[0]);
  const quotations = spans.map((span) => ({
    at: span.at,
    outer: span.outer,
    quote: textOf(text, span),
  }));
  return { text, quotations };
}
