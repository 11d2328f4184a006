'use client';

import { useMemo } from 'react';
import { type Collation, MarkedText, type TermLink } from './marked-text.tsx';
import { useMarks } from './marks.tsx';
import { clip } from './segments.ts';

interface ProseProps {
  readonly text: string;
  /** The whole passage and where `text` begins in it, when `text` is one cell of a row. */
  readonly passage?: string;
  readonly from?: number;
  /** Length of the lead sentence or of the heading's marker. */
  readonly opening?: number;
  readonly openingAs?: 'lead' | 'marker';
  readonly collations?: readonly Collation[];
  readonly links?: readonly TermLink[];
}

/** Text of a passage, marked once the page's query is known. Without script it is the text. */
export function Prose({ passage, from = 0, ...shown }: ProseProps) {
  const { text } = shown;
  const found = useMarks(passage ?? text);
  const marks = useMemo(() => clip(found, from, text.length), [found, from, text.length]);
  return <MarkedText {...shown} marks={marks} />;
}
