'use client';

import type { WorkId } from '../../lib/model.ts';
import { CopyButton } from './copy-button.tsx';
import { holderOf, linkTo, marginOf, placeOf } from './place.ts';
import type { CiteRequest } from './quotation.ts';
import type { SelectedText } from './selection.ts';

/** What is asked of the library for a selection. */
function requestFor(texts: readonly SelectedText[]): CiteRequest | undefined {
  const from = texts[0]?.address;
  const to = texts.at(-1)?.address;
  if (from === undefined) return undefined;
  return { from, texts, ...(to !== undefined && to !== from && { to }) };
}

/** The link to a selection inside one text carries its words. */
function linkToSelection(texts: readonly SelectedText[]): string {
  const [first] = texts;
  const holder = first && holderOf(first.address);
  const margin = holder && marginOf(holder);
  const place = margin ? placeOf(margin) : undefined;
  const isOne = texts.every(({ address }) => address === first?.address);
  return linkTo(place?.anchor ?? first?.address ?? '', isOne ? (first?.text ?? '') : '');
}

interface SelectionBarProps {
  readonly work: WorkId;
  readonly texts: readonly SelectedText[];
  readonly onCite: (request: CiteRequest) => void;
}

/** What can be done with the words that are selected; plain copying stays the browser's. */
export function SelectionBar({ work, texts, onCite }: SelectionBarProps) {
  const request = requestFor(texts);
  if (!request) return null;
  const count = texts.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, '')].length, 0);

  async function quoteWithSource(asked: CiteRequest) {
    const [{ loadWork }, { citedAs, keptStyle, today }] = await Promise.all([
      import('./load-work.ts'),
      import('./cited.ts'),
    ]);
    const choices = { style: keptStyle(), accessed: today() };
    return citedAs(await loadWork(work), asked, choices).withSource;
  }

  return (
    <section className="selection-bar" aria-label="所选文字">
      <p className="figure">已选 {count} 字</p>
      <button type="button" className="act" onClick={() => onCite(request)}>
        引用所选
      </button>
      <CopyButton
        text={() => quoteWithSource(request)}
        name="复制并附出处"
        className="act"
        what="所选文字与出处"
      />
      <CopyButton
        text={() => linkToSelection(texts)}
        name="复制链接"
        className="act"
        what="所选文字的链接"
      />
    </section>
  );
}
