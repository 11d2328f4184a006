import {
  encodeTerm,
  MOST_TERMS,
  type Shard,
  SOUNDS_FILE,
  type SoundsFile,
  SUGGEST_FORMAT,
  SUGGEST_HEAD_FILE,
  type SuggestHead,
  shardFile,
} from './suggest-format.ts';
import { rankTerms, type SuggestionTerm, typedSounds } from './suggest-match.ts';

/** UTF-16 units of a shard as written: what a keystroke fetches, some 5 KB compressed. */
const SHARD_SIZE = 12_000;

interface PackedShard {
  /** First of its keys. */
  readonly first: string;
  readonly content: string;
}

interface KeyedList {
  readonly key: string;
  readonly terms: readonly SuggestionTerm[];
}

/** Every character that can stand behind `key` in an input that still matches the term. */
function nextCharacters(term: SuggestionTerm, key: string): ReadonlySet<string> {
  const next = new Set<string>();
  for (let at = 0; at + key.length < term.folded.length; at++) {
    const code = term.folded.codePointAt(at + key.length);
    if (code !== undefined && term.folded.startsWith(key, at)) next.add(String.fromCodePoint(code));
  }
  const letters = typedSounds(key) ?? (key === '' ? '' : undefined);
  if (letters === undefined) return next;

  const visit = (unit: number, at: number): void => {
    for (const syllable of term.reading[unit] ?? []) {
      for (let i = 0, on = at; i < syllable.length; i++, on++) {
        const letter = syllable.charAt(i);
        if (on === letters.length) {
          next.add(letter);
          break;
        }
        if (letter !== letters[on]) break;
        visit(unit + 1, on + 1);
      }
    }
  };
  for (let unit = 0; unit < term.reading.length; unit++) visit(unit, 0);
  return next;
}

/** The best of a key, words and others apart, so that either can fill its places. */
function cutList(ranked: readonly SuggestionTerm[]): readonly SuggestionTerm[] {
  const words = ranked.filter(({ kind }) => kind === 'word').slice(0, MOST_TERMS);
  const others = ranked.filter(({ kind }) => kind !== 'word').slice(0, MOST_TERMS / 2);
  return [...words, ...others];
}

/**
 * Lists of every key: each single character that an input can begin with, and,
 * as long as a key has too many terms, each key one character longer.
 */
function listKeys(terms: readonly SuggestionTerm[]): {
  lists: readonly KeyedList[];
  cut: readonly string[];
} {
  const lists: KeyedList[] = [];
  const cut: string[] = [];

  function extend(key: string, matching: readonly SuggestionTerm[]): void {
    const children = new Map<string, SuggestionTerm[]>();
    for (const term of matching) {
      for (const next of nextCharacters(term, key)) {
        const child = children.get(key + next);
        if (child) child.push(term);
        else children.set(key + next, [term]);
      }
    }
    for (const [child, its] of children) {
      const ranked = rankTerms(its, child);
      const list = cutList(ranked);
      lists.push({ key: child, terms: list });
      if (list.length === ranked.length) continue;
      cut.push(child);
      extend(child, its);
    }
  }

  extend('', terms);
  return { lists, cut };
}

function compareKeys(a: KeyedList, b: KeyedList): number {
  return a.key < b.key ? -1 : 1;
}

function toShard(lists: readonly KeyedList[], withReading: boolean): Shard {
  const numbers = new Map<SuggestionTerm, number>();
  for (const { terms } of lists) {
    for (const term of terms) if (!numbers.has(term)) numbers.set(term, numbers.size);
  }
  return {
    terms: [...numbers.keys()].map((term) => encodeTerm(term, withReading)),
    keys: Object.fromEntries(
      lists.map(({ key, terms }) => [key, terms.map((term) => numbers.get(term) ?? 0)]),
    ),
  };
}

function sizeOf(terms: readonly SuggestionTerm[], withReading: boolean): number {
  const sizes = terms.map((term) => JSON.stringify(encodeTerm(term, withReading)).length + 1);
  return sizes.reduce((a, b) => a + b, 0);
}

/**
 * Packs lists in order into shards of about {@link SHARD_SIZE}, those that pinyin
 * leads to apart. Neighbouring keys share most of their terms, so only those that
 * a shard does not hold yet add to it.
 */
function packLists(lists: readonly KeyedList[]): readonly PackedShard[] {
  const groups: { lists: KeyedList[]; withReading: boolean; size: number }[] = [];
  let held = new Set<SuggestionTerm>();
  for (const list of lists) {
    const withReading = typedSounds(list.key) !== undefined;
    const numbers = list.terms.length * 3;
    const group = groups.at(-1);
    const fresh = list.terms.filter((term) => !held.has(term));
    const added = sizeOf(fresh, withReading) + numbers;
    if (group && group.withReading === withReading && group.size + added <= SHARD_SIZE) {
      group.lists.push(list);
      group.size += added;
    } else {
      groups.push({ lists: [list], withReading, size: sizeOf(list.terms, withReading) + numbers });
      held = new Set();
    }
    for (const term of list.terms) held.add(term);
  }
  return groups.map(({ lists: packed, withReading }) => ({
    first: packed[0]?.key ?? '',
    content: JSON.stringify(toShard(packed, withReading)),
  }));
}

/**
 * Lays suggestions out so that an input reads one small file, whatever the size
 * of the corpus. The same terms give the same bytes.
 *
 * @param terms no two with the same folded text
 * @param sounds syllable → characters
 * @param variants as encoded for the index of the same corpus
 * @returns file name → content, to be served from one folder
 */
export function writeSuggestions(
  terms: readonly SuggestionTerm[],
  sounds: SoundsFile,
  variants: string,
): ReadonlyMap<string, string> {
  const { lists, cut } = listKeys(terms);
  const shards = packLists([...lists].sort(compareKeys));
  const head: SuggestHead = {
    format: SUGGEST_FORMAT,
    shards: shards.map(({ first }) => first),
    cut: [...cut].sort().join('\t'),
    variants,
  };
  const files = new Map<string, string>([
    [SUGGEST_HEAD_FILE, JSON.stringify(head)],
    [SOUNDS_FILE, JSON.stringify(sounds)],
  ]);
  for (const [number, { content }] of shards.entries()) files.set(shardFile(number), content);
  return files;
}
