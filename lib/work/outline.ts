import type { Address, Block, Division, DivisionLevel, Work } from '../model.ts';
import { walkBlocks } from './walk.ts';

export interface OutlineDivision {
  readonly id: Address;
  readonly level: DivisionLevel;
  readonly marker: string;
  readonly title: string;
  /** Clauses directly in it, those of its boxes included, those of its divisions not. */
  readonly clauses: number;
  readonly children: readonly OutlineDivision[];
}

export interface Outline {
  readonly id: string;
  readonly title: string;
  /** Null where the source does not say; so with issuer and date. */
  readonly number: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly divisions: readonly OutlineDivision[];
  readonly tables: readonly {
    readonly id: Address;
    readonly caption: string;
    readonly rows: number;
    readonly columns: number;
  }[];
  readonly boxes: readonly { readonly id: Address; readonly title: string }[];
}

function countClauses(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'clause') return sum + 1;
    return block.type === 'box' ? sum + countClauses(block.blocks) : sum;
  }, 0);
}

function outlineDivisions(blocks: readonly Block[]): readonly OutlineDivision[] {
  return blocks
    .filter((block): block is Division => block.type === 'division')
    .map(({ address, level, marker, title, blocks: inner }) => ({
      id: address,
      level,
      marker,
      title: title || (marker === '' ? level : ''),
      clauses: countClauses(inner),
      children: outlineDivisions(inner),
    }));
}

/** The skeleton of a work: its divisions, tables and boxes with their sizes. */
export function outlineOf(work: Work): Outline {
  const blocks = [...walkBlocks(work.blocks)].map(({ block }) => block);
  const { title, number, issuer, date } = work.meta;
  return {
    id: work.id,
    title,
    number: number ?? null,
    issuer: issuer ?? null,
    date: date ?? null,
    divisions: outlineDivisions(work.blocks),
    tables: blocks
      .filter((block) => block.type === 'table')
      .map(({ address, caption, rows, head }) => ({
        id: address,
        caption: caption.text,
        rows: rows.length,
        columns: head.cells.length,
      })),
    boxes: blocks
      .filter((block) => block.type === 'box')
      .map(({ address, title: { text } }) => ({ id: address, title: text })),
  };
}
