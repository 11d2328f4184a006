import { type AlignedWork, createAligner } from '../lib/compare/align.ts';
import { alignmentGroup } from '../lib/manifest.ts';
import type { NamedFile, Publication } from './publish.ts';

/**
 * Size in UTF-16 units of a file of alignments, some 5 KB compressed: press reports
 * share one, of two plans each pair has its own.
 */
const ALIGNMENT_FILE_SIZE = 24_000;

/** For each work the places of its partners, by the file they stand in. */
type Groups = readonly (readonly (readonly number[])[])[];

/**
 * Aligns the works and publishes one after another, those of each in files of some size.
 *
 * @param counted is emptied: what is needed for aligning only goes before the index is made
 * @returns the folder, and the partners of each work by the file they stand in
 */
export async function publishAlignments(
  publication: Publication,
  counted: AlignedWork[],
  places: ReadonlySet<string>,
): Promise<{ readonly directory: string; readonly groups: Groups }> {
  const works = counted.splice(0);
  const aligner = createAligner(works, places);
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
  return { directory: await publication.addFolder('align', files()), groups };
}
