import { join, negate, type QueryNode, type Span } from './query.ts';

/** Whoever executes a query may recurse this deep. */
const MOST_NESTED = 32;

/** Says what could not be read as meant, and what was done instead. */
export type Say = (start: number, end: number, message: string) => void;

/** One group being read: alternatives of conjunctions of chains of NEAR. */
interface Frame {
  readonly negated: boolean;
  readonly at: number;
  readonly ors: QueryNode[];
  ands: QueryNode[];
  chain: QueryNode[];
  withins: number[];
  /** NEAR or an unspaced `|` that waits for its right side. */
  waiting:
    | { readonly type: 'near'; readonly within: number; readonly at: Span }
    | { readonly type: 'or'; readonly at: Span }
    | undefined;
}

function openFrame(at: number, negated: boolean): Frame {
  return { negated, at, ors: [], ands: [], chain: [], withins: [], waiting: undefined };
}

/** Takes the parts of a query as they come, and joins them as the grammar says. */
export function createGroups(say: Say) {
  const outer: Frame[] = [];
  let frame = openFrame(0, false);
  let ignoredOpens = 0;

  function endChain(): void {
    const { waiting, chain, withins } = frame;
    if (waiting) {
      const name = waiting.type === 'near' ? 'NEAR ' : '“|”';
      say(...waiting.at, `${name}右边没有检索词，已略去`);
    }
    frame.waiting = undefined;
    frame.chain = [];
    frame.withins = [];
    for (let from = 0; from < chain.length; ) {
      // Members parted by the same distance are one chain; the next shares its end.
      let to = from + 1;
      const within = withins[from];
      while (to < chain.length && withins[to - 1] === within) to += 1;
      const of = chain.slice(from, to);
      const [only] = of;
      if (within !== undefined && of.length > 1) frame.ands.push({ type: 'near', within, of });
      else if (only) frame.ands.push(only);
      if (to >= chain.length) break;
      from = to - 1;
    }
  }

  function endAnds(): boolean {
    endChain();
    const node = join('and', frame.ands);
    frame.ands = [];
    if (node) frame.ors.push(node);
    return node !== undefined;
  }

  function add(node: QueryNode): void {
    const { waiting, chain } = frame;
    const last = chain.at(-1);
    frame.waiting = undefined;
    if (waiting?.type === 'or' && last) {
      const either = join('or', [last, node]);
      if (either) chain[chain.length - 1] = either;
    } else if (waiting?.type === 'near' && last) {
      frame.withins.push(waiting.within);
      chain.push(node);
    } else {
      frame.waiting = waiting;
      endChain();
      frame.chain = [node];
    }
  }

  /** Ends the innermost group, and puts it where it stands. */
  function endGroup(): boolean {
    endAnds();
    const node = join('or', frame.ors);
    const { negated } = frame;
    frame = outer.pop() ?? openFrame(0, false);
    if (node) add(negated ? negate(node) : node);
    return node !== undefined;
  }

  return {
    add,

    near(within: number, at: Span): void {
      if (frame.chain.length === 0 || frame.waiting) say(...at, 'NEAR 左边没有检索词，已略去');
      else frame.waiting = { type: 'near', within, at };
    },

    bar(hugs: boolean, at: Span): void {
      const isTight = hugs && frame.chain.length > 0;
      if (isTight && !frame.waiting) frame.waiting = { type: 'or', at };
      else if (isTight || !endAnds()) say(...at, '“|”左边没有检索词，已略去');
    },

    open(at: Span, negated: boolean): void {
      if (outer.length < MOST_NESTED) {
        outer.push(frame);
        frame = openFrame(at[0], negated);
        return;
      }
      if (ignoredOpens === 0) say(...at, `括号嵌套超过 ${MOST_NESTED} 层，内层已略去`);
      ignoredOpens += 1;
    },

    close([, end]: Span): void {
      if (ignoredOpens > 0) {
        ignoredOpens -= 1;
        return;
      }
      const { at } = frame;
      if (!endGroup()) say(at, end, '括号里没有检索词，已略去');
    },

    /** @param end of the query, where what is still open ends */
    finish(end: number): QueryNode | undefined {
      if (frame.ors.length > 0 && frame.ands.length + frame.chain.length === 0) {
        say(end, end, '“|”右边没有检索词，已略去');
      }
      while (outer.length > 0) endGroup();
      endAnds();
      return join('or', frame.ors);
    },
  };
}
