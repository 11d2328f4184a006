import type { Doubt, DraftBlock } from '../lib/import/draft.ts';
import type { Imported, ImportedDraft } from '../lib/import/import.ts';
import { renderBlocks } from '../lib/import/markdown.ts';
import { CorpusError } from '../lib/work/problem.ts';
import { parseDraft } from './draft-ledger.ts';

/** Lines of a draft before its body: the fences, its front matter, and a blank. */
const FRONT = 4;
/** Past so many, all headings that have no place are taken back at once. */
const ONE_BY_ONE = 30;

/** Blocks whose headings stand as they do, without the rows that are none of their business. */
function withoutRows(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const ROWS = 2;
  return blocks.map((block) => {
    if (block.type === 'container') return { ...block, blocks: withoutRows(block.blocks) };
    return block.type === 'table' ? { ...block, rows: block.rows.slice(0, ROWS) } : block;
  });
}

/** Index of the block that is rendered on each line of the body, from 0. */
function blockLines(blocks: readonly DraftBlock[]): readonly number[] {
  return blocks.flatMap((block, index) => {
    const { length } = renderBlocks([block]).split('\n');
    return Array.from({ length: length + 1 }, () => index);
  });
}

function problemLines(draft: ImportedDraft, file: string): readonly number[] {
  try {
    parseDraft(draft, file, '0'.repeat(64));
    return [];
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    return error.problems.flatMap(({ line = [] }) => line);
  }
}

function settle(draft: ImportedDraft, file: string, doubts: Doubt[]): ImportedDraft {
  let { blocks } = draft.draft;
  for (let turn = 0; ; turn++) {
    const short = withoutRows(blocks);
    const lines = problemLines({ ...draft, draft: { ...draft.draft, blocks: short } }, file);
    const at = blockLines(short);
    const headings = [...new Set(lines.map((line) => at[line - FRONT - 1] ?? -1))]
      .filter((index) => blocks[index]?.type === 'heading')
      .sort((a, b) => a - b);
    // What no heading is to blame for is told by whoever parses the draft next.
    if (headings.length === 0) return { ...draft, draft: { ...draft.draft, blocks } };
    const taken = new Set(turn < ONE_BY_ONE ? headings.slice(0, 1) : headings);
    blocks = blocks.map((block, index) => {
      if (!taken.has(index) || block.type !== 'heading') return block;
      const { text, line } = block;
      doubts.push({ line, message: `“${text.slice(0, 20)}”像标题，但与前后的序号不接，暂作段落` });
      return { type: 'paragraph', text, lead: 0, line };
    });
  }
}

/**
 * Makes paragraphs of the headings that a work cannot have where they stand, so that
 * there is a draft to review, and says so. What holds is left as it is.
 */
export function settleHeadings(imported: Imported, file: string): Imported {
  const doubts: Doubt[] = [];
  const works = imported.works.map((draft) => settle(draft, file, doubts));
  if (doubts.length === 0) return imported;
  const all = [...imported.report.doubts, ...doubts].sort((a, b) => a.line - b.line);
  return { works, report: { ...imported.report, doubts: all } };
}
