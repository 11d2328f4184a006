import type { EditCosts } from './edit-distance.ts';

/** Same sound: the usual slip of pinyin input. */
const SAME_SOUND = 0.3;
/** Sounds that many speakers do not keep apart. */
const NEAR_SOUND = 0.5;
const OTHER = 1;
/** A dot, dash or comma more or less: PM25 for PM2.5. */
const MARK = 0.3;
const SWAP = 0.7;

const IS_LETTER = /[\p{L}\p{N}]/u;

/** 平翘舌、前后鼻音、边鼻音 made one: `zhang` and `zan`, `lan` and `nang`. */
function blur(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n/, 'l');
}

/** The readings of a character, without tones. */
export type Syllables = ReadonlyMap<string, readonly string[]>;

function soundCost(a: string, b: string, syllables: Syllables): number {
  const [own, others] = [syllables.get(a) ?? [], syllables.get(b) ?? []];
  if (own.some((syllable) => others.includes(syllable))) return SAME_SOUND;
  const blurred = others.map(blur);
  return own.some((syllable) => blurred.includes(blur(syllable))) ? NEAR_SOUND : OTHER;
}

/** Costs of mistakes in typed Chinese, by how likely they are. */
export function typingCosts(syllables: Syllables): EditCosts {
  return {
    substitute: (a, b) => soundCost(a, b, syllables),
    indel: (character) => (IS_LETTER.test(character) ? OTHER : MARK),
    swap: SWAP,
  };
}

/** Are two writings read alike, character by character? */
export function soundAlike(a: string, b: string, syllables: Syllables): boolean {
  const others = [...b];
  return (
    [...a].length === others.length &&
    [...a].every(
      (own, i) => own === others[i] || soundCost(own, others[i] ?? '', syllables) < OTHER,
    )
  );
}
