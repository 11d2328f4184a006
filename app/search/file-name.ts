/**
 * What one of the usual systems does not take in the name of a file, and what is
 * not seen in one but turns it round or makes it look like another.
 */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]+/gu;
/** UTF-16 units of a part; a name may have 255 bytes, three a character. */
const LONGEST_PART = 40;

/** `青典 入河排污口 语境.csv`: parts joined, each without what systems refuse. */
export function fileName(parts: readonly string[], ending: string): string {
  const kept = parts
    .map((part) => [...part.replace(REFUSED, ' ').trim()].slice(0, LONGEST_PART).join(''))
    .filter((part) => part !== '');
  return `${kept.join(' ').replace(/\s+/gu, ' ')}.${ending}`;
}
