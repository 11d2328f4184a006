import { concordanceOf, sortLines } from '../../../lib/search/concordance.ts';
import { cooccurrencesOf } from '../../../lib/search/cooccurrence.ts';
import { dispersionOf, measureWork } from '../../../lib/search/dispersion.ts';
import { figuresBy } from '../../../lib/search/figures.ts';
import { frequencyOf } from '../../../lib/search/frequency.ts';
import { neighboursOf } from '../../../lib/search/neighbours.ts';
import {
  concordanceSheet,
  cooccurrenceSheet,
  dispersionSheet,
  figuresSheet,
  frequencySheet,
  neighboursSheet,
  passagesSheet,
  type Sheet,
} from '../../../lib/search/sheet.ts';
import type { SourceOf } from '../../../lib/search/source-line.ts';
import { addressNames } from '../../../lib/work/address.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { folder, indexed, scan, works } from './corpus-found.ts';

const sources = new Map(
  loadCorpus('corpus').works.map((work) => {
    const { title, number } = work.meta;
    const names = new Map(addressNames(work));
    const numbered = number === undefined ? {} : { number };
    return [work.id, { title, ...numbered, placeOf: (at: string) => names.get(at) }];
  }),
);
export const sourceOf: SourceOf = (work) =>
  sources.get(work) ?? { title: '', placeOf: () => undefined };

/** What all views are of. */
export const query = '"盐湖" -盐湖区';
export const found = scan('盐湖');
export const lines = sortLines(concordanceOf(found, 20), 'right');
export const matrix = frequencyOf(
  ['碳达峰', 'VOCs', '没有这个词'].map((term) => ({ term, found: scan(term) })),
  works,
);
const lengths = works.map(({ id }) =>
  measureWork(
    id,
    indexed.filter(({ work }) => work === id),
  ),
);
const cooccurring = await cooccurrencesOf(found, {
  folder,
  wordsFrom: async () => new Map(),
  total: indexed.length,
  limit: 50,
});
/** Each view as it is exported, and how many rows it has. */
export const sheets: readonly (readonly [view: string, sheet: Sheet, rows: number])[] = [
  ['段落', passagesSheet(found, sourceOf), found.length],
  ['语境', concordanceSheet(lines, sourceOf), lines.length],
  ['统计', figuresSheet(figuresBy(found, works, 'work')), works.length],
  [
    '邻词',
    neighboursSheet(neighboursOf(found, folder).right),
    neighboursOf(found, folder).right.length,
  ],
  ['共现', cooccurrenceSheet(cooccurring), cooccurring.length],
  ['分布', dispersionSheet(dispersionOf(found, lengths), sourceOf), lines.length],
  ['词频', frequencySheet(matrix), 3],
];
