import type { WorkId } from '../../lib/model.ts';

/** What the picker offers. */
export interface Listed {
  readonly id: WorkId;
  readonly title: string;
  readonly place: string;
  readonly kind: string;
}

/** What the page shows; `at` is the address of a place in the left work. */
export interface Pair {
  readonly left: WorkId;
  readonly right: WorkId;
  readonly at?: string;
}

/** The two plans that the corpus began with show best what comparing is. */
const FIRST_CHOICE = ['shuozhou-plan', 'yanhu-plan'] as const;

/**
 * The pair an address asks for. What it leaves out, or names wrongly, is filled
 * by the first choice, then by a work of the same kind, then by any other.
 */
export function pairFrom(search: string, works: readonly Listed[]): Pair | undefined {
  const asked = new URLSearchParams(search);
  const known = (id: string | null) => works.find((work) => work.id === id);
  const [first, second] = FIRST_CHOICE;
  const left = known(asked.get('left')) ?? known(first) ?? works[0];
  if (!left) return undefined;
  const others = works.filter(({ id }) => id !== left.id);
  const right =
    others.find(({ id }) => id === asked.get('right')) ??
    others.find(({ id }) => id === second || id === first) ??
    others.find(({ kind }) => kind === left.kind) ??
    others[0];
  if (!right) return undefined;
  const at = asked.get('at');
  return { left: left.id, right: right.id, ...(at && { at }) };
}

/** `?left=…&right=…&at=…` */
export function searchOf({ left, right, at }: Pair): string {
  return `?${new URLSearchParams({ left, right, ...(at && { at }) })}`;
}
