import type { DraftBlock } from './draft.ts';
import type { Series } from './heading.ts';
import { type Candidate, nestSeries } from './series.ts';
import type { Unit } from './unit.ts';

export interface Decision {
  /** Depth of the heading, 1 = top; undefined: it is text. */
  readonly depth?: number;
  readonly doubt?: string;
  readonly gap?: { readonly series: Series; readonly from: number; readonly to: number };
}

const SMALL: ReadonlySet<Series> = new Set(['1.', '（1）', '①']);
/** A heading of its own in bold is a line or two. */
const LONGEST_BOLD = 50;

function isBold(item: Unit | DraftBlock): item is Unit {
  if ('type' in item || item.numbered) return false;
  const line = item.run.lines[0];
  return (
    (line?.bold === true || (line?.hashes ?? 0) > 0) &&
    item.text.length <= LONGEST_BOLD &&
    !/[：！，；、？]$/u.test(item.text)
  );
}

/** A bold line that is a sentence, or that opens with a dash, stands under a bold title. */
function isMinor(text: string): boolean {
  return /。$/u.test(text) || /^[—-]/u.test(text);
}

/**
 * Whether unnumbered headings divide the document above its numbers: the first
 * series begins anew under at least two of them.
 */
function hasParts(stream: readonly (Unit | DraftBlock)[]): boolean {
  const first = stream.find(
    (item): item is Unit => !('type' in item) && item.numbered?.number === 1,
  );
  let parts = 0;
  let fresh = false;
  for (const item of stream) {
    if ('type' in item) continue;
    if (isBold(item) && !isMinor(item.text)) fresh = true;
    const { numbered } = item;
    if (numbered?.number !== 1 || numbered.series !== first?.numbered?.series || !fresh) continue;
    parts++;
    fresh = false;
  }
  return parts > 1;
}

/**
 * Decides which lines are headings, and how deep. Lines of one list are decided
 * together: they are headings when most of them have a title of their own with
 * text under it, and items of a list when they are sentences. What stands in an
 * article (条) is an item (项, 目), never a heading.
 *
 * @param stream paragraphs and other blocks in order
 * @param numbered whether the document has numbered headings at all
 * @returns by index in `stream`; nothing for what is plainly text
 */
export function decideHeadings(
  stream: readonly (Unit | DraftBlock)[],
  numbered: boolean,
): ReadonlyMap<number, Decision> {
  const parts = hasParts(stream);
  const found: { at: number; unit: Unit; part: boolean }[] = [];
  for (const [at, item] of stream.entries()) {
    if ('type' in item) continue;
    const part = parts && isBold(item) && !isMinor(item.text);
    if (item.numbered || part) found.push({ at, unit: item, part });
  }
  let countParts = 0;
  const candidates = found.map(({ unit: { numbered: it }, part }): Candidate => {
    if (part || !it) return { series: '编', number: ++countParts, titled: true, certain: true };
    const { series, number, shape, certain } = it;
    return { series, number, titled: shape === 'title', certain };
  });
  const { places, expected } = nestSeries(candidates);

  const hasBody = (index: number): boolean => {
    const next = stream[(found[index]?.at ?? 0) + 1];
    if (next === undefined) return false;
    const after = found[index + 1];
    if (after?.at !== (found[index]?.at ?? 0) + 1) return true;
    const place = places[index + 1];
    return place === undefined || place.parent === index;
  };
  const votes = new Map<number, { yes: number; all: number; bodies: number }>();
  for (const [index, place] of places.entries()) {
    if (!place) continue;
    const vote = votes.get(place.list) ?? { yes: 0, all: 0, bodies: 0 };
    const shape = found[index]?.part ? 'title' : found[index]?.unit.numbered?.shape;
    const body = hasBody(index);
    if (shape === 'title' || shape === 'glued' || (shape === 'short' && body)) vote.yes++;
    if (body || shape === 'glued') vote.bodies++;
    vote.all++;
    votes.set(place.list, vote);
  }

  const depths: (number | undefined)[] = [];
  const decisions = new Map<number, Decision>();
  let current = 0;
  const pushMinors = (from: number, until: number) => {
    for (let at = from; at < until; at++) {
      const item = stream[at];
      if (item !== undefined && numbered && isBold(item)) decisions.set(at, { depth: current + 1 });
    }
  };
  let from = 0;
  for (const [index, { at, unit }] of found.entries()) {
    pushMinors(from, at);
    from = at + 1;
    const place = places[index];
    const { series } = candidates[index] as Candidate;
    if (!place) {
      const { numbered: it } = unit;
      if (it?.shape !== 'title' || it.series === '①') continue;
      const doubt = `“${it.marker}”不接续本级序号（应为 ${expected.get(index)}），按正文处理`;
      decisions.set(at, { doubt });
      continue;
    }
    const vote = votes.get(place.list) ?? { yes: 0, all: 0, bodies: 0 };
    const above = place.parent < 0 ? 0 : depths[place.parent];
    const inArticle = place.parent >= 0 && candidates[place.parent]?.series === '条';
    const listed =
      vote.yes * 2 > vote.all &&
      !(SMALL.has(series) && vote.bodies === 0) &&
      !(vote.all === 1 && unit.numbered && unit.numbered.shape !== 'title');
    if (above === undefined || inArticle || !listed) continue;
    current = above + 1;
    depths[index] = current;
    const long = unit.numbered?.shape === 'sentence';
    decisions.set(at, {
      depth: current,
      ...(long ? { doubt: '此条整段为标题，是否另有正文，请核对' } : {}),
      ...(place.skips ? { gap: { series, ...place.skips } } : {}),
    });
  }
  pushMinors(from, stream.length);
  return decisions;
}
