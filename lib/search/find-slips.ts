import { type NearPart, nearestPart } from './edit-distance.ts';
import { type Syllables, typingCosts } from './likeness.ts';
import type { Suggestions } from './suggest.ts';
import type { SuggestionTerm } from './suggest-match.ts';

/** A stretch of a folded string that may be a mistaken writing of a word of the corpus. */
export interface Slip {
  readonly term: SuggestionTerm;
  readonly part: NearPart;
}

/** How wrong a word of so many characters may be and still be meant. */
function tolerance(length: number): number {
  if (length <= 2) return 0.5;
  if (length <= 3) return 0.7;
  return length <= 6 ? 1 : 2;
}

/**
 * Words of the corpus that have a character in common with a folded string, and if
 * none comes near it, those that begin to sound like some stretch of it.
 */
async function gatherTerms(
  suggestions: Suggestions,
  folded: string,
  syllables: Syllables | undefined,
): Promise<readonly SuggestionTerm[]> {
  const characters = [...folded];
  const keys = new Set<string>();
  for (const [i, character] of characters.entries()) {
    if (syllables) {
      const next = syllables.get(characters[i + 1] ?? '') ?? [''];
      for (const syllable of syllables.get(character) ?? []) keys.add(syllable + (next[0] ?? ''));
    } else {
      keys.add(character);
      keys.add(characters.slice(i, i + 3).join(''));
    }
  }
  const lists = await Promise.all([...keys].map(suggestions.termsWith));
  const terms = lists.flat().filter(({ kind }) => kind === 'word');
  return [...new Map(terms.map((term) => [term.folded, term])).values()];
}

/**
 * What of a folded string may be mistaken, the likeliest first: near for its length,
 * then frequent.
 */
export async function findSlips(
  suggestions: Suggestions,
  folded: string,
  syllables: Syllables,
  breathe: () => Promise<void>,
): Promise<readonly Slip[]> {
  const costs = typingCosts(syllables);
  const slips: Slip[] = [];
  for (const sounds of [undefined, syllables]) {
    if (slips.length > 0) break;
    for (const term of await gatherTerms(suggestions, folded, sounds)) {
      await breathe();
      const length = [...term.folded].length;
      const part = nearestPart(term.folded, folded, costs);
      if (part.distance > 0 && part.distance <= tolerance(length)) slips.push({ term, part });
    }
  }
  const farness = ({ term, part }: Slip) => part.distance / term.folded.length;
  return slips.sort(
    (a, b) =>
      farness(a) - farness(b) ||
      b.term.count - a.term.count ||
      (a.term.folded < b.term.folded ? -1 : 1),
  );
}
