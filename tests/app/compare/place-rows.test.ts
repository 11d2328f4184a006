import { describe, expect, it } from 'vitest';
import { type CompareRow, type Entry, placeRows } from '../../../app/compare/place-rows.ts';
import type { Leaf } from '../../../app/compare/work-places.ts';
import { type Alignment, alignWorks } from '../../../lib/compare/align.ts';
import type { Address, Work } from '../../../lib/model.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { passagesOf } from '../../../lib/work/passages.ts';
import { proseOf, walkBlocks } from '../../../lib/work/walk.ts';

const { works } = loadCorpus('corpus');
/** Pairs of characters do for words here: what is tested is that nothing goes missing. */
const cut = (text: string) => text.match(/.{1,2}/gu) ?? [];
const alignments = alignWorks(works, cut);

function workOf(id: string): Work {
  const work = works.find((candidate) => candidate.id === id);
  if (!work) throw new Error(id);
  return work;
}

function alignmentOf(left: string, right: string): Alignment {
  const found = alignments.find((one) => one.left === left && one.right === right);
  if (!found) throw new Error(`${left} ${right}`);
  return found;
}

function compared(lead: string, ...others: readonly string[]) {
  const sides = others.map((id) => ({ work: workOf(id), alignment: alignmentOf(lead, id) }));
  return placeRows(workOf(lead), sides);
}

function passagesIn(leaves: readonly Leaf[]): readonly Address[] {
  return [...walkBlocks(leaves)].flatMap(({ block }) => proseOf(block).map((it) => it.address));
}

/** What printing a place with these of its leaves prints. */
function printed({ place, leaves }: Pick<CompareRow, 'place' | 'leaves'>): readonly Address[] {
  const heading = place.block.type === 'division' ? proseOf(place.block) : [];
  return [...heading.map(({ address }) => address), ...passagesIn(leaves)];
}

/** All but the titles, which head the columns. */
function bodyOf(work: Work): readonly Address[] {
  return passagesOf(work)
    .filter(({ address }) => !work.titles.some((title) => title.address === address))
    .map(({ address }) => address);
}

function entriesOf(rows: readonly CompareRow[], column: number): readonly (readonly Entry[])[] {
  return rows.map(({ cells }) => cells[column]?.entries ?? []);
}

function isHome(entry: Entry, row: CompareRow | undefined): boolean {
  return (
    entry.home === row?.address &&
    (entry.leaves.length > 0 || entry.moved.length > 0 || entry.place.block.type === 'division')
  );
}

/** Lead sentences as rows as well, each answered as the division around it. */
function withClauses(alignment: Alignment): Alignment {
  const rows = alignment.rows.flatMap((row) => {
    const division = [...walkBlocks(workOf(alignment.left).blocks)].find(
      ({ block }) => block.address === row.from,
    )?.block;
    const clauses = division?.type === 'division' ? division.blocks : [];
    const leads = clauses.filter((block) => block.type === 'clause' && block.lead !== undefined);
    return [
      row,
      ...leads.map(({ address }) => ({ ...row, from: address, to: row.to.slice(0, 1) })),
    ];
  });
  return { ...alignment, rows };
}

describe('works side by side', () => {
  it('print every passage of the leader in one row, in its order', () => {
    for (const { left, right } of alignments) {
      const { rows } = compared(left, right);
      expect(rows.flatMap(printed)).toEqual(bodyOf(workOf(left)));
    }
  });

  it.each([
    ['divisions', (alignment: Alignment) => alignment],
    ['divisions and lead sentences', withClauses],
  ])('print every passage of each other work beside just one row: rows of %s', (_, change) => {
    for (const { left, right } of alignments) {
      const side = { work: workOf(right), alignment: change(alignmentOf(left, right)) };
      const { rows } = placeRows(workOf(left), [side]);
      const all = entriesOf(rows, 0).flatMap((entries, at) =>
        entries.filter((entry) => isHome(entry, rows[at])).flatMap(printed),
      );
      expect([...all].sort()).toEqual([...bodyOf(workOf(right))].sort());
    }
  });

  it('name each counterpart the aligner found, with the row that prints it', () => {
    for (const { left, right } of alignments) {
      const { rows, rowOf, columns } = compared(left, right);
      for (const { from, kind, to } of alignmentOf(left, right).rows) {
        const row = rowOf(from);
        const cell = row?.cells[0];
        // What is aligned inside a box is answered in the row of the box.
        if (row?.address === from) expect(cell?.kind).toBe(kind);
        for (const { address } of to) {
          const entry = cell?.entries.find(({ place }) => place.address === address);
          expect(entry?.counterpart).toBeDefined();
          const home = rows.find((row) => row.address === entry?.home);
          const shown = home?.cells[0]?.entries.filter((one) => isHome(one, home)).flatMap(printed);
          const block = columns[0]?.byAddress.get(address)?.block;
          const own = block?.type === 'division' || !block ? [] : passagesIn([block]);
          expect(shown).toEqual(expect.arrayContaining([...own]));
        }
      }
    }
  });

  it('point from where a text was taken away to where it is printed', () => {
    const { rows } = compared('shuozhou-plan', 'yanhu-plan');
    const moved = rows.flatMap(({ cells }) => cells[0]?.entries.flatMap((one) => one.moved) ?? []);
    expect(moved.length).toBeGreaterThan(10);
    for (const { place, home } of moved) {
      const row = rows.find(({ address }) => address === home);
      const shown = row?.cells[0]?.entries.filter((one) => isHome(one, row)) ?? [];
      expect(shown.map((one) => one.place.address)).toContain(place.address);
    }
  });

  it('keep what answers nothing behind what it follows in its own work', () => {
    const { rows, columns } = compared('yangquan-zongshu', 'shuozhou-plan');
    const order = columns[0]?.all.map(({ address }) => address) ?? [];
    const extras = rows.flatMap((row) => {
      const shown = row.cells[0]?.entries ?? [];
      return shown.flatMap((entry, at) =>
        entry.counterpart ? [] : [[shown[at - 1], entry] as const],
      );
    });
    expect(extras.length).toBeGreaterThan(5);
    for (const [before, extra] of extras) {
      if (!before) continue;
      expect(order.indexOf(before.place.address)).toBeLessThan(order.indexOf(extra.place.address));
    }
  });

  it('put two works beside one that leads, each with the answers it gives alone', () => {
    const both = compared('shuozhou-plan', 'yanhu-plan', 'yangquan-zongshu');
    for (const [column, id] of ['yanhu-plan', 'yangquan-zongshu'].entries()) {
      const alone = compared('shuozhou-plan', id);
      for (const { address, cells } of alone.rows) {
        const row = both.rows.find((one) => one.address === address);
        const isDivision = row?.place.block.type === 'division';
        if (isDivision) expect(row?.cells[column]?.kind).toBe(cells[0]?.kind);
      }
      const all = entriesOf(both.rows, column).flatMap((entries, at) =>
        entries.filter((entry) => isHome(entry, both.rows[at])).flatMap(printed),
      );
      expect([...all].sort()).toEqual([...bodyOf(workOf(id))].sort());
    }
  });

  it('set paragraphs apart where they are answered one by one, and only there', () => {
    const lead = workOf('shuozhou-plan');
    const alignment = alignmentOf('shuozhou-plan', 'yanhu-plan');
    const answer = (from: Address, address: Address) => ({
      from,
      kind: '近' as const,
      to: [{ address, score: 0.3, terms: [] }],
    });
    const rowsWith = (...rows: Alignment['rows']) =>
      placeRows(lead, [{ work: workOf('yanhu-plan'), alignment: { ...alignment, rows } }]).rows;
    const whole = answer('4.6', '3.3.4');
    const together = rowsWith(whole, answer('4.6.1', '3.3.4'), answer('4.6.2', '6.3.3'));
    expect(together.some(({ address }) => address === '4.6.1')).toBe(false);
    const beside = together.find(({ address }) => address === '4.6')?.cells[0]?.entries ?? [];
    expect(beside.map(({ place, counterpart }) => [place.address, counterpart?.of])).toContainEqual(
      ['6.3.3', '4.6.2'],
    );
    const apart = rowsWith(whole, answer('4.6.1', '3.3.5'), answer('4.6.2', '6.3.3'));
    expect(apart.find(({ address }) => address === '4.6.2')?.cells[0]?.kind).toBe('近');
  });

  it('leave empty what was not aligned', () => {
    const side = { work: workOf('yanhu-plan'), alignment: undefined };
    const { rows } = placeRows(workOf('shuozhou-plan'), [side]);
    expect(rows.flatMap(printed)).toEqual(bodyOf(workOf('shuozhou-plan')));
    expect(rows.every(({ cells }) => cells[0] === undefined)).toBe(true);
  });
});
