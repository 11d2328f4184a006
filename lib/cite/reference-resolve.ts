import type { Address, WorkId } from '../model.ts';
import type { Source } from './quote-source.ts';
import { plainText } from './quote-text.ts';
import { addressOfSteps, type Step } from './reference-address.ts';
import { isNumber } from './reference-number.ts';
import type { NamedPlace, WrittenReference } from './reference-read.ts';
import type { TitleBook } from './reference-title.ts';
import type { VerifyLibrary } from './verify-library.ts';
import type { Difference, Reference } from './verify-model.ts';

/** Addresses from one to another in reading order, as one 第三段至第五段 means. */
function rangeOf(source: Source, from: Address, to: Address): readonly Address[] {
  const all = [...source.places.keys()];
  const [start, end] = [all.indexOf(from), all.indexOf(to)];
  return start < 0 || end < start ? [from, to] : all.slice(start, end + 1);
}

/** 第四段 behind 第四章第六节第三段 is of the same 节: the steps before it are understood. */
function goOn(
  source: Source,
  before: readonly Step[],
  steps: readonly Step[],
): readonly Step[] | undefined {
  for (let kept = before.length - 1; kept >= 0; kept--) {
    const whole = [...before.slice(0, kept), ...steps];
    if (before[kept]?.kind === steps[0]?.kind && addressOfSteps(source, whole)) return whole;
  }
  for (let kept = before.length; kept > 0; kept--) {
    const whole = [...before.slice(0, kept), ...steps];
    if (addressOfSteps(source, whole)) return whole;
  }
  return addressOfSteps(source, steps) ? steps : undefined;
}

interface ResolvedPlaces {
  readonly addresses: readonly Address[];
  /** Steps of the last place, from which a later one may go on. */
  readonly steps: readonly Step[];
  /** Where what was understood ends. */
  readonly end: number;
  readonly isWhole: boolean;
}

function resolvePlaces(
  source: Source,
  places: readonly NamedPlace[],
  before: readonly Step[],
): ResolvedPlaces {
  const addresses: Address[] = [];
  let steps = before;
  let end = 0;
  for (const [i, { steps: own, isEnd }] of places.entries()) {
    let found: readonly Step[] | undefined;
    const isRelative = i > 0 || before.length > 0;
    // What looks like a further step may already be of the sentence: 第四章（一）.
    for (let count = own.length; count > 0 && !found; count--) {
      const some = own.slice(0, count);
      if (count < own.length && own.slice(count).some(({ kind }) => kind.length === 1)) break;
      if (isRelative) found = goOn(source, steps, some);
      else if (addressOfSteps(source, some)) found = some;
      if (found) end = some.at(-1)?.end ?? end;
    }
    if (!found) return { addresses: i === 0 ? [] : addresses, steps, end, isWhole: false };
    const address = addressOfSteps(source, found) ?? '';
    const last = addresses.at(-1);
    if (isEnd && last !== undefined) addresses.push(...rangeOf(source, last, address).slice(1));
    else addresses.push(address);
    steps = found;
  }
  return { addresses, steps, end, isWhole: true };
}

/**
 * Looks up what the references of a draft name. A short name holds from where the
 * draft gives it; a place without a title goes on from the reference before it,
 * and is no reference when there is no such place.
 */
export async function resolveReferences(
  text: string,
  written: readonly WrittenReference[],
  book: TitleBook,
  library: VerifyLibrary,
): Promise<readonly Reference[]> {
  const shorts = new Map<string, WorkId>();
  const named = new Set<WorkId>();
  const resolved: Reference[] = [];
  let last: { work: WorkId; steps: readonly Step[] } | undefined;
  const letters = (title: string) =>
    plainText(library.folder, title).text.replace(/[^\p{L}\p{N}]/gu, '');

  for (const one of written) {
    const { title, number, places } = one;
    const differences: Difference[] = [];
    let work: WorkId | undefined;
    let problem: string | undefined;
    const byNumber = number === undefined ? undefined : book.ofNumber(number);
    const isOwn = (id: WorkId) => (byNumber ? id === byNumber.id : named.has(id));

    if (title !== '') {
      const short = shorts.get(letters(title));
      const answer = short === undefined ? book.ofTitle(title, isOwn) : undefined;
      if (short !== undefined) work = short;
      else if (answer && 'work' in answer) {
        const { kicker = '', subtitle = '' } = (await library.open(answer.work.id)).work.meta;
        if (letters(kicker + subtitle).includes(answer.rest)) work = answer.work.id;
        else problem = `库中没有《${title}》`;
        if (work !== undefined && answer.isMisspelt) {
          const at = [one.at[0] + 1, one.at[0] + 1 + title.length] as const;
          differences.push({ kind: '题名', quoted: title, source: answer.work.title, at });
        }
      } else problem = answer?.problem;
    } else if (number !== undefined) {
      work = byNumber?.id;
      if (!work) problem = `库中没有${number.trim()}`;
    } else {
      work = last?.work;
    }

    const source = work === undefined ? undefined : await library.open(work);
    const isBare = title === '' && number === undefined;
    const places_ = source && resolvePlaces(source, places, isBare ? (last?.steps ?? []) : []);
    if (isBare && (!places_ || places_.addresses.length === 0)) continue;
    // A number that no place follows may be of any paper: only a known one is a reference.
    if (title === '' && !isBare && !work && places.length === 0) continue;

    const own = source?.work.meta.number;
    if (source && title !== '' && number !== undefined && !isNumber(number, own)) {
      const start = text.indexOf(number, one.at[0]);
      const at = [start, start + number.length] as const;
      differences.push({ kind: '字号', quoted: number, source: own ?? '', at });
    }
    const end = places_?.isWhole && places_.end > 0 ? places_.end : one.at[1];
    const place = places.length > 0 ? text.slice(one.placeAt, end).trim() : undefined;
    if (source && places_ && place !== undefined && !places_.isWhole) {
      problem = `《${source.work.meta.title}》没有${place}`;
    }
    resolved.push({
      at: [one.at[0], end],
      text: text.slice(one.at[0], end),
      title,
      ...(work !== undefined && { work }),
      ...(number !== undefined && { number }),
      ...(place !== undefined && { place }),
      addresses: places_?.isWhole ? places_.addresses : [],
      differences,
      ...(problem !== undefined && { problem }),
    });
    if (work === undefined) {
      if (title !== '') last = undefined;
      continue;
    }
    named.add(work);
    if (one.short !== undefined) shorts.set(letters(one.short), work);
    last = { work, steps: places_?.steps ?? [] };
  }
  return resolved;
}
