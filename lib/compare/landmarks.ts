import type { Address, Block, Clause, Work } from '../model.ts';
import { walkBlocks } from '../work/walk.ts';
import { type Role, roleOf } from './role.ts';

/**
 * A place that can be set beside a place of another work: a division, a box, or
 * a paragraph that opens with a lead sentence, since what is a 节 in one city's
 * plan is often one such paragraph in another's. In a work that uses no lead
 * sentences (most press reports) every paragraph is one.
 */
export interface Landmark {
  readonly address: Address;
  readonly type: 'division' | 'box' | 'lead' | 'paragraph';
  /** A 通知 answers only to a 通知, a 版记 to a 版记. */
  readonly part: '通知' | '正文' | '版记';
  /** What the headings around it say it is for; see role.ts. */
  readonly role: Role | undefined;
  /** Index of the landmark around this one in the same list, or -1. */
  readonly parent: number;
  /** Heading, box title or lead sentence; empty if none. */
  readonly head: string;
  /** Texts that belong to no landmark inside this one. */
  readonly body: readonly string[];
}

/** Lines that say what a text is about; mastheads, signatures and the like do not. */
const TELLING: ReadonlySet<Clause['kind']> = new Set(['paragraph', 'caption', 'note']);

interface Draft extends Omit<Landmark, 'body'> {
  readonly body: string[];
}

function speaksInLeads(work: Work): boolean {
  let paragraphs = 0;
  let leads = 0;
  for (const { block } of walkBlocks(work.blocks)) {
    if (block.type !== 'clause' || block.kind !== 'paragraph') continue;
    paragraphs += 1;
    if (block.lead !== undefined) leads += 1;
  }
  return leads * 2 >= paragraphs;
}

function partOf(block: Block, part: Landmark['part']): Landmark['part'] {
  if (block.type !== 'division') return part;
  return block.level === '通知' || block.level === '版记' ? block.level : part;
}

/** The landmarks of a work in reading order, each before those inside it. */
export function landmarksOf(work: Work): readonly Landmark[] {
  const drafts: Draft[] = [];
  const everyParagraph = !speaksInLeads(work);

  function read(blocks: readonly Block[], parent: number, within: Landmark['part']): void {
    for (const block of blocks) {
      const part = partOf(block, within);
      const open = (type: Landmark['type'], head: string, body: string[] = []): number => {
        const own = type === 'division' || type === 'box' ? roleOf(head) : undefined;
        const role = own ?? drafts[parent]?.role;
        return drafts.push({ address: block.address, type, part, role, parent, head, body }) - 1;
      };

      if (block.type === 'division') {
        read(block.blocks, open('division', block.title), part);
      } else if (block.type === 'box') {
        read(block.blocks, open('box', block.title.text), part);
      } else if (block.type === 'table') {
        drafts[parent]?.body.push(block.caption.text, ...block.rows.map((row) => row.text));
      } else if (TELLING.has(block.kind)) {
        const { lead = '', text } = block;
        // The only paragraph of a division would stand for the same text twice.
        const plain = everyParagraph && block.kind === 'paragraph' && blocks.length > 1;
        if (lead !== '') open('lead', lead, [text.slice(lead.length)]);
        else if (plain) open('paragraph', '', [text]);
        else drafts[parent]?.body.push(text);
      }
    }
  }
  read(work.blocks, -1, '正文');
  // Where headings tell of roles, what none of them claims is what is to be done;
  // a report that has no such headings tells of everything in one breath.
  if (drafts.every(({ role }) => role === undefined)) return drafts;
  return drafts.map((draft) => ({ ...draft, role: draft.role ?? '任务' }));
}
