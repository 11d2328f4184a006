/** What a suggestion stands for in the corpus. */
export type SuggestionKind = 'word' | 'heading' | 'title';

/**
 * How a text is spoken, a unit for each character that is: the syllables it may
 * be read as without tones (ü as v), or a letter or digit as it is. Marks have none.
 */
export type Reading = readonly (readonly string[])[];

/** A text of the corpus that may be suggested. */
export interface SuggestionTerm {
  /** As printed. */
  readonly text: string;
  readonly folded: string;
  readonly kind: SuggestionKind;
  /** How often it literally stands in the texts of the corpus. */
  readonly count: number;
  readonly reading: Reading;
}

/**
 * How an input matches a term, the better the smaller, compared from the left:
 * first the place (0 the text itself, 1 its beginning, 2 its whole reading, 3 the
 * beginning of its reading, 4 inside the text, 5 inside its reading), then the
 * number of syllables that the input spells.
 */
export type Quality = readonly [place: number, syllables: number];

/** What pinyin is typed with; digits and dots belong to PM2.5. */
const TYPED = /^[a-z0-9.'\- ]+$/;
const TYPED_ASIDE = /['\- ]/g;

/** The letters of an input that may be pinyin: `hui'fa xing` → `huifaxing`. */
export function typedSounds(folded: string): string | undefined {
  if (!TYPED.test(folded)) return undefined;
  const letters = folded.replace(TYPED_ASIDE, '');
  return letters === '' ? undefined : letters;
}

function commonPrefix(a: string, b: string, from: number): number {
  let length = 0;
  while (length < a.length && from + length < b.length && a[length] === b[from + length]) {
    length += 1;
  }
  return length;
}

/**
 * Fewest consecutive units, from `unit` on, that spell `letters` from `at` on,
 * each by some beginning of it: 恢复 by `huifu`, `hf`, `huif` and `hfu`.
 */
function spell(
  reading: Reading,
  unit: number,
  letters: string,
  at: number,
  whole: boolean,
): number | undefined {
  if (at === letters.length) return whole && unit < reading.length ? undefined : 0;
  let fewest: number | undefined;
  for (const syllable of reading[unit] ?? []) {
    for (let length = commonPrefix(syllable, letters, at); length > 0; length--) {
      const rest = spell(reading, unit + 1, letters, at + length, whole);
      if (rest !== undefined && (fewest === undefined || rest + 1 < fewest)) fewest = rest + 1;
    }
  }
  return fewest;
}

function soundQuality(reading: Reading, letters: string): Quality | undefined {
  const whole = spell(reading, 0, letters, 0, true);
  if (whole !== undefined) return [2, whole];
  const prefix = spell(reading, 0, letters, 0, false);
  if (prefix !== undefined) return [3, prefix];
  let fewest: number | undefined;
  for (let unit = 1; unit < reading.length; unit++) {
    const inside = spell(reading, unit, letters, 0, false);
    if (inside !== undefined && (fewest === undefined || inside < fewest)) fewest = inside;
  }
  return fewest === undefined ? undefined : [5, fewest];
}

function isBetter(a: Quality, b: Quality | undefined): boolean {
  return b === undefined || a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/**
 * How well a folded input matches a term by its text or by its sounds; undefined
 * if it does neither.
 */
export function matchTerm(
  term: Pick<SuggestionTerm, 'folded' | 'reading'>,
  folded: string,
): Quality | undefined {
  const at = term.folded.indexOf(folded);
  const byText: Quality | undefined =
    at < 0 ? undefined : [at > 0 ? 4 : term.folded === folded ? 0 : 1, 0];
  const letters = typedSounds(folded);
  const bySound = letters === undefined ? undefined : soundQuality(term.reading, letters);
  return bySound && isBetter(bySound, byText) ? bySound : byText;
}

interface Matched<T> {
  readonly term: T;
  readonly quality: Quality;
}

function compareMatched(a: Matched<SuggestionTerm>, b: Matched<SuggestionTerm>): number {
  return (
    a.quality[0] - b.quality[0] ||
    a.quality[1] - b.quality[1] ||
    b.term.count - a.term.count ||
    a.term.folded.length - b.term.folded.length ||
    (a.term.folded < b.term.folded ? -1 : 1)
  );
}

/** Terms that match, best first; then the more frequent, the shorter, the lower in code order. */
export function rankTerms<T extends SuggestionTerm>(
  terms: Iterable<T>,
  folded: string,
): readonly T[] {
  const matched: Matched<T>[] = [];
  for (const term of terms) {
    const quality = matchTerm(term, folded);
    if (quality) matched.push({ term, quality });
  }
  return matched.sort(compareMatched).map(({ term }) => term);
}

/** The share of a list kept for headings and titles, which a frequent word would crowd out. */
const OTHERS_SHARE = 1 / 3;

/**
 * The first of ranked terms to be shown: words before headings and titles, but a
 * third of the places go to these if there are so many.
 */
export function chooseTerms<T extends SuggestionTerm>(
  ranked: readonly T[],
  limit: number,
): readonly T[] {
  const words = ranked.filter(({ kind }) => kind === 'word');
  const others = ranked.filter(({ kind }) => kind !== 'word');
  const kept = Math.min(others.length, Math.floor(limit * OTHERS_SHARE));
  const first = words.slice(0, limit - kept);
  return [...first, ...others.slice(0, limit - first.length)];
}
