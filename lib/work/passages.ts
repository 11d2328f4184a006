import type { Block, Passage, PassageKind, Prose, Work } from '../model.ts';
import { clauseId } from './address.ts';
import { isOnePage } from './pages.ts';
import { proseOf, walkBlocks } from './walk.ts';

function kindOf(block: Block, prose: Prose): PassageKind {
  switch (block.type) {
    case 'division':
      return 'heading';
    case 'clause':
      return block.kind;
    case 'table':
      return prose === block.caption ? 'table-caption' : 'row';
    case 'box':
      return 'box-title';
  }
}

/**
 * The searchable texts of a work in reading order: titles, headings, clauses,
 * captions, rows and box titles, each once. A heading is not in its own path.
 */
export function passagesOf(work: Work): readonly Passage[] {
  const passages: Passage[] = work.titles.map((title) => ({
    id: clauseId(work.id, title.address),
    work: work.id,
    address: title.address,
    kind: 'title',
    part: '',
    path: [],
    text: title.text,
    lead: 0,
  }));
  const isShort = isOnePage(work);
  for (const { block, above, inside } of walkBlocks(work.blocks)) {
    const top = above[0] ?? (block.type === 'division' ? block : undefined);
    const page = isShort ? '' : (top?.address ?? '');
    const headings = above.map((division) => division.heading.text || division.level);
    for (const prose of proseOf(block)) {
      const caption = block.type === 'table' && prose !== block.caption ? block.caption.text : '';
      const path = [...headings, inside?.title.text ?? '', caption];
      passages.push({
        id: clauseId(work.id, prose.address),
        work: work.id,
        address: prose.address,
        kind: kindOf(block, prose),
        part: page,
        path: path.filter((part) => part !== ''),
        text: prose.text,
        lead: block.type === 'clause' ? (block.lead?.length ?? 0) : 0,
      });
    }
  }
  return passages;
}
