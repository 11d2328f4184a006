import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Alignment } from '../../../lib/compare/align.ts';

const judgedSet = z.array(
  z.strictObject({
    left: z.string(),
    right: z.string(),
    rows: z.array(
      z.strictObject({
        from: z.string(),
        kind: z.enum(['同', '近', '部分', '无对应']),
        to: z.array(z.string()),
        topic: z.string(),
        'held-out': z.literal(true).optional(),
        set: z.literal(2).optional(),
      }),
    ),
  }),
);

export interface Verdict {
  readonly pair: string;
  readonly from: string;
  readonly topic: string;
  /** Judged afresh after the first method was finished. */
  readonly isSecond: boolean;
  /** As a reader judged it. */
  readonly expected: { readonly kind: string; readonly to: readonly string[] };
  /** As the method answered; no address for 无对应. */
  readonly given: { readonly kind: string; readonly address: string | undefined };
}

/**
 * Sets every judged row beside what the method says; a row it lacks is an error.
 *
 * @param name `judged` for the rows that weights were learnt on, `judged-unseen` for others
 */
export function judge(alignments: readonly Alignment[], name: string): readonly Verdict[] {
  const judged = judgedSet.parse(parse(readFileSync(`tests/lib/compare/${name}.yaml`, 'utf8')));
  return judged.flatMap(({ left, right, rows }) =>
    rows.map((row) => {
      const pair = `${left} → ${right}`;
      const found = alignments
        .find((alignment) => alignment.left === left && alignment.right === right)
        ?.rows.find(({ from }) => from === row.from);
      if (found === undefined) throw new Error(`${name}.yaml: ${pair} has no row ${row.from}`);
      return {
        pair,
        from: row.from,
        topic: row.topic,
        isSecond: row.set === 2,
        expected: { kind: row.kind, to: row.to },
        given: { kind: found.kind, address: found.to[0]?.address },
      };
    }),
  );
}

export interface Figures {
  readonly rows: number;
  /** Of the rows answered, those answered rightly. */
  readonly precision: number;
  /** Of the rows that have a counterpart, those answered rightly. */
  readonly recall: number;
  /** The same, of rows the method calls 同 or 近, and of rows a reader calls so. */
  readonly nearPrecision: number;
  readonly nearRecall: number;
  /** Of the rows without a counterpart, those left without. */
  readonly abstention: number;
}

const isNear = ({ kind }: { readonly kind: string }) => kind === '同' || kind === '近';

export function isRight({ expected, given }: Verdict): boolean {
  if (expected.kind === '无对应') return given.address === undefined;
  return given.address !== undefined && expected.to.includes(given.address);
}

function share(verdicts: readonly Verdict[]): number {
  const right = verdicts.filter(isRight).length;
  return Math.round((right / verdicts.length) * 1000) / 1000;
}

export function figuresOf(verdicts: readonly Verdict[]): Figures {
  const none = verdicts.filter(({ expected }) => expected.kind === '无对应');
  return {
    rows: verdicts.length,
    precision: share(verdicts.filter(({ given }) => given.address !== undefined)),
    recall: share(verdicts.filter(({ expected }) => expected.kind !== '无对应')),
    nearPrecision: share(verdicts.filter(({ given }) => isNear(given))),
    nearRecall: share(verdicts.filter(({ expected }) => isNear(expected))),
    abstention: share(none),
  };
}
