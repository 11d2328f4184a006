import chalk from 'chalk';
import {
  type Alignment,
  type AlignmentKind,
  type AlignmentRow,
  createAligner,
} from '../lib/compare/align.ts';
import { placeNames } from '../lib/compare/place-names.ts';
import { alignmentFile } from '../lib/manifest.ts';
import type { Address, Block, ClauseId, Work, WorkId } from '../lib/model.ts';
import { createFolder } from '../lib/search/fold.ts';
import { clauseId } from '../lib/work/address.ts';
import { walkBlocks } from '../lib/work/walk.ts';
import { loadLexicon } from './lexicon.ts';
import { unknownWork } from './nearest.ts';
import { type Data, readPublished } from './open-data.ts';
import { readWorks } from './prepare-corpus.ts';
import { traditionalVariants } from './traditional.ts';
import { EXIT, UsageError } from './usage.ts';

/** A place of a work, as the command line names it. */
interface AlignedPlace {
  readonly id: ClauseId;
  /** Heading, title of a box or lead sentence; of a paragraph without one how it begins. */
  readonly title: string;
  /** Headings above, outermost first. */
  readonly path: readonly string[];
}

interface AlignedRow {
  readonly from: AlignedPlace;
  readonly kind: AlignmentKind;
  readonly to: readonly (AlignedPlace & {
    readonly score: number;
    readonly terms: readonly string[];
  })[];
}

export interface AlignSources {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly cacheDir?: string | undefined;
}

/** Of a paragraph that has neither heading nor lead. */
const BEGINNING = 30;

function titleOf(block: Block): string {
  switch (block.type) {
    case 'division':
      return block.heading.text || block.level;
    case 'box':
      return block.title.text;
    case 'table':
      return block.caption.text;
    case 'clause': {
      if (block.lead !== undefined) return block.lead;
      return block.text.length > BEGINNING ? `${block.text.slice(0, BEGINNING)}……` : block.text;
    }
  }
}

/** Everything of a work that can be aligned, by address. */
function placesOf(work: Work): ReadonlyMap<Address, AlignedPlace & { readonly isBox: boolean }> {
  const places = new Map<Address, AlignedPlace & { readonly isBox: boolean }>();
  for (const { block, above, inside } of walkBlocks(work.blocks)) {
    const path = [...above, ...(inside ? [inside] : [])].map(titleOf).filter((it) => it !== '');
    const id = clauseId(work.id, block.address);
    places.set(block.address, { id, title: titleOf(block), path, isBox: block.type === 'box' });
  }
  return places;
}

/** Aligns two works of the corpus that are not published side by side. */
function alignNow({ corpusDir, cacheDir }: AlignSources, left: WorkId, right: WorkId): Alignment {
  const variants = traditionalVariants();
  const folder = createFolder(variants);
  const { synonyms } = loadLexicon(corpusDir, (text) => folder(text).text);
  const { works, counted } = readWorks({ corpusDir, cacheDir, variants, synonyms });
  const at = (id: WorkId) => works.findIndex((work) => work.id === id);
  const aligner = createAligner(counted, placeNames(works), (wholes) =>
    wholes.map((_, work) => (work === at(left) ? [at(right)] : [])),
  );
  const [alignment] = aligner.alignmentsOf(at(left));
  if (!alignment) throw new Error(`${left} 与 ${right} 没有对读结果`);
  return alignment;
}

async function readAlignment(
  { manifest, catalogue }: Data,
  sources: AlignSources,
  left: WorkId,
  right: WorkId,
): Promise<Alignment> {
  const file = alignmentFile(catalogue, left, right);
  if (file === undefined) return alignNow(sources, left, right);
  const name = manifest.align.directory + file;
  const group: readonly Alignment[] = JSON.parse(await readPublished(sources.dataDir, name));
  const found = group.find((alignment) => alignment.right === right);
  if (!found) throw new Error(`${name}: 没有 ${right}。处理：重新运行 qingdian ingest`);
  return found;
}

function describe(rows: readonly AlignmentRow[], left: Work, right: Work): readonly AlignedRow[] {
  const [ours, theirs] = [placesOf(left), placesOf(right)];
  return rows.flatMap(({ from, kind, to }) => {
    const place = ours.get(from);
    // The clauses of a box are rows of their own; its title by itself says nothing.
    if (!place || place.isBox) return [];
    const { id, title, path } = place;
    const answers = to.flatMap(({ address, score, terms }) => {
      const there = theirs.get(address);
      return there ? [{ id: there.id, title: there.title, path: there.path, score, terms }] : [];
    });
    return [{ from: { id, title, path }, kind, to: answers }];
  });
}

function print(rows: readonly AlignedRow[], left: Work, right: Work): void {
  console.log(chalk.bold(`《${left.meta.title}》各处在《${right.meta.title}》中的对应`));
  for (const { from, kind, to } of rows) {
    const indent = '　'.repeat(from.path.length);
    console.log(`\n${indent}${chalk.bold(from.title)}  〔${from.id}〕 ${chalk.cyan(kind)}`);
    for (const { id, title, path, score, terms } of to) {
      const above = path.length > 0 ? chalk.dim(`${path.join(' › ')} › `) : '';
      console.log(`${indent}　${score.toFixed(3)} ${above}${title}  〔${id}〕`);
      console.log(chalk.dim(`${indent}　　共有：${terms.join('、')}`));
    }
  }
  const answered = rows.filter(({ kind }) => kind !== '无对应').length;
  console.log(`\n${rows.length} 处中 ${answered} 处有对应，${rows.length - answered} 处无对应。`);
}

/**
 * Prints for each division and lead sentence of one work where another says the
 * same (for each paragraph, where a work has neither), in reading order.
 *
 * @returns the exit code: found, or nothing when no place has a counterpart
 * @throws UsageError when a work is not in the corpus
 */
export async function alignPair(
  data: Data,
  sources: AlignSources,
  [leftId, rightId]: readonly [WorkId, WorkId],
  options: { json?: boolean },
): Promise<number> {
  const workOf = async (id: WorkId): Promise<Work> => {
    const entry = data.catalogue.find((work) => work.id === id);
    if (entry) return JSON.parse(await readPublished(sources.dataDir, entry.file));
    throw unknownWork(
      id,
      data.catalogue.map((work) => work.id),
    );
  };
  const left = await workOf(leftId);
  const right = await workOf(rightId);
  if (leftId === rightId) throw new UsageError(`两件都是“${leftId}”；应为不同的两件文献。`);
  const alignment = await readAlignment(data, sources, leftId, rightId);
  const rows = describe(alignment.rows, left, right);
  if (options.json) console.log(JSON.stringify(rows));
  else print(rows, left, right);
  return rows.some(({ to }) => to.length > 0) ? EXIT.found : EXIT.nothing;
}
