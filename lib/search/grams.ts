/** Letters and digits; between runs of them only the text itself can tell what stands. */
const RUN = /[\p{L}\p{N}]+/gu;

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

/**
 * What the index holds of a folded text: the overlapping pairs of characters (code
 * points) of each run of letters and digits, and the last character of each run as
 * it is. So every character of a run begins some gram.
 */
export function grams(folded: string): string[] {
  return [...folded.matchAll(RUN)].flatMap(([run]) => {
    const characters = [...run];
    const last = characters.at(-1) ?? '';
    return characters.length === 1 ? [last] : [...bigrams(characters, 1), last];
  });
}

/** Grams that every text containing a folded term has, by the given step along its runs. */
function gramsWithin(term: string, step: 1 | 2): readonly string[] {
  const within = new Set<string>();
  for (const match of term.matchAll(RUN)) {
    const characters = [...match[0]];
    // A lone character at an edge may be part of a longer run in the text.
    const isInside = match.index > 0 && match.index + match[0].length < term.length;
    if (characters.length === 1 && !isInside) continue;
    for (const gram of bigrams(characters, step)) within.add(gram);
  }
  return [...within];
}

/**
 * As few grams as cover a folded query term, so that few index files are read.
 * Every text that contains the term has all of them. Empty when the term has no
 * two adjacent letters or digits: then only reading the text can tell.
 */
export function coverGrams(term: string): readonly string[] {
  return gramsWithin(term, 2);
}

/** Every gram of a folded query term: more index files to read, fewer texts to verify. */
export function allGrams(term: string): readonly string[] {
  return gramsWithin(term, 1);
}

/** Is a term one letter or digit? Then grams that begin with it tell where it stands. */
export function isOneCharacter(term: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(term);
}

/** Letters and digits of a folded term that none of its grams speaks of. */
export function looseCharacters(term: string): readonly string[] {
  const runs = [...term.matchAll(RUN)].filter(({ 0: run }) => [...run].length === 1);
  return runs
    .filter(({ 0: run, index }) => index === 0 || index + run.length === term.length)
    .map(([run]) => run);
}
