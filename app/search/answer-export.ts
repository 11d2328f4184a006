import type { Work, WorkId } from '../../lib/model.ts';
import type { ExportHead } from '../../lib/search/export.ts';
import { type Counts, countFound, type MarkedPassage } from '../../lib/search/marked-passage.ts';
import {
  concordanceSheet,
  cooccurrenceSheet,
  dispersionSheet,
  figuresSheet,
  frequencySheet,
  neighboursSheet,
  passagesSheet,
  type Sheet,
} from '../../lib/search/sheet.ts';
import type { SourceOf } from '../../lib/search/source-line.ts';
import { addressNames } from '../../lib/work/address.ts';
import { readCatalogue, readData } from '../site/data.ts';
import { answerFrequency } from './answer-frequency.ts';
import { assertComplete } from './assert-complete.ts';
import { FACET_NAMES } from './facet-names.ts';
import { fileName } from './file-name.ts';
import type { Library } from './library.ts';
import { makeFigures, makeKwic } from './make-view.ts';
import type { ExportFile, Format, SheetName, Tasks } from './messages.ts';
import { allHitsOf, keptOf, shownOf, wholeOf } from './whole-result.ts';

const TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  list: 'text/plain',
};
const ENDINGS: Readonly<Record<Format, string>> = { csv: 'csv', json: 'json', list: 'txt' };

const SHEET_NAMES: Readonly<Record<SheetName, string>> = {
  passages: '段落',
  kwic: '语境',
  left: '左邻词',
  right: '右邻词',
  before: '左邻字',
  after: '右邻字',
  strips: '篇中位置',
  words: '共现词',
  ...FACET_NAMES,
};

/** Reads what citing needs of the works: titles, numbers, names of places. */
async function sourcesOf(library: Library, works: Iterable<WorkId>): Promise<SourceOf> {
  const wanted = new Set(works);
  const catalogue = await readCatalogue(library.base, library.manifest);
  const listed = catalogue.filter(({ id }) => wanted.has(id));
  const sources = await Promise.all(
    listed.map(async ({ id, file }) => {
      const work: Work = JSON.parse(await readData(library.base, file));
      const names = new Map(addressNames(work));
      const { title, number } = work.meta;
      const placeOf = (address: string) => names.get(address);
      return [id, { title, ...(number !== undefined && { number }), placeOf }] as const;
    }),
  );
  const byId = new Map(sources);
  return (work) => byId.get(work) ?? { title: work, placeOf: () => undefined };
}

function headOf(library: Library, view: string, query: string, counts: Counts): ExportHead {
  const { version, ingested } = library.manifest;
  return { view, query, counts, version, ingested };
}

async function writeFile(
  head: ExportHead,
  format: Format,
  sheet: Sheet,
  listed: { readonly found: readonly MarkedPassage[]; readonly sourceOf: SourceOf },
): Promise<ExportFile> {
  const { toCsv, toJson, toList } = await import('../../lib/search/export.ts');
  const content =
    format === 'csv'
      ? toCsv(head, sheet)
      : format === 'json'
        ? toJson(head, sheet)
        : toList(head, listed.found, listed.sourceOf);
  return {
    name: fileName(['青典', head.query, head.view], ENDINGS[format]),
    type: TYPES[format],
    content,
  };
}

/** One table of a view as a file, of exactly what the view shows. */
export async function answerExport(
  library: Library,
  { state, sheet, format }: Tasks['export']['ask'],
  signal: AbortSignal,
): Promise<ExportFile> {
  assertComplete(library);
  const whole = await wholeOf(library, state.query, signal);
  const left = shownOf(keptOf(whole, library, state), whole, state);
  const sourceOf = await sourcesOf(
    library,
    left.map(({ passage }) => passage.work),
  );

  async function inRank(): Promise<typeof left> {
    const byId = new Map(left.map((one) => [one.passage.id, one]));
    const hits = await allHitsOf(library, state.query, signal);
    return hits.flatMap(({ id }) => byId.get(id) ?? []);
  }

  async function makeSheet(): Promise<Sheet> {
    switch (sheet) {
      case 'passages':
        return passagesSheet(await inRank(), sourceOf);
      case 'kwic':
        return concordanceSheet(makeKwic(left, library, state).lines, sourceOf);
      case 'left':
      case 'right':
        return neighboursSheet(makeKwic(left, library, state).neighbours[sheet]);
      case 'before':
        return neighboursSheet(makeKwic(left, library, state).characters.left, 'character');
      case 'after':
        return neighboursSheet(makeKwic(left, library, state).characters.right, 'character');
      case 'strips':
        return dispersionSheet((await makeFigures(left, library)).strips, sourceOf);
      case 'words':
        return cooccurrenceSheet((await makeFigures(left, library)).words);
      default: {
        const { figures } = await makeFigures(left, library);
        return figuresSheet(figures.find(({ of }) => of === sheet)?.units ?? []);
      }
    }
  }

  const head = headOf(library, SHEET_NAMES[sheet], state.query, countFound(left));
  const listed = { found: format === 'list' ? await inRank() : [], sourceOf };
  return writeFile(head, format, await makeSheet(), listed);
}

/** 多词词频 as a file; the query is the list of terms, one a line. */
export async function answerExportFrequency(
  library: Library,
  { terms, format }: Tasks['exportFrequency']['ask'],
  signal: AbortSignal,
): Promise<ExportFile> {
  const matrix = await answerFrequency(library, { terms }, signal);
  const counts: Counts = {
    works: matrix.works.filter((_, i) => matrix.rows.some(({ cells }) => cells[i]?.occurrences))
      .length,
    passages: matrix.rows.reduce((sum, { total }) => sum + total.passages, 0),
    occurrences: matrix.rows.reduce((sum, { total }) => sum + total.occurrences, 0),
  };
  const head = headOf(library, '多词词频', terms.join('\n'), counts);
  const { toCsv, toJson } = await import('../../lib/search/export.ts');
  const sheet = frequencySheet(matrix);
  return {
    name: fileName(['青典', '多词词频', `${terms[0] ?? ''}等${terms.length}词`], ENDINGS[format]),
    type: TYPES[format],
    content: format === 'csv' ? toCsv(head, sheet) : toJson(head, sheet),
  };
}
