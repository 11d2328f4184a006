'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { WordingPlace } from '../../lib/compare/boilerplate-file.ts';
import type { Catalogue } from '../../lib/manifest.ts';
import type { Mark, Work } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { passagesOf } from '../../lib/work/passages.ts';
import { sitePath } from '../site/paths.ts';
import type { Wording } from './find-wording.ts';
import { loadLists } from './load-works.ts';
import type { Asked } from './use-lens.ts';

interface WordingDialogProps {
  readonly asked: Asked;
  readonly wording: Wording;
  readonly work: Work;
  readonly onClose: () => void;
}

/** Marks at the ends of a run say nothing of its wording. */
function trimmed(text: string, [start, end]: Mark): string {
  return text
    .slice(start, end)
    .replace(/^[\p{P}\s]*?(?=[\p{L}\p{N}“《（])|[，。；、：,;:]+$/gu, '');
}

function useCatalogue(): Catalogue | undefined {
  const [catalogue, setCatalogue] = useState<Catalogue>();
  useEffect(() => {
    // It was read before this could be opened.
    loadLists().then(
      (lists) => setCatalogue(lists.catalogue),
      () => {},
    );
  }, []);
  return catalogue;
}

/** Where else in the corpus the wording of a place stands. */
export function WordingDialog({ asked, wording, work, onClose }: WordingDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const catalogue = useCatalogue();

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const text = passagesOf(work).find(({ address }) => address === asked.address)?.text ?? '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet; Escape does the same
    <dialog
      ref={dialog}
      className="wording"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="wording-sheet">
        <header className="wording-head">
          <h2 id={`${id}-title`}>
            相同用语另见 <span className="figure">{asked.address}</span>
          </h2>
          <button
            type="button"
            className="wording-close"
            aria-label="关闭"
            onClick={() => dialog.current?.close()}
          >
            ×
          </button>
        </header>
        <p className="wording-said">
          {work.meta.title}此处与他件连续 12 字以上相同，或其间只差两字以内的用语：
        </p>
        <dl>
          {wording.runs.map(({ mark, elsewhere, isMore }) => (
            <div key={String(mark)}>
              <dt>{trimmed(text, mark)}</dt>
              {elsewhere.map((at) => {
                const place = wording.places[at];
                return place ? (
                  <dd key={at}>
                    <PlaceLink place={place} catalogue={catalogue} />
                  </dd>
                ) : null;
              })}
              {isMore ? <dd>更多文献也有，此处不尽列。</dd> : null}
            </div>
          ))}
        </dl>
      </div>
    </dialog>
  );
}

interface PlaceLinkProps {
  readonly place: WordingPlace;
  readonly catalogue: Catalogue | undefined;
}

function PlaceLink({ place, catalogue }: PlaceLinkProps) {
  const { work, address, part } = place;
  const listed = catalogue?.find(({ id }) => id === work);
  return (
    <a href={sitePath(hrefOf(work, address, part))}>
      {listed ? `${listed.place.name}　${listed.title}` : work}
      <span className="figure"> {address}</span>
    </a>
  );
}
