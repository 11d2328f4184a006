import type { SynonymGroup } from '../search/synonyms.ts';

interface Writing {
  readonly key: string;
  /** The writing all of its group are given. */
  readonly common: string;
}

/** A writing that lists its parts says more than its short form: each part is a subject. */
const LISTS_PARTS = /[、，]/u;
const ALPHANUMERIC = /[a-z0-9]/;

function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Writings by the character they begin with, the longest first. */
function byFirstCharacter(groups: readonly SynonymGroup[]): ReadonlyMap<string, Writing[]> {
  const byFirst = new Map<string, Writing[]>();
  for (const [common = '', ...others] of groups) {
    for (const term of [common, ...others]) {
      if (LISTS_PARTS.test(term)) continue;
      const key = keyOf(term);
      const list = byFirst.get(key[0] ?? '');
      if (list) list.push({ key, common });
      else byFirst.set(key[0] ?? '', [{ key, common }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.key.length - a.key.length);
  return byFirst;
}

/** Whether a span of letters and digits is cut out of a longer one: `SO2` of `SO2F2`. */
function isFragment(text: string, start: number, end: number): boolean {
  const joins = (before: number) =>
    ALPHANUMERIC.test(text[before] ?? '') && ALPHANUMERIC.test(text[before + 1] ?? '');
  return joins(start - 1) || joins(end - 1);
}

/**
 * Lets the writings of one thing count as one word: 挥发性有机物 becomes `VOCs`, the
 * first of its group. Of writings inside one another the longest counts.
 *
 * @returns gives a text, normalised (NFKC), with every writing in its common form
 */
export function createSynonymFolder(groups: readonly SynonymGroup[]): (text: string) => string {
  const byFirst = byFirstCharacter(groups);

  return (text) => {
    const key = text.toLowerCase();
    // A character that grows when lowered would shift all behind it; no synonym has one.
    if (key.length !== text.length) return text;
    let folded = '';
    let kept = 0;
    for (let at = 0; at < key.length; ) {
      const found = byFirst
        .get(key[at] ?? '')
        ?.find((it) => key.startsWith(it.key, at) && !isFragment(key, at, at + it.key.length));
      if (found) {
        folded += text.slice(kept, at) + found.common;
        at += found.key.length;
        kept = at;
      } else at += 1;
    }
    return folded + text.slice(kept);
  };
}
