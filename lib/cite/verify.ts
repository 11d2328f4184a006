import type { Mark } from '../model.ts';
import { createBreather } from '../search/breathe.ts';
import { SHORTEST } from './quote-search.ts';
import { passageAt, placeOf } from './quote-source.ts';
import { plainText } from './quote-text.ts';
import { readReferences } from './reference-read.ts';
import { resolveReferences } from './reference-resolve.ts';
import { openTitleBook } from './reference-title.ts';
import type { VerifyLibrary } from './verify-library.ts';
import type { Finding, Reference, VerifyReport } from './verify-model.ts';
import { verifyQuotation } from './verify-quotation.ts';
import { readQuotations } from './verify-spans.ts';
import { tieReference } from './verify-tie.ts';

export interface Verifying {
  readonly signal?: AbortSignal;
  /** @param done of `total` characters of the draft */
  readonly progress?: (done: number, total: number) => void;
}

async function verifyReference(reference: Reference, library: VerifyLibrary): Promise<Finding> {
  const { at, text, work, place, addresses, differences, problem } = reference;
  const base = { kind: 'reference' as const, quote: text, at, differences };
  const notes = problem === undefined ? [] : [problem];
  if (work === undefined || (place !== undefined && addresses.length === 0)) {
    return { ...base, status: '未找到', notes };
  }
  const source = await library.open(work);
  const address = addresses[0] ?? 'title';
  const part = passageAt(source, address)?.part ?? '';
  return {
    ...base,
    status: differences.length === 0 ? '一致' : '有出入',
    place: placeOf(source, { address, part }),
    notes,
  };
}

/**
 * Checks a draft against the library: every quotation in it, every reference. See
 * verify-model.ts for what the answers mean. Takes time in proportion to what is
 * quoted, and lets other events in meanwhile.
 *
 * @throws what `signal` was aborted with
 */
export async function verify(
  draft: string,
  library: VerifyLibrary,
  { signal, progress }: Verifying = {},
): Promise<VerifyReport> {
  const breathe = createBreather(signal);
  const { text, quotations } = await readQuotations(draft, library, breathe);

  const isQuoted = (at: number) => quotations.some((one) => at >= one.at[0] && at < one.at[1]);
  const book = openTitleBook(library.works, library.folder);
  const written = readReferences(text, isQuoted);
  const references = await resolveReferences(text, written, book, library);
  const named = new Set(references.flatMap(({ work }) => (work === undefined ? [] : [work])));

  const findings: Finding[] = [];
  const unjudged: Mark[] = [];
  const covered = new Set<Reference>();
  const outers = quotations.map(({ outer }) => outer);
  for (const { at, outer, quote } of quotations) {
    await breathe();
    progress?.(at[0], draft.length);
    const { length } = plainText(library.folder, quote).text;
    if (length === 0) continue;
    const tie = tieReference(text, outer, references, outers);
    if (length < SHORTEST && !tie?.isClose) {
      unjudged.push(at);
      continue;
    }
    if (tie?.isClaimed) covered.add(tie.reference);
    const { reference, isClaimed = false } = tie ?? {};
    const quotation = { at, text: quote, isClaimed, ...(reference && { reference }) };
    findings.push(await verifyQuotation(quotation, named, library));
  }
  for (const reference of references) {
    const { number, place, problem, differences } = reference;
    const isSound = problem === undefined && differences.length === 0;
    if (number === undefined && place === undefined && differences.length === 0) continue;
    if (covered.has(reference) && isSound) continue;
    findings.push(await verifyReference(reference, library));
  }
  progress?.(draft.length, draft.length);
  findings.sort((a, b) => a.at[0] - b.at[0]);
  return { findings, unjudged, characters: [...draft.replace(/\s/gu, '')].length };
}
