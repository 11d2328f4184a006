import type { WorkId } from '../../lib/model.ts';
import { concordanceOf, sortLines } from '../../lib/search/concordance.ts';
import { cooccurrencesOf } from '../../lib/search/cooccurrence.ts';
import { DIMENSIONS } from '../../lib/search/dimension.ts';
import { dispersionOf, measureWork, type WorkLength } from '../../lib/search/dispersion.ts';
import { countUnits, figuresBy, type Unit } from '../../lib/search/figures.ts';
import type { Found as FoundPassage } from '../../lib/search/find.ts';
import { neighboursOf } from '../../lib/search/neighbours.ts';
import type { IndexedPassage, SearchIndex } from '../../lib/search/open-index.ts';
import { countByWork } from './count-by-work.ts';
import { type Library, NO_TOPIC } from './library.ts';
import type { FiguresShown, KwicShown, StripShown } from './messages.ts';
import type { SearchState } from './search-state.ts';

/** Characters on either side of the key: more than any screen shows in one line. */
const CONTEXT = 48;
/** Co-occurring words worth reading. */
const MOST_WORDS = 40;
/** Neighbours sent to the page, of a side. */
const MOST_NEIGHBOURS = 200;

/** 语境 of what is left, in the order asked for. */
export function makeKwic(
  found: readonly FoundPassage[],
  { index }: Library,
  { order }: SearchState,
): KwicShown {
  const parts = new Map(found.map(({ passage: { id, part } }) => [id, part]));
  const lines = sortLines(concordanceOf(found, CONTEXT), order);
  const first = ({ left, right }: ReturnType<typeof neighboursOf>) => ({
    left: left.slice(0, MOST_NEIGHBOURS),
    right: right.slice(0, MOST_NEIGHBOURS),
  });
  return {
    view: 'kwic',
    lines: lines.map((line) => ({ ...line, part: parts.get(line.id) ?? '' })),
    neighbours: first(neighboursOf(found, index.folder)),
    characters: first(neighboursOf(found, index.folder, 'character')),
  };
}

/** All passages of a work. */
async function passagesOfWork(
  index: SearchIndex,
  work: WorkId,
  seats: readonly (readonly [first: number, count: number])[],
): Promise<readonly IndexedPassage[]> {
  const numbers: number[] = [];
  for (const [first, count] of seats) {
    if (count === 0) continue;
    const [from, to] = [await index.chunkOf(first), await index.chunkOf(first + count - 1)];
    for (let chunk = from; chunk <= to; chunk++) numbers.push(chunk);
  }
  const chunks = await Promise.all([...new Set(numbers)].map((chunk) => index.readChunk(chunk)));
  return chunks.flat().filter((passage) => passage.work === work);
}

/** Text read of works to measure them; those with most occurrences come first. */
const MOST_STRIPS = 60;

async function makeStrips(
  found: readonly FoundPassage[],
  { index }: Library,
): Promise<readonly StripShown[]> {
  const works = new Map((await index.works()).map((work) => [work.id, work]));
  const byWork = [...countByWork(found)].sort((a, b) => b.occurrences - a.occurrences);
  const lengths: WorkLength[] = [];
  for (const { work } of byWork.slice(0, MOST_STRIPS)) {
    const passages = await passagesOfWork(index, work, works.get(work)?.seats ?? []);
    lengths.push(measureWork(work, passages));
  }
  const parts = new Map(found.map(({ passage: { id, part } }) => [id, part]));
  return dispersionOf(found, lengths).map((strip) => ({
    ...strip,
    parts: strip.positions.map(({ id }) => parts.get(id) ?? ''),
  }));
}

/** 分布 of what is left. */
export async function makeFigures(
  found: readonly FoundPassage[],
  library: Library,
): Promise<FiguresShown> {
  const { index } = library;
  const [works, { topics, topicOf, characters }, strips] = await Promise.all([
    index.works(),
    library.topics(),
    makeStrips(found, library),
  ]);
  const sizes = await characters();
  const units = [...topics, { key: NO_TOPIC, name: '未归专题' }].map(
    (topic): Unit => ({ ...topic, characters: sizes.get(topic.key) ?? 0 }),
  );
  const keys = new Map(found.map(({ passage }) => [passage.number, topicOf(passage) ?? NO_TOPIC]));
  const byTopic = countUnits(found, units, ({ number }) => [keys.get(number) ?? NO_TOPIC]);
  const words = await cooccurrencesOf(found, {
    folder: index.folder,
    wordsFrom: index.wordsFrom,
    total: index.head.passages,
    limit: MOST_WORDS,
  });
  return {
    view: 'figures',
    figures: [
      ...DIMENSIONS.map((of) => ({ of, units: figuresBy(found, works, of) })),
      { of: 'topic', units: byTopic },
    ],
    strips,
    words,
  };
}
