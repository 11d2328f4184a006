import type { CompareRow } from './place-rows.ts';

/** What a comparison comes to as a whole. */
export interface Overview {
  /** Rows of the leader that some column was asked for an answer to. */
  readonly asked: number;
  /** How many of them each further column answers; undefined where it was not aligned. */
  readonly answered: readonly (number | undefined)[];
}

export function overviewOf(rows: readonly CompareRow[]): Overview {
  const asked = rows.filter(({ cells }) => cells.some((cell) => cell?.kind));
  const columns = rows[0]?.cells ?? [];
  return {
    asked: asked.length,
    answered: columns.map((aligned, at) => {
      const answers = asked.filter(({ cells }) => {
        const kind = cells[at]?.kind;
        return kind !== undefined && kind !== '无对应';
      });
      return aligned && answers.length;
    }),
  };
}
