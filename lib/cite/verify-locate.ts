import type { Mark, WorkId } from '../model.ts';
import { type FoundRun, findRuns, runsOf } from './quote-runs.ts';
import { mostErrors, piecesOf } from './quote-search.ts';
import { partsOfStretch, type Source, type SourcePassage, stretchesOf } from './quote-source.ts';
import { plainText } from './quote-text.ts';
import type { VerifyLibrary } from './verify-library.ts';
import type { Reference } from './verify-model.ts';

/** How near a place is to what was cited. */
export const TIER = { cited: 0, citedWork: 1, elsewhere: 2 } as const;

/** A place at which a quotation may stand. */
export interface Candidate {
  readonly source: Source;
  /** Spans of the quotation with where they were found; one, unless something is left out. */
  readonly runs: readonly { readonly at: Mark; readonly found: FoundRun | undefined }[];
  readonly passages: readonly SourcePassage[];
  /** Characters that differ, in folded form. */
  readonly distance: number;
  readonly tier: (typeof TIER)[keyof typeof TIER];
}

/** Where a clause is cited for it, a quotation is known by seven tenths of its characters. */
const CITED_ERRORS = 0.3;

function tierOf(
  source: Source,
  passages: readonly SourcePassage[],
  reference: Reference | undefined,
): Candidate['tier'] {
  if (!reference || reference.work !== source.work.id) return TIER.elsewhere;
  if (reference.place === undefined) return TIER.cited;
  const [first] = passages;
  return first && reference.addresses.some((address) => first.within.has(address))
    ? TIER.cited
    : TIER.citedWork;
}

interface Sought {
  readonly runs: readonly { readonly at: Mark; readonly text: string }[];
  readonly length: number;
  readonly errors: number;
}

function candidatesIn(
  source: Source,
  sought: Sought,
  reference: Reference | undefined,
  errors: number,
  within: Mark,
): readonly Candidate[] {
  const [from, to] = within;
  const texts = sought.runs.map(({ text }) => text);
  return findRuns(texts, source.text.slice(from, to), errors).map(({ runs, distance }) => {
    const found = runs.map(
      (run) => run && { ...run, start: run.start + from, end: run.end + from },
    );
    const passages = found.flatMap((run) =>
      run ? partsOfStretch(source, run.start, run.end).map(({ passage }) => passage) : [],
    );
    return {
      source,
      runs: sought.runs.map(({ at }, i) => ({ at, found: found[i] })),
      passages,
      distance,
      tier: tierOf(source, passages, reference),
    };
  });
}

/** What is cited comes first, then what is nearest, then what stands in one passage as corrected. */
function byFitness(named: ReadonlySet<WorkId>) {
  const loose = ({ passages, source }: Candidate) =>
    (passages.some(({ undone }) => undone.length > 0) ? 4 : 0) +
    (passages.length > 1 ? 2 : 0) +
    (named.has(source.work.id) ? 0 : 1);
  return (a: Candidate, b: Candidate) =>
    a.tier - b.tier || a.distance - b.distance || loose(a) - loose(b);
}

/**
 * The places at which a quotation may stand, the likeliest first; empty when no
 * text of the library is near enough. Its last characters and its first may be
 * those of different passages that follow each other.
 *
 * @param named works that the draft speaks of
 */
export async function locate(
  quote: string,
  reference: Reference | undefined,
  named: ReadonlySet<WorkId>,
  library: VerifyLibrary,
): Promise<readonly Candidate[]> {
  const whole = plainText(library.folder, quote).text;
  const runs = runsOf(quote)
    .map((at) => ({ at, text: plainText(library.folder, quote.slice(...at)).text }))
    .filter(({ text }) => text !== '');
  const longest = runs.reduce((a, { text }) => (text.length > a.length ? text : a), '');
  if (longest === '') return [];
  const errors = mostErrors(longest.length);
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const inRuns: Sought = { runs, length, errors };
  const atOnce: Sought = { runs: [{ at: [0, quote.length], text: whole }], length, errors: 0 };

  const pieces = piecesOf(longest, errors).map(({ text }) => text);
  const works = new Set([
    ...(reference?.work === undefined ? [] : [reference.work]),
    ...(await library.propose(pieces)),
  ]);
  const found: Candidate[] = [];
  for (const id of works) {
    const source = await library.open(id);
    const all: Mark = [0, source.text.length];
    // The source may itself have …… there.
    const literal =
      runs.length > 1 || whole !== longest ? candidatesIn(source, atOnce, reference, 0, all) : [];
    found.push(
      ...(literal.length > 0 ? literal : candidatesIn(source, inRuns, reference, errors, all)),
    );
  }
  if (found.length === 0 && reference?.work !== undefined && errors > 0) {
    const source = await library.open(reference.work);
    for (const stretch of stretchesOf(source, reference.addresses)) {
      const most = Math.floor(longest.length * CITED_ERRORS);
      found.push(...candidatesIn(source, inRuns, reference, most, stretch));
    }
  }
  return found.sort(byFitness(named));
}
