import MiniSearch from 'minisearch';
import { createFolder } from '../../lib/search/fold.ts';
import { search } from '../../lib/search/search.ts';
import { wordSearch } from '../../lib/search/word-search.ts';
import { traditionalVariants } from '../../scripts/traditional.ts';
import { type Judgement, judgeRanking, type Ranker } from '../../tests/lib/search/judged.ts';
import { type Doc, loadCut } from '../engines/engine.ts';
import { createWordIndex } from '../engines/flexsearch.ts';
import { miniSearchOptions } from '../engines/minisearch.ts';
import { build, open } from '../qingdian-engine.ts';
import { loadBenchCorpus } from './bench-corpus.ts';
import { createPlainBm25 } from './plain-bm25.ts';

/** Deeper than anyone looks, as the reciprocal rank asks for. */
const DEPTH = 1000;

export interface JudgedRow {
  readonly ranker: string;
  readonly judgement: Judgement;
}

/** Literal hits, and where there are none what the page then shows: hits by words. */
async function rankAsOurs(works: Parameters<typeof build>[0]): Promise<Ranker> {
  const { index } = await open(build(works));
  return async (query) => {
    const literal = await search(index, query, { limit: DEPTH });
    const { hits } =
      literal.passages > 0 ? literal : await wordSearch(index, query, { limit: DEPTH });
    return hits.map(({ id }) => id);
  };
}

/** Puts the judged queries to our ranking and to those it has to beat, all over the same passages. */
export async function judgeRankings(): Promise<readonly JudgedRow[]> {
  const { works, docs } = loadBenchCorpus(1);
  const cut = await loadCut();
  const folder = createFolder(traditionalVariants());
  const cutQuery = (query: string) => cut(folder(query).text);

  const bm25 = createPlainBm25(docs, cut);
  const mini = new MiniSearch<Doc>(miniSearchOptions({ ofText: cut, ofQuery: cut }));
  mini.addAll(docs);
  const flex = createWordIndex();
  for (const [number, { text }] of docs.entries()) flex.add(number, cut(text).join(' '));
  const askFlex = (query: string, suggest: boolean) =>
    flex
      .search(cutQuery(query).join(' '), { limit: DEPTH, suggest })
      .map((number) => docs[Number(number)]?.id ?? '');

  const rankers: readonly (readonly [string, Ranker])[] = [
    ['青典', await rankAsOurs(works)],
    ['BM25，结巴词，任一词', (query) => bm25(folder(query).text)],
    ['MiniSearch，结巴词，任一词', (query) => mini.search(folder(query).text).map(({ id }) => id)],
    ['FlexSearch，结巴词，全部词', (query) => askFlex(query, false)],
    ['FlexSearch，结巴词，可缺词（suggest）', (query) => askFlex(query, true)],
  ];
  const rows: JudgedRow[] = [];
  for (const [ranker, rank] of rankers) rows.push({ ranker, judgement: await judgeRanking(rank) });
  return rows;
}
