/** How long do all ordered pairs of 200 works of 50,000 characters take to align? */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAligner } from '../lib/compare/align.ts';
import { countWork } from '../lib/compare/count.ts';
import { createSynonymFolder } from '../lib/compare/fold-synonyms.ts';
import { allOthers } from '../lib/compare/partners.ts';
import { placeNames } from '../lib/compare/place-names.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { loadLexicon } from '../scripts/lexicon.ts';
import { CORPUS_DIR } from '../scripts/paths.ts';
import { loadSegmenter } from '../scripts/segment.ts';
import { writeLongWorks } from './scaled-works.ts';

const { values } = parseArgs({
  options: {
    works: { type: 'string', default: '200' },
    characters: { type: 'string', default: '50000' },
    /** Align each with its nearest only, as an ingest does. */
    nearest: { type: 'boolean', default: false },
  },
});

const dir = mkdtempSync(join(tmpdir(), 'qingdian-bench-'));
try {
  const size = { count: Number(values.works), characters: Number(values.characters) };
  writeLongWorks(CORPUS_DIR, dir, size);
  const { works } = loadCorpus(dir);
  const segment = loadSegmenter(join(CORPUS_DIR, 'lexicon', 'words.txt'));
  const foldSynonyms = createSynonymFolder(loadLexicon(CORPUS_DIR, (text) => text).synonyms);
  const cut = (text: string) => segment(foldSynonyms(text));

  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(1);
  const counted = works.map((work) => ({ id: work.id, counted: countWork(work, cut) }));
  console.log(`${works.length} 件分词：${seconds()} 秒`);
  const aligner = createAligner(counted, placeNames(works), values.nearest ? undefined : allOthers);
  console.log(`加权、建倒排：${seconds()} 秒`);
  let pairs = 0;
  let bytes = 0;
  for (const left of works.keys()) {
    for (const alignment of aligner.alignmentsOf(left)) {
      pairs += 1;
      bytes += Buffer.byteLength(JSON.stringify(alignment));
    }
  }
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(
    `${pairs} 对：共 ${seconds()} 秒，全程 CPU ${((userCPUTime + systemCPUTime) / 1e6).toFixed(0)} 秒，` +
      `${(bytes / 1e6).toFixed(0)} MB，内存峰值 ${(maxRSS / 1024).toFixed(0)} MB`,
  );
} finally {
  rmSync(dir, { recursive: true });
}
