import { findNotation } from './clean.ts';
import type { Artefact, Doubt, Draft } from './draft.ts';
import { draftWork } from './draft-work.ts';
import { countCharacters, type Line, plainSource, type SourceText, splitLines } from './lines.ts';
import { renderDraft } from './markdown.ts';
import { dropPageMarks } from './page-marks.ts';
import { splitWorks } from './split-works.ts';
import { type Suggestion, suggestCorrections } from './suggest.ts';

export interface ImportReport {
  /** Characters of the source other than white space. */
  readonly characters: number;
  /** Leftovers of the file format taken out, by kind. */
  readonly notation: Readonly<Record<string, number>>;
  /** Their characters. */
  readonly notationCharacters: Readonly<Record<string, number>>;
  readonly artefacts: readonly Artefact[];
  readonly doubts: readonly Doubt[];
  /** Likely slips; none is corrected by itself. */
  readonly suggestions: readonly Suggestion[];
  /** Line at which each page begins, where the format knows pages. */
  readonly pages: readonly { readonly page: number; readonly line: number }[];
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

function countNotation(lines: readonly Line[]) {
  const notation: Record<string, number> = {};
  const notationCharacters: Record<string, number> = {};
  for (const line of lines) {
    for (const { kind, text } of findNotation(line.raw)) {
      notation[kind] = (notation[kind] ?? 0) + 1;
      notationCharacters[kind] = (notationCharacters[kind] ?? 0) + countCharacters(text);
    }
  }
  return { notation, notationCharacters };
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

function pagesOf(lines: readonly Line[]): ImportReport['pages'] {
  let last = 0;
  return lines.flatMap(({ page = last, number }) => {
    if (page === last) return [];
    last = page;
    return [{ page, line: number }];
  });
}

/**
 * Makes drafts of the works in a source. Nothing is guessed away: what is not
 * certain is in `report.doubts`, with its line.
 *
 * @param source what a reader made of the file; a plain text may stand for itself,
 *   its lines ended by LF
 * @param file name of the source, without folder
 * @param sha256 of the source's bytes; left empty in the draft when not given
 */
export function importText(source: string | SourceText, file: string, sha256 = ''): Imported {
  const { text, doubts } = typeof source === 'string' ? plainSource(source) : source;
  const lines = splitLines(source);
  const marks = dropPageMarks(lines);
  const parts = splitWorks(marks.lines);
  const drafted = parts.map(draftWork);
  return {
    works: drafted.map(({ draft }, index) => {
      const id = idOf(file, index, drafted.length);
      return { id, draft, markdown: renderDraft(draft, { id, file, sha256 }) };
    }),
    report: {
      characters: countCharacters(text),
      ...countNotation(lines),
      artefacts: [
        ...marks.artefacts,
        ...parts.flatMap((part) => part.artefacts),
        ...drafted.flatMap((work) => work.artefacts),
      ].sort((a, b) => a.firstLine - b.firstLine),
      doubts: [...doubts, ...drafted.flatMap((work) => work.doubts)].sort(
        (a, b) => a.line - b.line,
      ),
      suggestions: suggestCorrections(marks.lines),
      pages: pagesOf(lines),
    },
  };
}
