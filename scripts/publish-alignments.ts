import { type AlignedWork, createAligner } from '../lib/compare/align.ts';
import { alignmentGroup } from '../lib/manifest.ts';
import { type Beside, startBeside } from './beside.ts';
import { letGo } from './let-go.ts';
import {
  type NamedFile,
  type PublishedFolder,
  publishFolder,
  type WriteFile,
  writeToDisk,
} from './publish-folder.ts';

/**
 * Size in UTF-16 units of a file of alignments, some 5 KB compressed: press reports
 * share one, of two plans each pair has its own.
 */
const ALIGNMENT_FILE_SIZE = 24_000;

/** For each work the places of its partners, by the file they stand in. */
type Groups = readonly (readonly (readonly number[])[])[];

/** Plain data, for another thread. */
export interface AlignmentTask {
  /** Holds the data. */
  readonly outDir: string;
  readonly works: readonly AlignedWork[];
  readonly places: ReadonlySet<string>;
}

export interface PublishedAlignments {
  readonly published: PublishedFolder;
  /** The partners of each work by the file they stand in. */
  readonly groups: Groups;
}

/** Aligns the works and publishes one after another, those of each in files of some size. */
export async function publishAlignments(
  { outDir, works, places }: AlignmentTask,
  write: WriteFile = writeToDisk,
): Promise<PublishedAlignments> {
  const aligner = createAligner(works, places);
  letGo();
  const groups = works.map((): (readonly number[])[] => []);

  function* files(): Generator<NamedFile> {
    for (const [left, { id }] of works.entries()) {
      const partners = aligner.partners[left] ?? [];
      const own = groups[left] ?? [];
      let group: number[] = [];
      let parts: string[] = [];
      let size = 0;
      const end = (): NamedFile => {
        const name = alignmentGroup(id, own.push(group) - 1);
        const content = `[${parts.join()}]`;
        [group, parts, size] = [[], [], 0];
        return [name, content];
      };
      for (const [at, alignment] of aligner.alignmentsOf(left).entries()) {
        const part = JSON.stringify(alignment);
        if (parts.length > 0 && size + part.length > ALIGNMENT_FILE_SIZE) yield end();
        group.push(partners[at] ?? 0);
        parts.push(part);
        size += part.length;
      }
      if (parts.length > 0) yield end();
    }
  }
  return { published: await publishFolder(outDir, 'align', files(), write), groups };
}

/**
 * The same beside whatever is done meanwhile: it takes as long as all else together,
 * and nothing else asks for it before the end.
 *
 * @param write cannot be sent to another thread: where it is given, none is begun
 */
export function startAlignments(
  task: AlignmentTask,
  write: WriteFile | undefined,
): Beside<PublishedAlignments> {
  if (!write) return startBeside(new URL('./align-beside.ts', import.meta.url), task);
  const result = publishAlignments(task, write);
  // Met by whoever waits for it.
  const settled = result.then(
    () => {},
    () => {},
  );
  return { result, stop: () => settled };
}
