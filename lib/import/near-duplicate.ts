/** Length of the strings two texts are compared by, and how many of them are kept. */
const LENGTH = 12;
const KEEP = 16;

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}

/** A sample of the strings of a text: every text keeps the same ones of those they share. */
export function sampleOf(text: string): ReadonlySet<number> {
  const squeezed = text.replace(/[\s\p{P}\p{S}]/gu, '');
  const sample = new Set<number>();
  for (let at = 0; at + LENGTH <= squeezed.length; at++) {
    const hash = hashOf(squeezed.slice(at, at + LENGTH));
    if (hash % KEEP === 0) sample.add(hash);
  }
  return sample;
}

/**
 * Share of one text that stands in another, by their samples.
 * @returns 0..1; 0 for a text too short to tell
 */
export function shareOf(sample: ReadonlySet<number>, other: ReadonlySet<number>): number {
  if (sample.size === 0) return 0;
  let shared = 0;
  for (const hash of sample) if (other.has(hash)) shared++;
  return shared / sample.size;
}
