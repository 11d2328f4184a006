import { openSource, type Source } from '../../../lib/cite/quote-source.ts';
import type { VerifyLibrary } from '../../../lib/cite/verify-library.ts';
import { createFolder } from '../../../lib/search/fold.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { passagesOf } from '../../../lib/work/passages.ts';
import { traditionalVariants } from '../../../scripts/traditional.ts';

export const works = loadCorpus('corpus').works;
export const folder = createFolder(traditionalVariants());

const sources = new Map<string, Source>(works.map((work) => [work.id, openSource(folder, work)]));

/** The whole corpus in memory, every work proposed for every quotation. */
export const library: VerifyLibrary = {
  works: works.map(({ id, meta: { title, number } }) => ({
    id,
    title,
    ...(number !== undefined && { number }),
  })),
  folder,
  async open(work) {
    const source = sources.get(work);
    if (!source) throw new RangeError(work);
    return source;
  },
  propose: async () => works.map(({ id }) => id),
};

export const passages = works.flatMap(passagesOf);

/** The text of a clause: `shuozhou-plan/4.6.3`. */
export function textAt(clause: string): string {
  const passage = passages.find(({ id }) => id === clause);
  if (!passage) throw new RangeError(clause);
  return passage.text;
}
