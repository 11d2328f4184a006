import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndicatorRecord, Quantity } from '../lib/compare/indicator.ts';
import { parseIndicatorNames } from '../lib/compare/indicator-names-file.ts';
import { indicatorsOf } from '../lib/compare/indicators.ts';
import { loadCorpus } from '../lib/work/corpus.ts';
import { EXIT } from './usage.ts';

const NAMES_FILE = 'lexicon/indicators.yaml';

/** @throws CorpusError when the corpus or the list of names has problems */
function loadIndicators(corpusDir: string): readonly IndicatorRecord[] {
  const path = join(corpusDir, NAMES_FILE);
  const groups = parseIndicatorNames(readFileSync(path, 'utf8'), path);
  return indicatorsOf(loadCorpus(corpusDir).works, groups);
}

function show(quantity: Quantity | undefined): string {
  if (quantity === undefined) return '';
  const { year, when, bound = '', value, unit = '' } = quantity;
  return `${year ?? when ?? ''} ${bound}${value}${unit}`.trim();
}

/** Prints every indicator record; as JSON without the fields the site alone needs. */
export function listIndicators(corpusDir: string, options: { json?: boolean }): number {
  const records = loadIndicators(corpusDir);
  if (options.json) {
    console.log(JSON.stringify(records));
  } else {
    for (const { clause, indicator, base, target, doubts } of records) {
      const line = [clause, indicator, show(base), show(target)].join('\t');
      console.log(doubts.length === 0 ? line : `${line}\t（${doubts.join('；')}）`);
    }
  }
  return records.length > 0 ? EXIT.found : EXIT.nothing;
}
