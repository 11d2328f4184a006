/** How long does an ingest of the corpus take, the dictionary loaded? */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../scripts/ingest.ts';
import { CORPUS_DIR } from '../scripts/paths.ts';
import { loadSegmenter } from '../scripts/segment.ts';
import { medianMs } from './median.ts';

const RUNS = 5;

const dictionary = await medianMs(1, () => loadSegmenter(join(CORPUS_DIR, 'lexicon', 'words.txt')));
const whole = await medianMs(RUNS, async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'qingdian-bench-'));
  await ingest({ corpusDir: CORPUS_DIR, outDir });
  rmSync(outDir, { recursive: true });
});
console.log(`词典载入 ${dictionary.toFixed(0)} ms`);
console.log(`入库（词典已载入，${RUNS} 次的中位数）${whole.toFixed(0)} ms`);
