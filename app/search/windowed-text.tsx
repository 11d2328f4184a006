import { Fragment } from 'react';
import type { Mark } from '../../lib/model.ts';
import { MarkedText } from '../works/marked-text.tsx';
import { clip } from '../works/segments.ts';

interface WindowedTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Length of the lead sentence. */
  readonly lead: number;
  /** What of it is shown, in order; see excerpt.ts. */
  readonly windows: readonly Mark[];
}

/** Parts of a text with their marks, and dots where something is left out. */
export function WindowedText({ text, marks, lead, windows }: WindowedTextProps) {
  return (
    <>
      {windows.map(([start, end]) => (
        <Fragment key={start}>
          {start > 0 ? <span className="cut">……</span> : null}
          <MarkedText
            text={text.slice(start, end)}
            marks={clip(marks, start, end - start)}
            opening={Math.max(0, Math.min(lead, end) - start)}
          />
        </Fragment>
      ))}
      {(windows.at(-1)?.[1] ?? 0) < text.length ? <span className="cut">……</span> : null}
    </>
  );
}
