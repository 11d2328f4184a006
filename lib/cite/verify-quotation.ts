import type { WorkId } from '../model.ts';
import { SHORTEST } from './quote-search.ts';
import { placeOf } from './quote-source.ts';
import { plainText } from './quote-text.ts';
import {
  type Compared,
  compare,
  type Quotation,
  type SourceSign,
  textOf,
} from './verify-compare.ts';
import type { VerifyLibrary } from './verify-library.ts';
import { type Candidate, locate, TIER } from './verify-locate.ts';
import type { Difference, Finding } from './verify-model.ts';

/** Equally near places that are compared character by character. */
const MOST_COMPARED = 8;

/** 原件作“芋类”，今读作“Ⅲ类” for what the quotation has as the source slipped. */
function notesOnSlips(signs: readonly SourceSign[]): readonly string[] {
  const notes = new Set<string>();
  for (const { passage, at } of signs) {
    for (const { mark, correction } of passage.undone) {
      if (at[0] >= mark[1] || at[1] <= mark[0]) continue;
      notes.add(`照原件作“${correction.printed}”，今读作“${correction.read}”`);
    }
  }
  return [...notes];
}

function placeDifference(
  { reference, isClaimed }: Quotation,
  { source, tier, passages }: Candidate,
): Difference | undefined {
  const [first] = passages;
  if (!reference || !isClaimed || tier === TIER.cited || !first) return undefined;
  return {
    kind: '位置',
    quoted: reference.text,
    source: placeOf(source, first).name,
    at: reference.at,
  };
}

/** Where else the very words stand, when what is cited has them differently or there are several. */
function notesOnPlaces(best: Compared, candidates: readonly Candidate[]): readonly string[] {
  const key = ({ source, passages }: Candidate) =>
    `${source.work.id}/${passages.map(({ address }) => address).join()}`;
  const others = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (candidate.distance === 0 && key(candidate) !== key(best.candidate)) {
      if (!others.has(key(candidate))) others.set(key(candidate), candidate);
    }
  }
  const [other] = others.values();
  const first = other?.passages[0];
  if (!other || !first) return [];
  const { name } = placeOf(other.source, first);
  const many = others.size > 1 ? `等 ${others.size} 处` : '';
  return best.candidate.distance > 0
    ? [`一字不差的文字见于${name}${many}`]
    : [`同样的文字另见于${name}${many}`];
}

async function candidatesFor(
  quotation: Quotation,
  named: ReadonlySet<WorkId>,
  library: VerifyLibrary,
): Promise<readonly Candidate[]> {
  const candidates = await locate(quotation.text, quotation.reference, named, library);
  if (plainText(library.folder, quotation.text).text.length >= SHORTEST) return candidates;
  // A few characters meet by chance where one passage ends and the next begins.
  return candidates.filter(({ passages }) => passages.length === 1);
}

/** Looks a quotation up and says whether it is what stands there. */
export async function verifyQuotation(
  quotation: Quotation,
  named: ReadonlySet<WorkId>,
  library: VerifyLibrary,
): Promise<Finding> {
  const { at, text, reference, isClaimed } = quotation;
  const candidates = await candidatesFor(quotation, named, library);
  const base = {
    kind: 'quotation' as const,
    quote: text,
    at,
    ...(reference && isClaimed && { reference: reference.text }),
  };
  const [likeliest] = candidates;
  if (!likeliest) {
    const notes = reference?.problem !== undefined && isClaimed ? [reference.problem] : [];
    return { ...base, status: '未找到', differences: [], notes };
  }
  const [best] = candidates
    .filter(({ tier, distance }) => tier === likeliest.tier && distance === likeliest.distance)
    .slice(0, MOST_COMPARED)
    .map((candidate) => compare(quotation, candidate, library))
    .sort((a, b) => a.weight - b.weight);
  const compared = best ?? compare(quotation, likeliest, library);
  const moved = placeDifference(quotation, compared.candidate);
  const differences = [...compared.differences, ...(moved ? [moved] : [])];
  const first = compared.source[0]?.passage ?? compared.candidate.passages[0];
  const notes = [
    ...(moved && reference?.problem !== undefined ? [reference.problem] : []),
    ...notesOnSlips(compared.source),
    ...notesOnPlaces(compared, candidates),
  ];
  return {
    ...base,
    status: differences.length === 0 ? '一致' : '有出入',
    ...(first && { place: placeOf(compared.candidate.source, first) }),
    source: textOf(compared.source),
    differences,
    notes,
  };
}
