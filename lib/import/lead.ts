import type { DraftBlock } from './draft.ts';

/** A lead names its topic; beyond this many characters it is prose. */
const LONGEST_LEAD = 32;
/** Share of paragraphs that must open so before a document is taken to use leads. */
const SHARE = 0.5;
const SENTENCE = /^[^。！？；]{2,}?。/u;
/** `绿色种植：` in a box, `两山：`; a colon inside a sentence comes later. */
const LABEL = /^[^，。：；、（）]{2,14}：/u;
/** What opens with a time, a quotation of figures or a reference to the speaker is prose. */
const PROSE = /^(?:\d|今年|近年|目前|近日|其中|同时|此外|到\d|截至|根据|按照|依据|围绕)/u;

function sentenceLead(text: string): number {
  const sentence = SENTENCE.exec(text)?.[0] ?? '';
  const fits = sentence.length <= LONGEST_LEAD && sentence.length < text.length;
  return fits && !PROSE.test(text) ? sentence.length : 0;
}

function labelLead(text: string): number {
  const label = LABEL.exec(text)?.[0] ?? '';
  return label.length < text.length ? label.length : 0;
}

function* paragraphTexts(blocks: readonly DraftBlock[]): Generator<string> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block.text;
    if (block.type === 'container' && block.kind === 'box') yield* paragraphTexts(block.blocks);
  }
}

/**
 * Marks the lead sentence of each paragraph (`推进绿色货运。`), in documents that
 * are written so: on paper it is a heading in bold, which a text export loses.
 * A proposal only; short first sentences of prose are for the reader to unmark.
 */
export function markLeads(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const texts = [...paragraphTexts(blocks)];
  const opening = texts.filter((text) => sentenceLead(text) > 0).length;
  if (opening < texts.length * SHARE) return blocks;
  const mark =
    (inBox: boolean) =>
    (block: DraftBlock): DraftBlock => {
      if (block.type === 'paragraph' && block.lead === 0) {
        return { ...block, lead: (inBox ? labelLead(block.text) : 0) || sentenceLead(block.text) };
      }
      if (block.type === 'container' && block.kind === 'box') {
        return { ...block, blocks: block.blocks.map(mark(true)) };
      }
      return block;
    };
  return blocks.map(mark(false));
}
