import type { Passage } from '../../lib/model.ts';

/** Code points of a paragraph without a lead that say what it is about. */
const LONGEST = 28;

function firstWords(text: string): string {
  const [sentence = ''] = /^[^。！？；]+[。！？；]?/u.exec(text) ?? [];
  const characters = [...sentence];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}……` : sentence;
}

/** What a passage is called in a list: its heading, its lead, or how it begins. */
export function labelOf({ kind, text, lead }: Passage): string {
  if (kind === 'paragraph') return lead > 0 ? text.slice(0, lead) : firstWords(text);
  return kind === 'row' ? firstWords(text.replace(/^\t+/, '').replaceAll('\t', '｜')) : text;
}
