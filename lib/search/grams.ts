/**
 * Letters and digits, and the marks inside numbers and codes: 20.55, gb4284-2018,
 * mg/m3. Between runs only the text itself can tell what stands.
 */
const RUN = /[\p{L}\p{N}]+(?:[.\-/][\p{L}\p{N}]+)*/gu;

function bigrams(characters: readonly string[], step: 1 | 2): readonly string[] {
  if (characters.length === 1) return characters;
  const out: string[] = [];
  const last = characters.length - 2;
  for (let i = 0; i <= last; i += step) out.push(`${characters[i]}${characters[i + 1]}`);
  if (step === 2 && characters.length % 2 === 1) {
    out.push(`${characters[last]}${characters[last + 1]}`);
  }
  return out;
}

/** One character three times: its pairs are those of app too, and PPP is asked for. */
function triples(characters: readonly string[]): readonly string[] {
  return characters.flatMap((char, i) =>
    char === characters[i + 1] && char === characters[i + 2] ? [char.repeat(3)] : [],
  );
}

/**
 * What the index holds of a folded text: the overlapping pairs of characters (code
 * points) of each run of letters and digits, those of one character three times, and
 * the last character of each run as it is. So every character of a run begins some gram.
 */
export function grams(folded: string): string[] {
  return [...folded.matchAll(RUN)].flatMap(([run]) => {
    const characters = [...run];
    const last = characters.at(-1) ?? '';
    return characters.length === 1
      ? [last]
      : [...bigrams(characters, 1), ...triples(characters), last];
  });
}

/** What stands beside a run in a term, if the run may go on in the text around the term. */
const OPEN_SIDE = /^[.\-/]?$/u;

interface TermRun {
  readonly characters: readonly string[];
  /** One character that may be part of a longer run in the text. */
  readonly isLoose: boolean;
}

function runsOf(term: string): readonly TermRun[] {
  return [...term.matchAll(RUN)].map(({ 0: run, index }) => {
    const characters = [...run];
    const isOpen =
      OPEN_SIDE.test(term.slice(0, index)) || OPEN_SIDE.test(term.slice(index + run.length));
    return { characters, isLoose: characters.length === 1 && isOpen };
  });
}

/** Grams that every text containing a folded term has, by the given step along its runs. */
function gramsWithin(term: string, step: 1 | 2): readonly string[] {
  const within = new Set<string>();
  for (const { characters, isLoose } of runsOf(term)) {
    if (isLoose) continue;
    for (const gram of bigrams(characters, step)) within.add(gram);
    for (const gram of triples(characters)) within.add(gram);
  }
  return [...within];
}

/**
 * As few grams as cover a folded query term, so that few index files are read.
 * Every text that contains the term has all of them. Empty when the term has no
 * two adjacent letters or digits: then only {@link looseCharacters} can tell.
 */
export function coverGrams(term: string): readonly string[] {
  return gramsWithin(term, 2);
}

/** Every gram of a folded query term: more index files to read, fewer texts to verify. */
export function allGrams(term: string): readonly string[] {
  return gramsWithin(term, 1);
}

/**
 * Letters and digits of a folded term that none of its grams speaks of: in every
 * text that contains the term, each begins some gram.
 */
export function looseCharacters(term: string): readonly string[] {
  return runsOf(term).flatMap(({ characters, isLoose }) => (isLoose ? characters : []));
}
