import type { DraftBlock } from '../lib/import/draft.ts';
import type { ImportedDraft } from '../lib/import/import.ts';
import { splitLines } from '../lib/import/lines.ts';
import type { Address, Work } from '../lib/model.ts';
import { matchTexts } from '../lib/work/address-map.ts';
import type { CorrectionEntry } from '../lib/work/corrections.ts';
import { parseDraft } from './draft-ledger.ts';
import { placedTexts } from './placed-texts.ts';

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** Puts what was corrected in place of what is printed, in the one block that says it. */
function correctIn(
  blocks: readonly DraftBlock[],
  text: string,
  { printed, read }: CorrectionEntry,
): { readonly blocks: readonly DraftBlock[]; readonly line: number } | undefined {
  const corrected = text.replace(printed, read);
  if (countOf(text, printed) !== 1 || countOf(corrected, read) !== 1) return undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'container') {
      const inner = correctIn(block.blocks, text, { printed, read } as CorrectionEntry);
      if (inner)
        return { ...inner, blocks: blocks.with(index, { ...block, blocks: inner.blocks }) };
    } else if (block.type !== 'table' && block.text === text) {
      const lead = block.type === 'paragraph' && block.lead > text.indexOf(printed);
      const shift = lead ? read.length - printed.length : 0;
      const after =
        block.type === 'paragraph'
          ? { ...block, text: corrected, lead: block.lead + shift }
          : { ...block, text: corrected };
      return { blocks: blocks.with(index, after), line: block.line };
    }
  }
  return undefined;
}

/** The first line from `from` on that has the characters. */
function lineWith(source: string, from: number, printed: string): number {
  const wanted = printed.replace(/\s/gu, '');
  const found = splitLines(source)
    .slice(from - 1)
    .find(({ text }) => text.replace(/\s/gu, '').includes(wanted));
  return found?.number ?? from;
}

/** What is needed of the source that a work is drafted from again. */
export interface SourceAgain {
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
}

/** Carries the corrections of a work over to its new draft, where they still apply. */
export function carryCorrections(
  old: Work,
  draft: ImportedDraft,
  entries: readonly CorrectionEntry[],
  { file, sha256, text: source }: SourceAgain,
) {
  const parsed = parseDraft(draft, file, sha256);
  const after = new Map(
    matchTexts(placedTexts(old), placedTexts(parsed)).flatMap((match) =>
      match.before && match.after ? [[match.before.address, match.after] as const] : [],
    ),
  );
  const texts = new Map<Address, string>();
  const kept: CorrectionEntry[] = [];
  const lost: CorrectionEntry[] = [];
  let blocks = draft.draft.blocks;
  for (const entry of entries) {
    const place = after.get(entry.at);
    const text = place ? (texts.get(place.address) ?? place.text) : '';
    const corrected = correctIn(blocks, text, entry);
    if (!place || !corrected) {
      lost.push(entry);
      continue;
    }
    blocks = corrected.blocks;
    texts.set(place.address, text.replace(entry.printed, entry.read));
    const line = lineWith(source, corrected.line, entry.printed);
    kept.push({ ...entry, at: place.address, line });
  }
  return { draft: { ...draft, draft: { ...draft.draft, blocks } }, kept, lost };
}
