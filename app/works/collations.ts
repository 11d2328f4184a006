import type { Block, Correction, Prose } from '../../lib/model.ts';
import { proseOf, walkBlocks } from '../../lib/work/walk.ts';
import type { Collation } from './marked-text.tsx';

/** A correction with the place it is noted under on the page. */
export interface Note {
  readonly id: string;
  readonly address: string;
  readonly correction: Correction;
}

function noteId(address: string, index: number): string {
  return `note-${address}-${index + 1}`;
}

/** All corrections of some texts, in reading order. */
export function notesOf(texts: readonly Prose[]): readonly Note[] {
  return texts.flatMap(({ address, corrections }) =>
    corrections.map((correction, index) => ({ id: noteId(address, index), address, correction })),
  );
}

/** All corrections below some blocks, in reading order. */
export function notesIn(blocks: readonly Block[]): readonly Note[] {
  return notesOf([...walkBlocks(blocks)].flatMap(({ block }) => proseOf(block)));
}

/** What a text needs to show its own corrections. */
export function collationsOf({ address, corrections }: Prose): readonly Collation[] {
  return corrections.map(({ mark, printed }, index) => ({
    mark,
    printed,
    noteId: noteId(address, index),
  }));
}
