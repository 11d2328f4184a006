import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationTarget } from '../../lib/cite/target.ts';
import type { IndicatorRecord } from '../../lib/compare/indicator.ts';
import {
  comparableAmounts,
  groupIndicators,
  type IndicatorGroup,
} from '../../lib/compare/indicator-group.ts';
import { nameKey, partName } from '../../lib/compare/indicator-names.ts';
import { parseIndicatorNames } from '../../lib/compare/indicator-names-file.ts';
import { indicatorsOf } from '../../lib/compare/indicators.ts';
import { splitClauseId } from '../../lib/work/address.ts';
import { corpus, edition, workById } from '../site/corpus.ts';
import { placeOf } from '../terms/place.ts';
import { type TopicTable, topicTable } from '../topics/topic-table.ts';
import { placeName } from '../works/describe.ts';
import type { Entry, IndicatorRow, Matrix } from './entry.ts';

const NAMES = 'corpus/lexicon/indicators.yaml';

let read: readonly IndicatorRecord[] | undefined;

/** Every indicator record of the corpus, read once per build process. */
export function indicatorRecords(): readonly IndicatorRecord[] {
  read ??= indicatorsOf(
    corpus().works,
    parseIndicatorNames(readFileSync(join(process.cwd(), NAMES), 'utf8'), NAMES),
  );
  return read;
}

/** A record with where it stands: what the page links and cites. */
function entryOf({ mark: _, ...record }: IndicatorRecord): Entry {
  const work = workById(record.work);
  const { name, href } = placeOf(record.clause, '');
  const { name: bare, scope } = partName(record.printed);
  const { place, page } = citationTarget(work, splitClauseId(record.clause)?.address ?? '');
  return {
    ...record,
    place: work.meta.place.code,
    where: name,
    href,
    cited: { place, ...(page !== undefined && { page }) },
    isCopy: work.meta.witnesses?.some((other) => other < work.id) ?? false,
    isRenamed: nameKey(scope + bare) !== nameKey(record.indicator),
  };
}

/** What an indicator is about: by its name, else by the first clause of prose that sets it. */
function topicOfGroup({ indicator, records }: IndicatorGroup, table: TopicTable): string {
  const named = table.topicOf({ path: [], text: indicator, isHeading: false });
  if (named !== undefined) return named;
  const clause = records.find(({ origin }) => origin !== 'table')?.clause;
  const topic = clause === undefined ? undefined : table.topicOfPassage.get(clause);
  const frames = table.topics.some(({ id, frames: isFrame }) => id === topic && isFrame);
  return topic === undefined || frames ? '' : topic;
}

function placesOf(entries: readonly Entry[]): Matrix['places'] {
  const planned = (code: string) =>
    corpus().works.some(({ meta }) => meta.kind === 'plan' && meta.place.code === code);
  return [...new Map(entries.map((entry) => [entry.place, workById(entry.work)]))]
    .map(([key, work]) => ({ key, name: placeName(work), short: work.meta.place.name }))
    .sort((a, b) => Number(planned(b.key)) - Number(planned(a.key)) || (a.key < b.key ? -1 : 1));
}

/** The matrix of the corpus, its rows by the topics of a table. */
export function matrixBy(table: TopicTable): Matrix {
  const order = [...table.topics.map(({ id }) => id), ''];
  const rows = groupIndicators(indicatorRecords()).map(
    (group): IndicatorRow => ({
      indicator: group.indicator,
      topic: topicOfGroup(group, table),
      entries: group.records.map(entryOf),
    }),
  );
  const spread = ({ entries }: IndicatorRow) => new Set(entries.map(({ place }) => place)).size;
  rows.sort(
    (a, b) =>
      order.indexOf(a.topic) - order.indexOf(b.topic) ||
      spread(b) - spread(a) ||
      comparableAmounts(b.entries).length - comparableAmounts(a.entries).length,
  );
  const entries = rows.flatMap((row) => row.entries);
  const used = new Set(rows.map(({ topic }) => topic));
  const metas = [...new Set(entries.map(({ work }) => work))].map((id) => {
    const { pages: _, ...meta } = workById(id).meta;
    return [id, meta] as const;
  });
  return {
    rows,
    places: placesOf(entries),
    topics: table.topics
      .filter(({ id }) => used.has(id))
      .map(({ id, name }) => ({ key: id, name })),
    works: Object.fromEntries(metas),
    edition: edition(),
  };
}

/** Everything the page of indicators shows. */
export async function loadMatrix(): Promise<Matrix> {
  return matrixBy(await topicTable());
}
