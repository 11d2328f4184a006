import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  collateWitnesses,
  PILCROW,
  type WitnessText,
} from '../../../app/works/collate-witnesses.ts';
import type { Work } from '../../../lib/model.ts';
import { loadCorpus } from '../../../lib/work/corpus.ts';
import { textsOf } from '../../../lib/work/walk.ts';

const { works } = loadCorpus(join(process.cwd(), 'corpus'));

function workNamed(id: string): Work {
  const work = works.find((one) => one.id === id);
  if (!work) throw new Error(id);
  return work;
}

const [left, right] = [workNamed('shuozhou-dise'), workNamed('shuozhou-dise-b')];
const { rows, variants } = collateWitnesses(left, right);

function spell(texts: readonly WitnessText[]): readonly string[] {
  return texts.map(({ runs }) =>
    runs
      .map(({ text }) => text)
      .join('')
      .replaceAll(PILCROW, ''),
  );
}

describe('two readings of one report', () => {
  it('are shown whole, each text once and in its order', () => {
    const textsIn = (work: Work) => [...textsOf(work)].map(({ text }) => text).filter(Boolean);
    expect(rows.flatMap((row) => spell(row.left))).toEqual(textsIn(left));
    expect(rows.flatMap((row) => spell(row.right))).toEqual(textsIn(right));
  });

  it('part in the places a reader finds, numbered in order', () => {
    expect(variants.map(({ number, left: a, right: b }) => [number, a, b])).toEqual([
      [1, ' ', '：'],
      [2, '', expect.stringContaining('明海湖')],
      [3, '盖', ''],
      [4, '耗', '效'],
      [5, '', '放'],
      [6, 'Ⅴ', 'V'],
      [7, '~', '月至'],
      [8, '', '数据'],
      [9, '《人民日报》', expect.stringContaining('中共朔州市委宣传部')],
    ]);
    expect(variants.find(({ left: text }) => text === 'Ⅴ')?.kind).toBe('写法');
  });

  it('agree wherever nothing is numbered', () => {
    const same = (texts: readonly WitnessText[]) =>
      texts
        .flatMap(({ runs }) => runs)
        .filter(({ variant }) => variant === undefined)
        .map(({ text }) => text)
        .join('');
    for (const row of rows) expect(same(row.left)).toBe(same(row.right));
  });

  it('show every difference on one side at least', () => {
    const shown = new Set(
      rows
        .flatMap((row) => [...row.left, ...row.right].flatMap(({ runs }) => runs))
        .map((run) => run.variant),
    );
    for (const { number } of variants) expect(shown).toContain(number);
  });

  it('do not differ from themselves', () => {
    expect(collateWitnesses(left, left).variants).toEqual([]);
  });
});
