import type { Mark } from '../model.ts';
import type { Asked } from './condition.ts';
import type { Folder } from './fold.ts';
import { BLOCK } from './index-format.ts';
import { countPlaces, isMatch, marksOf } from './match.ts';
import type { IndexedPassage, SearchIndex } from './open-index.ts';
import { createProposer, type Proposed } from './propose.ts';

/** Text files read at once: enough to fill a connection, few enough to stop soon. */
const CHUNKS_AT_ONCE = 32;
/** Where nothing is proposed, text files read at once while only a first page is wanted. */
const BLIND_AT_ONCE = 4;
/** Passages proposed before any text is read, so that the best of them can be read first. */
const MANY = 48;
/** The same where every block has files of its own to be read for its proposals. */
const ENOUGH = 16;
/** Blocks that are proposed at once where that costs nothing, so that what is left is known. */
const FEW_BLOCKS = 4;

/** Text files read to see whether what is proposed matches, where it could be told better. */
const TRIED = 4;
/** Passages proposed in vain from which that is worth its files. */
const VAIN = 3;

/** A passage that the query asks for. */
export interface Found {
  readonly passage: IndexedPassage;
  /** Where its text has the literals looked for, in order; worked out when first read. */
  readonly marks: readonly Mark[];
  readonly occurrences: number;
}

interface Group {
  readonly chunk: number;
  readonly wanted: ReadonlySet<number> | 'all';
  readonly block: number;
  readonly weight: number;
}

function toFound(passage: IndexedPassage, asked: Asked, folder: Folder): Found {
  let marks: readonly Mark[] | undefined;
  return {
    passage,
    occurrences: countPlaces(passage.folded, asked),
    get marks() {
      marks ??= marksOf(passage.text, asked, folder);
      return marks;
    },
  };
}

/** What has been found so far, and how to find more. */
export interface Finder {
  readonly found: readonly Found[];
  /** Passages verified, and proposed so far. */
  readonly progress: () => { readonly done: number; readonly of: number };
  readonly isDone: () => boolean;
  /** Passages left to verify and text files left to fetch for them; Infinity when not known yet. */
  readonly left: () => { readonly passages: number; readonly files: number };
  /** Goes on until so many more are found, or all. What `breathe` throws ends it. */
  readonly findMore: (enough: number, breathe: () => Promise<void>) => Promise<void>;
}

/**
 * Finds every passage that a query asks for, in an order that has the likely best
 * first: titles and headings, then texts where much of what is proposed stands close.
 */
export function createFinder(index: SearchIndex, asked: Asked): Finder {
  const { condition } = asked;
  const proposer = condition && createProposer(index, condition);
  const found: Found[] = [];
  let queue: Group[] = [];
  let queued = 0;
  let nextBlock = condition ? 0 : index.blocks;
  let done = 0;
  let proposed = 0;
  let vain = 0;

  async function groupsOf(seats: Proposed, block: number): Promise<readonly Group[]> {
    const end = Math.min((block + 1) * BLOCK, index.head.passages);
    if (seats === 'all') {
      const first = await index.chunkOf(block * BLOCK);
      const last = await index.chunkOf(end - 1);
      const weight = Math.ceil((end - block * BLOCK) / (last - first + 1));
      return Array.from({ length: last - first + 1 }, (_, i) => ({
        chunk: first + i,
        wanted: 'all',
        block,
        weight,
      }));
    }
    const groups = new Map<number, Set<number>>();
    let chunk = -1;
    let next = 0;
    for (const seat of seats) {
      if (chunk < 0 || seat >= next) {
        chunk = await index.chunkOf(seat);
        next = await index.firstSeat(chunk + 1);
      }
      const group = groups.get(chunk);
      if (group) group.add(seat);
      else groups.set(chunk, new Set([seat]));
    }
    return [...groups].map(([number, wanted]) => ({
      chunk: number,
      wanted,
      block,
      weight: wanted.size,
    }));
  }

  async function proposeMore(breathe: () => Promise<void>): Promise<void> {
    const before = queue.length;
    const isCheap = (await proposer?.isCheap()) === true;
    const many = !isCheap ? ENOUGH : index.blocks <= FEW_BLOCKS ? Infinity : MANY;
    while (proposer && nextBlock < index.blocks && queued < many) {
      await breathe();
      const block = nextBlock++;
      const groups = await groupsOf(await proposer.propose(block), block);
      queue.push(...groups);
      for (const { weight } of groups) {
        queued += weight;
        proposed += weight;
      }
    }
    if (queue.length === before) return;
    const naming = index.head.naming === 0 ? -1 : await index.chunkOf(index.head.naming - 1);
    const tierOf = ({ chunk }: Group) => Number(chunk > naming);
    queue.sort((a, b) => tierOf(a) - tierOf(b) || b.weight - a.weight || a.chunk - b.chunk);
  }

  function take(enough: number): readonly Group[] {
    const isBlind = queue[0]?.wanted === 'all' && Number.isFinite(enough);
    const isTrial = done === 0 && proposer?.canSharpen() === true;
    const most = isTrial ? TRIED : isBlind ? BLIND_AT_ONCE : CHUNKS_AT_ONCE;
    let weight = 0;
    let count = 0;
    while (count < queue.length && count < most && (count === 0 || weight < enough)) {
      weight += queue[count]?.weight ?? 0;
      count += 1;
    }
    const batch = queue.slice(0, count);
    queue = queue.slice(count);
    queued -= weight;
    done += weight;
    return batch;
  }

  async function verify(batch: readonly Group[]): Promise<void> {
    const chunks = await Promise.all(batch.map(({ chunk }) => index.readChunk(chunk)));
    for (const [i, passages] of chunks.entries()) {
      const group = batch[i];
      if (!group || !condition) continue;
      for (const passage of passages) {
        const { seat } = passage;
        const isWanted =
          group.wanted === 'all'
            ? Math.floor(seat / BLOCK) === group.block
            : group.wanted.has(seat);
        if (!isWanted) continue;
        if (isMatch(passage, condition)) found.push(toFound(passage, asked, index.folder));
        else vain += 1;
      }
    }
  }

  /** Leaves out of the queue what is not proposed any more. */
  async function sift(breathe: () => Promise<void>): Promise<void> {
    const blocks = new Map<number, Proposed>();
    const kept: Group[] = [];
    for (const group of queue) {
      await breathe();
      const { block, wanted } = group;
      const seats = blocks.get(block) ?? (await proposer?.propose(block)) ?? 'all';
      blocks.set(block, seats);
      if (seats === 'all' || wanted === 'all') kept.push(group);
      else {
        const left = new Set(seats.filter((seat) => wanted.has(seat)));
        if (left.size > 0) kept.push({ ...group, wanted: left, weight: left.size });
      }
    }
    const weight = kept.reduce((total, one) => total + one.weight, 0);
    proposed -= queued - weight;
    queued = weight;
    queue = kept;
  }

  const isDone = () => queue.length === 0 && nextBlock >= index.blocks;
  return {
    found,
    isDone,
    progress: () => ({ done, of: proposed }),
    left() {
      if (nextBlock < index.blocks) return { passages: Infinity, files: Infinity };
      const files = queue.filter(({ chunk }) => !index.hasChunk(chunk)).length;
      return { passages: queued, files };
    },
    async findMore(enough, breathe) {
      const goal = found.length + enough;
      while (found.length < goal && !isDone()) {
        await breathe();
        if (queued < MANY) await proposeMore(breathe);
        await verify(take(goal - found.length));
        if (vain >= VAIN && proposer?.canSharpen()) {
          proposer.sharpen();
          await sift(breathe);
        }
      }
    },
  };
}

/** Every passage that a query asks for, in reading order. */
export async function findPassages(
  index: SearchIndex,
  asked: Asked,
  breathe: () => Promise<void>,
): Promise<readonly Found[]> {
  const finder = createFinder(index, asked);
  await finder.findMore(Infinity, breathe);
  return [...finder.found].sort((a, b) => a.passage.number - b.passage.number);
}
