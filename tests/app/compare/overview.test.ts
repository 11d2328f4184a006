import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../app/compare/overview.ts';
import { type CompareRow, placeRows } from '../../../app/compare/place-rows.ts';
import { alignWorks } from '../../../lib/compare/align.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';

const { works } = loadCorpus('corpus');
const three = works.filter(({ id }) => /^(?:shuozhou|yanhu)-plan$|^yangquan/u.test(id));
const [lead, second, third] = three;
const alignments = alignWorks(three, (text) => text.match(/.{1,2}/gu) ?? []);

const isAnswered = (row: CompareRow, column: number) =>
  !['无对应', undefined].includes(row.cells[column]?.kind);

describe('a comparison as a whole', () => {
  it('counts what each column answers, and not at all what was not aligned', () => {
    if (!lead || !second || !third) throw new Error('three works');
    const alignment = alignments.find(({ left, right }) => left === lead.id && right === second.id);
    const { rows } = placeRows(lead, [
      { work: second, alignment },
      { work: third, alignment: undefined },
    ]);
    const { asked, answered } = overviewOf(rows);
    expect(answered).toEqual([rows.filter((row) => isAnswered(row, 0)).length, undefined]);
    expect(asked).toBeGreaterThan(answered[0] ?? 0);
    expect(answered[0]).toBeGreaterThan(0);
  });
});
