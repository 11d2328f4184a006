import { createFolder, type Folder } from './fold.ts';
import { rangeOf } from './index-format.ts';
import {
  decodeTerm,
  MOST_SUGGESTIONS,
  type Shard,
  SOUNDS_FILE,
  type SoundsFile,
  SUGGEST_FORMAT,
  SUGGEST_HEAD_FILE,
  type SuggestHead,
  shardFile,
} from './suggest-format.ts';
import {
  chooseTerms,
  rankTerms,
  type SuggestionKind,
  type SuggestionTerm,
  typedSounds,
} from './suggest-match.ts';
import { decodeVariants } from './variants.ts';

/** Longer inputs are no beginnings of anything; a pasted page must not hold typing up. */
const LONGEST_INPUT = 64;

export interface Suggestion {
  /** As printed; it stands literally in the corpus. */
  readonly text: string;
  readonly kind: SuggestionKind;
  /** How often it does, 处. */
  readonly count: number;
  /** How it is spoken, `hui fa xing`, when that is what the input was matched with. */
  readonly reading?: string;
}

/** Reads one file of the suggestions by the name the writer gave it. */
export type ReadSuggestFile = (name: string) => Promise<string>;

export interface Suggestions {
  /**
   * What the corpus says that an input may be the beginning or a part of, best
   * first; see {@link rankTerms} and {@link chooseTerms} for the order.
   *
   * @param input as typed: Chinese, pinyin with or without spaces, or initials
   * @param limit no more than these; at most {@link MOST_SUGGESTIONS} in any case
   */
  readonly suggest: (input: string, limit: number) => Promise<readonly Suggestion[]>;
  /**
   * Terms that hold the first characters of a folded string, as many as one file
   * has: all of them, or the best where they are very many.
   */
  readonly termsWith: (folded: string) => Promise<readonly SuggestionTerm[]>;
  /** Syllables that a folded character may be read as; read when first needed. */
  readonly syllables: () => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** The suggestions are not there, not whole, or of another version. */
export class SuggestError extends Error {
  constructor(file: string, found: string, cause?: unknown) {
    super(`检索提示 ${file}：${found}。处理：重新运行 qingdian ingest，并刷新页面`, { cause });
    this.name = 'SuggestError';
  }
}

type Lists = ReadonlyMap<string, readonly SuggestionTerm[]>;

function toLists({ terms, keys }: Shard): Lists {
  const decoded = terms.map(decodeTerm);
  return new Map(
    Object.entries(keys).map(([key, numbers]) => [
      key,
      numbers.flatMap((number) => decoded[number] ?? []),
    ]),
  );
}

/** Syllables by character, the other way round than they are stored. */
function toSyllables(file: SoundsFile): ReadonlyMap<string, readonly string[]> {
  const syllables = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(file)) {
    for (const char of characters) {
      const known = syllables.get(char);
      if (known) known.push(syllable);
      else syllables.set(char, [syllable]);
    }
  }
  return syllables;
}

function toSuggestion(term: SuggestionTerm, folded: string): Suggestion {
  const { text, kind, count, reading } = term;
  if (term.folded.includes(folded)) return { text, kind, count };
  return { text, kind, count, reading: reading.map((syllables) => syllables[0]).join(' ') };
}

/**
 * Opens the suggestions. An input reads one shard, two when it is typed with
 * spaces, and none that was read before.
 *
 * @param fullFolder folds traditional characters that the corpus does not use; asked
 *   for only when nothing matches
 * @throws SuggestError, here or from what it returns, when a file is missing or damaged
 */
export async function openSuggestions(
  read: ReadSuggestFile,
  fullFolder?: () => Promise<Folder>,
): Promise<Suggestions> {
  async function readJson<T>(file: string): Promise<T> {
    let content: string;
    try {
      content = await read(file);
    } catch (error) {
      throw new SuggestError(file, '读不到', error);
    }
    try {
      return JSON.parse(content) as T;
    } catch (error) {
      throw new SuggestError(file, '已损坏', error);
    }
  }

  /** Reads once; a failure is forgotten, so that it can be tried again. */
  const loaded = new Map<string, Promise<unknown>>();
  function once<T, R>(file: string, decode: (content: T) => R): Promise<R> {
    const known = loaded.get(file) as Promise<R> | undefined;
    if (known) return known;
    const value = readJson<T>(file).then(decode);
    loaded.set(file, value);
    value.catch(() => loaded.delete(file));
    return value;
  }

  const head = await readJson<SuggestHead>(SUGGEST_HEAD_FILE);
  if (head.format !== SUGGEST_FORMAT) {
    const found = `得到第 ${head.format} 版格式，应为第 ${SUGGEST_FORMAT} 版`;
    throw new SuggestError(SUGGEST_HEAD_FILE, found);
  }
  const folder: Folder = createFolder(decodeVariants(head.variants));
  const cut = new Set(head.cut.split('\t'));

  async function termsWith(folded: string): Promise<readonly SuggestionTerm[]> {
    const characters = [...folded];
    let length = 1;
    while (length < characters.length && cut.has(characters.slice(0, length).join(''))) length += 1;
    const key = characters.slice(0, length).join('');
    const number = rangeOf(head.shards, key);
    if (key === '' || number < 0) return [];
    return (await once(shardFile(number), toLists)).get(key) ?? [];
  }

  async function suggestFolded(folded: string, limit: number): Promise<readonly Suggestion[]> {
    if (folded === '') return [];
    const keys = new Set([folded, typedSounds(folded) ?? folded]);
    const lists = await Promise.all([...keys].map(termsWith));
    // The same term may come from two files: it is the text that tells them apart.
    const terms = new Map(lists.flat().map((term) => [term.folded, term]));
    const ranked = rankTerms(terms.values(), folded);
    const most = Math.min(limit, MOST_SUGGESTIONS);
    return chooseTerms(ranked, most).map((term) => toSuggestion(term, folded));
  }

  return {
    termsWith,
    syllables: () => once(SOUNDS_FILE, toSyllables),

    async suggest(input, limit) {
      const short = input.slice(0, LONGEST_INPUT);
      const folded = folder(short).text;
      const found = await suggestFolded(folded, limit);
      if (found.length > 0 || !fullFolder || !/\p{Script=Han}/u.test(folded)) return found;
      const simplified = (await fullFolder())(short).text;
      return simplified === folded ? found : suggestFolded(simplified, limit);
    },
  };
}
