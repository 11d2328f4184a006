import { type CitationTarget, citationTarget } from '../../../lib/cite/target.ts';
import type { Work } from '../../../lib/model.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import type { FrontMatter } from '../../../lib/work/front-matter.ts';

export const { works } = loadCorpus('corpus');

export function workOf(id: string): Work {
  const work = works.find((candidate) => candidate.id === id);
  if (!work) throw new Error(`${id} is not in the corpus`);
  return work;
}

/** `shuozhou-plan/4.6.3..4.6.5` → its target. */
export function targetOf(text: string): CitationTarget {
  const [id = '', range = ''] = text.split('/');
  const [from = '', to] = range.split('..');
  return citationTarget(workOf(id), from, to);
}

const WHOLE: FrontMatter = {
  id: 'sample',
  title: '样例',
  kind: 'plan',
  place: { name: '全国', code: '100000', level: 'nation' },
  source: { file: 'sample.txt', sha256: '0'.repeat(64), lines: '1-9' },
  rights: { status: 'official', note: '官方文件' },
};

/** A target that is not in the corpus, to be held against the examples of a standard. */
export function sampleTarget(meta: Partial<FrontMatter>, place = ''): CitationTarget {
  return { id: 'sample', meta: { ...WHOLE, ...meta }, from: place === '' ? '' : '1', place };
}
