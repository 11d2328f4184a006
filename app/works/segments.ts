import type { Mark } from '../../lib/model.ts';

/** A run of text that looks the same throughout. */
export interface Segment {
  readonly text: string;
  /** In the opening run that is set apart: a lead sentence or a heading's marker. */
  readonly opening: boolean;
  /** In a mark; 'begins' where one starts, so that occurrences can be counted. */
  readonly mark?: 'begins' | 'goes on';
  /** Which correction it belongs to, and whether that correction ends here. */
  readonly correction?: { readonly index: number; readonly ends: boolean };
  /** Which link it belongs to. */
  readonly link?: number;
  readonly lowered: boolean;
}

/** The figure in PM2.5 and PM10 is set as an index; the characters stay as they are. */
const INDEX = /(?<=PM)(?:2\.5|10)(?!\d)/g;

interface Layers {
  /** Length of the opening run in UTF-16 units. */
  readonly opening: number;
  readonly marks: readonly Mark[];
  readonly corrections: readonly Mark[];
  /** Apart from each other. */
  readonly links?: readonly Mark[];
}

/**
 * Cuts a text where any layer begins or ends. The segments joined are the text.
 * Marks of different terms may overlap; corrections do not.
 */
export function segmentsOf(text: string, layers: Layers): readonly Segment[] {
  const { opening, marks, corrections, links = [] } = layers;
  const lowered = [...text.matchAll(INDEX)].map(
    (match): Mark => [match.index, match.index + match[0].length],
  );
  const cuts = new Set([0, opening, text.length]);
  for (const [start, end] of [...marks, ...corrections, ...links, ...lowered])
    cuts.add(start).add(end);
  const edges = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  return edges.slice(1).map((end, at): Segment => {
    const start = edges[at] ?? 0;
    const covers = (span: Mark) => span[0] <= start && end <= span[1];
    const begins = marks.some((span) => covers(span) && span[0] === start);
    const correction = corrections.findIndex(covers);
    const link = links.findIndex(covers);
    return {
      text: text.slice(start, end),
      opening: end <= opening,
      ...(marks.some(covers) && { mark: begins ? 'begins' : 'goes on' }),
      ...(correction >= 0 && {
        correction: { index: correction, ends: corrections[correction]?.[1] === end },
      }),
      ...(link >= 0 && { link }),
      lowered: lowered.some(covers),
    };
  });
}

/** The parts of spans that fall into `[from, from + length)`, counted from `from`. */
export function clip(spans: readonly Mark[], from: number, length: number): readonly Mark[] {
  return spans
    .map(([start, end]): Mark => [Math.max(0, start - from), Math.min(length, end - from)])
    .filter(([start, end]) => start < end);
}
