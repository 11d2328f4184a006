import { findNotation } from './clean.ts';
import type { Artefact, Doubt, Draft } from './draft.ts';
import { draftWork } from './draft-work.ts';
import { countCharacters, type Line, splitLines } from './lines.ts';
import { renderDraft } from './markdown.ts';
import { splitWorks } from './split-works.ts';

export interface ImportReport {
  /** Characters of the source other than white space. */
  readonly characters: number;
  /** Leftovers of the file format taken out, by kind. */
  readonly notation: Readonly<Record<string, number>>;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
}

export interface ImportedDraft {
  readonly id: string;
  readonly draft: Draft;
  readonly markdown: string;
}

export interface Imported {
  /** One Markdown text a work found in the source, in its order. */
  readonly works: readonly ImportedDraft[];
  readonly report: ImportReport;
}

function countNotation(lines: readonly Line[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const line of lines) {
    for (const { kind } of findNotation(line.raw)) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** File name without folder and extension, as an id may be written. */
function idOf(file: string, index: number, count: number): string {
  const stem = file.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  const id =
    stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/gu, '-')
      .replace(/^-+|-+$/gu, '') || 'work';
  return count > 1 ? `${id}-${index + 1}` : id;
}

/**
 * Makes drafts of the works in a text or Markdown source. Nothing is guessed
 * away: what is not certain is in `report.doubts`, with its line.
 *
 * @param text the decoded source, lines ended by LF (see `readText`)
 * @param file name of the source, without folder
 * @param sha256 of the source's bytes; left empty in the draft when not given
 */
export function importText(text: string, file: string, sha256 = ''): Imported {
  const lines = splitLines(text);
  const parts = splitWorks(lines);
  const drafted = parts.map(draftWork);
  return {
    works: drafted.map(({ draft }, index) => {
      const id = idOf(file, index, drafted.length);
      return { id, draft, markdown: renderDraft(draft, { id, file, sha256 }) };
    }),
    report: {
      characters: countCharacters(text),
      notation: countNotation(lines),
      artefacts: [
        ...parts.flatMap((part) => part.artefacts),
        ...drafted.flatMap((work) => work.artefacts),
      ].sort((a, b) => a.firstLine - b.firstLine),
      doubts: drafted.flatMap((work) => work.doubts),
    },
  };
}
