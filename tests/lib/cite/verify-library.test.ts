import { describe, expect, it } from 'vitest';
import { verify } from '../../../lib/cite/verify.ts';
import { openVerifyLibrary } from '../../../lib/cite/verify-library.ts';
import type { Catalogue } from '../../../lib/manifest.ts';
import { openIndex } from '../../../lib/search/open-index.ts';
import { countCharacters } from '../../../lib/work/walk.ts';
import { files, readFrom } from '../search/corpus-index.ts';
import { library, textAt, works } from './verify-corpus.ts';
import { fiftyQuotations } from './verify-drafts.ts';

const catalogue: Catalogue = works.map((work) => ({
  id: work.id,
  title: work.meta.title,
  place: work.meta.place,
  kind: work.meta.kind,
  file: `${work.id}.json`,
  characters: countCharacters(work),
  aligned: [],
}));

async function open(mostReadWhole?: number) {
  const read: string[] = [];
  const index = await openIndex(readFrom(files));
  const opened = await openVerifyLibrary(
    catalogue,
    index,
    async (file) => {
      read.push(file);
      return JSON.stringify(works.find(({ id }) => file === `${id}.json`));
    },
    mostReadWhole,
  );
  return { read, opened };
}

describe('the library of a large corpus', () => {
  it('reads only the works that the index proposes, each once', async () => {
    const { read, opened } = await open(0);
    const quote = textAt('shuozhou-plan/4.1.3').slice(0, 40);
    const { findings } = await verify(`“${quote}”\n\n“${quote}”`, opened);
    expect(findings.map(({ status }) => status)).toEqual(['一致', '一致']);
    expect(read).toContain('shuozhou-plan.json');
    expect(new Set(read).size).toBe(read.length);
    expect(read.length).toBeLessThan(works.length);
  });

  it.each([6])('judges as if it read all (seed %i)', async (seed) => {
    const { opened } = await open(0);
    const draft = fiftyQuotations(seed)
      .map(({ quote }) => `提到：“${quote}”。`)
      .join('\n\n');
    const statuses = async (from: typeof library) =>
      (await verify(draft, from)).findings.map(({ quote, status }) => [quote, status]);
    expect(await statuses(opened)).toEqual(await statuses(library));
  });

  it('reads a small corpus whole', async () => {
    const { opened } = await open();
    expect(await opened.propose(['三线一单'])).toHaveLength(works.length);
    await expect(opened.open('nowhere')).rejects.toThrow('库中没有文献 nowhere');
  });
});
