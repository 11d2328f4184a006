import { sampleOf, shareOf } from '../lib/import/near-duplicate.ts';
import type { Work } from '../lib/model.ts';
import { textsOf } from '../lib/work/walk.ts';
import { readWorkFiles } from './corpus-files.ts';
import type { FileReport } from './import-report.ts';

/** Works that share so much of their text may be the same document. */
const SIMILAR = 0.3;

function textOf(work: Work): string {
  return [...textsOf(work)].map(({ text }) => text).join('');
}

/**
 * Compares a draft with the works there are; reads them once, when first asked. An
 * unfinished draft among them counts as well, so their Markdown is not parsed.
 */
export function similarWorks(corpusDir: string) {
  let samples: { readonly work: string; readonly sample: ReadonlySet<number> }[] | undefined;
  return (draft: Work): FileReport['works'][number]['similar'] => {
    samples ??= readWorkFiles(corpusDir).map(({ id, body }) => ({
      work: id,
      sample: sampleOf(body),
    }));
    const own = sampleOf(textOf(draft));
    return samples
      .map(({ work, sample }) => ({
        work,
        share: Math.max(shareOf(own, sample), shareOf(sample, own)),
      }))
      .filter(({ work, share }) => share >= SIMILAR && work !== draft.id)
      .sort((x, y) => y.share - x.share);
  };
}

export type Similar = ReturnType<typeof similarWorks>;
