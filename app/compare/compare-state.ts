import type { Address, WorkId } from '../../lib/model.ts';
import { parseAddress } from '../../lib/work/address.ts';

/** What the pickers offer. */
export interface Listed {
  readonly id: WorkId;
  readonly title: string;
  readonly place: string;
  readonly kind: string;
}

/** 行对齐: one table, row by row. 自由滚动: each work whole, in a column that scrolls by itself. */
export const MODES = ['rows', 'free'] as const;
export type Mode = (typeof MODES)[number];

/** 共有用语 quiets what the columns share, 独有用语 marks what they do not. */
export const LENSES = ['off', 'shared', 'own'] as const;
export type Lens = (typeof LENSES)[number];

export const MOST_COLUMNS = 4;

/** The page as its address says it. */
export interface CompareState {
  /** Two to {@link MOST_COLUMNS}, each once; the first leads. */
  readonly works: readonly WorkId[];
  readonly mode: Mode;
  readonly lens: Lens;
  /** Whether columns that scroll by themselves follow one another. */
  readonly locked: boolean;
  /** Where each work is read, in the order of `works`; empty where nothing says. */
  readonly at: readonly Address[];
  /** The work that a screen too narrow for columns shows. */
  readonly shown: WorkId;
}

/** The two plans that the corpus began with show best what comparing is. */
const FIRST_CHOICE = ['shuozhou-plan', 'yanhu-plan'] as const;

/** A second work for one alone: of the first choice, of the same kind, or any other. */
function companionOf(lead: Listed, works: readonly Listed[]): Listed | undefined {
  const others = works.filter(({ id }) => id !== lead.id);
  return (
    others.find(({ id }) => id === FIRST_CHOICE[1] || id === FIRST_CHOICE[0]) ??
    others.find(({ kind }) => kind === lead.kind) ??
    others[0]
  );
}

function isOneOf<T extends string>(values: readonly T[], value: string | null): value is T {
  return values.some((one) => one === value);
}

/**
 * What an address asks for: `?works=a,b,c&mode=free&lens=own&lock=off&at=4.6,3.3.4&show=b`,
 * or as of old `?left=a&right=b&at=4.6`. What it leaves out, or names wrongly, is
 * filled in.
 *
 * @returns undefined when there are not two works to compare
 */
export function readState(search: string, works: readonly Listed[]): CompareState | undefined {
  const asked = new URLSearchParams(search);
  const named = asked.get('works')?.split(',') ?? [asked.get('left'), asked.get('right')];
  const known = named.flatMap((id) => works.find((work) => work.id === id) ?? []);
  const chosen = [...new Set(known)].slice(0, MOST_COLUMNS);
  if (chosen.length < 2) {
    const lead = chosen[0] ?? works.find(({ id }) => id === FIRST_CHOICE[0]) ?? works[0];
    const companion = lead && companionOf(lead, works);
    if (!lead || !companion) return undefined;
    chosen.splice(0, chosen.length, lead, companion);
  }
  const ids = chosen.map(({ id }) => id);
  const at = (asked.get('at') ?? '').split(',').map((one) => (parseAddress(one) ? one : ''));
  // A place is one of the work it was named for: not of the one that stands in for it.
  const kept = ids.map((id) => at[named.indexOf(id)] ?? '');
  const [mode, lens, shown] = [asked.get('mode'), asked.get('lens'), asked.get('show')];
  return {
    works: ids,
    mode: isOneOf(MODES, mode) ? mode : 'rows',
    lens: isOneOf(LENSES, lens) ? lens : 'off',
    locked: asked.get('lock') !== 'off',
    at: kept,
    shown: ids.find((id) => id === shown) ?? ids[0] ?? '',
  };
}

/** The inverse of {@link readState}; what goes without saying is left out. */
export function writeState({ works, mode, lens, locked, at, shown }: CompareState): string {
  const places = at.slice(0, works.length).join(',').replace(/,+$/, '');
  const parts = [
    `works=${works.join(',')}`,
    ...(mode === 'rows' ? [] : [`mode=${mode}`]),
    ...(lens === 'off' ? [] : [`lens=${lens}`]),
    ...(locked ? [] : ['lock=off']),
    ...(places === '' ? [] : [`at=${places}`]),
    ...(shown === works[0] ? [] : [`show=${shown}`]),
  ];
  return `?${parts.join('&')}`;
}

/** The same with other columns: each keeps its place; who reads the leader goes on to do so. */
export function withWorks(state: CompareState, works: readonly WorkId[]): CompareState {
  const at = works.map((id) => state.at[state.works.indexOf(id)] ?? '');
  const isKept = state.shown !== state.works[0] && works.includes(state.shown);
  const shown = isKept ? state.shown : (works[0] ?? '');
  return { ...state, works, at, shown };
}
