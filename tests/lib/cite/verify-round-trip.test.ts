import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/cite/cite.ts';
import { placesOf } from '../../../lib/cite/place.ts';
import { citationTarget } from '../../../lib/cite/target.ts';
import { verify } from '../../../lib/cite/verify.ts';
import { library, works } from './verify-corpus.ts';

/** Of each address of a work: what its citation is resolved to, where that is not itself. */
async function strays(work: (typeof works)[number], style: 'gongwen' | 'falv') {
  const wrong: unknown[] = [];
  for (const address of placesOf(work).keys()) {
    const { text } = cite(citationTarget(work, address), style);
    const { findings } = await verify(`依据${text}`, library);
    const [finding] = findings;
    const isOwn =
      findings.length === 1 &&
      finding?.status === '一致' &&
      finding.place?.clause === `${work.id}/${address}`;
    if (!isOwn) wrong.push({ address, text, status: finding?.status, got: finding?.place?.clause });
  }
  return wrong;
}

describe('a citation of any place of the corpus', () => {
  it.each(works.map((work) => [work.id, work] as const))(
    'is resolved to that place: %s',
    async (_, work) => {
      expect(placesOf(work).size).toBeGreaterThan(4);
      expect(await strays(work, 'gongwen')).toEqual([]);
      expect(await strays(work, 'falv')).toEqual([]);
    },
  );
});
