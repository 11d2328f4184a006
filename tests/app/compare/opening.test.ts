import { describe, expect, it } from 'vitest';
import { openingOf } from '../../../app/compare/opening.ts';
import { overviewOf } from '../../../app/compare/overview.ts';
import { placeRows } from '../../../app/compare/place-rows.ts';
import { alignWorks } from '../../../lib/compare/align.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';

const { works } = loadCorpus('corpus');
const alignments = alignWorks(works, (text) => text.match(/.{1,2}/gu) ?? []);
const pairs = alignments.flatMap((alignment) => {
  const lead = works.find(({ id }) => id === alignment.left);
  const work = works.find(({ id }) => id === alignment.right);
  return lead && work ? [{ lead, side: { work, alignment } }] : [];
});

describe('what a comparison opens with', () => {
  it('is its first rows with all the text that is printed in them', () => {
    for (const { lead, side } of pairs) {
      const { rows } = placeRows(lead, [side]);
      const opening = openingOf(lead, [side]);
      expect(opening.rows.length).toBeGreaterThan(0);
      for (const [at, row] of opening.rows.entries()) {
        const whole = rows[at];
        expect(row.address).toBe(whole?.address);
        expect(row.leaves).toEqual(whole?.leaves);
        const printed = (cells: typeof row.cells) =>
          cells.map((cell) => cell?.entries.map(({ home, leaves }) => [home, leaves]));
        expect(printed(row.cells)).toEqual(whole && printed(whole.cells));
      }
    }
  });

  it('says of the whole comparison what all its rows come to', () => {
    for (const { lead, side } of pairs) {
      expect(openingOf(lead, [side]).overview).toEqual(overviewOf(placeRows(lead, [side]).rows));
    }
  });

  it('fills a screen, and is little of a long work', () => {
    for (const { lead, side } of pairs) {
      const { rows } = openingOf(lead, [side]);
      const whole = placeRows(lead, [side]).rows;
      const text = rows.filter(({ place }) => !place.isFrame).flatMap(({ leaves }) => leaves);
      if (rows.length < whole.length) expect(JSON.stringify(text).length).toBeGreaterThan(1_500);
      if (whole.length > 40) expect(rows.length).toBeLessThan(whole.length / 4);
    }
  });

  it('is plain data, so that a page can carry it', () => {
    for (const { lead, side } of pairs) {
      const opening = openingOf(lead, [side]);
      expect(structuredClone(opening)).toEqual(opening);
      expect(opening.works.map(({ blocks }) => blocks)).toEqual([[], []]);
    }
  });
});
