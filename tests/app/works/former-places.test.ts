import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathFrom, whereNow } from '../../../app/works/former-places.ts';
import { formerPlaces } from '../../../app/works/list-former.ts';
import type { Work } from '../../../lib/model.ts';
import { clauseHash } from '../../../lib/work/clause-hash.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { passagesOf } from '../../../lib/work/passages.ts';

const { works } = loadCorpus(join(process.cwd(), 'corpus'));

function workWith(id: string, more: Partial<Work['meta']>): Work {
  const work = works.find((it) => it.id === id);
  if (!work) throw new Error(id);
  return { ...work, meta: { ...work.meta, ...more } };
}

const plan = workWith('shuozhou-plan', { moved: { '4.6.2': '4.6.3', '9.9': '5.1' } });
const former = formerPlaces(plan);
const text = passagesOf(plan).find(({ address }) => address === '4.6.3')?.text ?? '';

describe('a link to an address that a text has left', () => {
  it('is led to the page and place where the text stands now', () => {
    const now = whereNow(former, { address: '9.9' }, { address: false, text: false });
    expect(now?.path).toBe('/works/shuozhou-plan/5/#5.1');
    expect(now && pathFrom('9.9', now)).toBe('/works/shuozhou-plan/5/?former=9.9#5.1');
  });

  it('stays where another text has the address now, unless it pins the text that left', () => {
    const there = { address: true, text: false };
    expect(whereNow(former, { address: '4.6.2' }, there)).toBeUndefined();
    expect(whereNow(former, { address: '4.6.2', hash: 'abcdef' }, there)).toBeUndefined();
    const pinned = { address: '4.6.2', hash: clauseHash(text) };
    expect(whereNow(former, pinned, there)?.path).toBe('/works/shuozhou-plan/4/#4.6.3');
    expect(whereNow(former, pinned, { address: true, text: true })).toBeUndefined();
  });

  it('is left alone when nobody knows where its text went', () => {
    const nowhere = { address: false, text: false };
    expect(whereNow(former, { address: '4.6.9' }, nowhere)).toBeUndefined();
    expect(whereNow(former, { address: 'constructor' }, nowhere)).toBeUndefined();
    expect(formerPlaces(workWith('yanhu-plan', {}))).toEqual({});
  });
});
