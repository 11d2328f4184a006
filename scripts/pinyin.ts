import { pinyin, polyphonic } from 'pinyin-pro';
import type { SoundsFile } from '../lib/search/suggest-format.ts';
import type { Reading } from '../lib/search/suggest-match.ts';

/**
 * Characters that are typed with either of two readings, whatever is right in the
 * word: 重污染 by chong, 调整 by diao. Rare readings of all others are left out:
 * nobody looks for 和 by huo.
 */
const POLYPHONES = new Set('重长行调率省乐降差参都曾单解还藏弹薄会传系校盛称露便着种处量数');

const IS_HAN = /\p{Script=Han}/u;
const IS_TYPED = /[a-z0-9.]/;
const OPTIONS = { toneType: 'none', type: 'array', v: true } as const;

/** First and last row of level one of GB 2312: the 3,755 characters in common use. */
const [FIRST_ROW, LAST_ROW] = [0xb0, 0xd7];
const [FIRST_CELL, LAST_CELL] = [0xa1, 0xfe];

function readingsOf(character: string): readonly string[] {
  return polyphonic(character, OPTIONS)[0] ?? [];
}

/** What pinyin-pro gives for a character it does not know is the character itself. */
function isSyllable(text: string): boolean {
  return /^[a-z]+$/.test(text);
}

/**
 * How a printed text is spoken: for each Han character its reading in this text,
 * with a second one where people type either; letters and digits as they are;
 * nothing for marks and spaces.
 */
export function readingOf(text: string): Reading {
  const characters = [...text];
  const inContext = pinyin(text, OPTIONS);
  if (inContext.length !== characters.length) {
    throw new Error(`“${text}”：得到 ${inContext.length} 个读音；应为 ${characters.length} 个`);
  }
  return characters.flatMap((character, i): Reading => {
    if (!IS_HAN.test(character)) {
      return [...character.normalize('NFKC').toLowerCase()]
        .filter((unit) => IS_TYPED.test(unit))
        .map((unit) => [unit]);
    }
    const others = POLYPHONES.has(character) ? readingsOf(character).slice(0, 2) : [];
    const syllables = [...new Set([inContext[i] ?? '', ...others])].filter(isSyllable);
    return syllables.length === 0 ? [] : [syllables];
  });
}

function commonCharacters(): readonly string[] {
  const decoder = new TextDecoder('gb18030');
  const characters: string[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    for (let cell = FIRST_CELL; cell <= LAST_CELL; cell++) {
      characters.push(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
  // The last row of level one is not full.
  return characters.filter((character) => IS_HAN.test(character));
}

/**
 * What may be typed by mistake: the characters in common use and those of the
 * corpus, by syllable, each under every reading it has.
 */
export function soundsOfCharacters(ofCorpus: Iterable<string>): SoundsFile {
  const bySyllable = new Map<string, string>();
  for (const character of [...new Set([...commonCharacters(), ...ofCorpus])].sort()) {
    if (!IS_HAN.test(character)) continue;
    for (const syllable of new Set(readingsOf(character).filter(isSyllable))) {
      bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
    }
  }
  return Object.fromEntries([...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)));
}
