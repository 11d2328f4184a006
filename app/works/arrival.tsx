'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Pinned } from '../../lib/work/clause-hash.ts';
import { sitePath } from '../site/paths.ts';
import { FORMER, type FormerPlaces, pathFrom, whereNow } from './former-places.ts';
import { holderOf } from './place.ts';
import type { ChangedRun } from './quoted-change.ts';

/** A link that has outlived the text it was copied from, or the address of it. */
interface Outlived {
  /** Where the page says so. */
  readonly place: HTMLElement;
  readonly runs: readonly ChangedRun[];
  /** The link quotes something, and that still stands there. */
  readonly stands: boolean;
  /** The address that the link was made for. */
  readonly former?: string;
}

const PIN = /~|%7e/i;

function textIn(holder: Element): string {
  return [...holder.querySelectorAll('.said')].map((said) => said.textContent).join('\t');
}

/** Makes room for the notice at the end of the place; a row has it in its last cell. */
function makeRoom(holder: HTMLElement): HTMLElement {
  const place = document.createElement('span');
  place.className = 'outlived-place';
  const room = holder.tagName === 'TR' ? holder.lastElementChild : holder;
  (room ?? holder).append(place);
  return place;
}

/** Shows in the text what the link quotes, where the browser can. */
function showQuoted(holder: Element, quotation: string): void {
  if (!('highlights' in CSS)) return;
  for (const said of holder.querySelectorAll('.said')) {
    const at = said.textContent.indexOf(quotation);
    if (at < 0) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(said, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      const [from, to] = [at - before, at + quotation.length - before];
      if (from >= 0 && from < length) range.setStart(node, from);
      if (to > 0 && to <= length) range.setEnd(node, to);
      before += length;
    }
    CSS.highlights.set('quoted', new Highlight(range));
  }
}

/**
 * Where a link leads: to its place, or to where its text stands now. When the text
 * there is no longer the one that the link was copied from, it says so and shows
 * what it can.
 */
export function Arrival({ former }: { readonly former: FormerPlaces }) {
  const [outlived, setOutlived] = useState<Outlived>();

  useEffect(() => {
    let made: HTMLElement | undefined;
    let wanted = true;

    async function arrive() {
      for (const before of document.querySelectorAll('[data-arrived]')) {
        before.removeAttribute('data-arrived');
      }
      setOutlived(undefined);
      made?.remove();
      const { hash, search } = window.location;
      const from = new URLSearchParams(search).get(FORMER);
      if (!PIN.test(hash) && from === null && Object.keys(former).length === 0) return;
      const { parsePinned } = await import('../../lib/work/clause-hash.ts');
      const pinned = parsePinned(hash);
      if (!wanted || !pinned) return;
      const holder = holderOf(pinned.address);
      const text = document.getElementById(`${pinned.address}~${pinned.hash}`);
      const now = whereNow(former, pinned, { address: holder !== null, text: text !== null });
      if (now) {
        window.location.replace(sitePath(pathFrom(pinned.address, now)));
        return;
      }
      if (!holder) return;
      if (from !== null) {
        made = makeRoom(holder);
        setOutlived({ place: made, stands: false, runs: [], former: from });
      }
      if (pinned.hash) showPinned(pinned, holder, search);
    }

    async function showPinned(pinned: Pinned, holder: HTMLElement, search: string) {
      holder.setAttribute('data-arrived', '');
      holder.scrollIntoView();
      const quotation = new URLSearchParams(search).get('quote') ?? '';
      const text = textIn(holder);
      const stands = quotation !== '' && text.includes(quotation);
      if (stands) showQuoted(holder, quotation);
      if (document.getElementById(`${pinned.address}~${pinned.hash}`)) return;
      made = makeRoom(holder);
      const place = made;
      setOutlived({ place, stands, runs: [] });
      if (quotation === '' || stands) return;
      const { quotedChange } = await import('./quoted-change.ts');
      if (wanted) setOutlived({ place, stands, runs: quotedChange(quotation, text) });
    }

    void arrive();
    window.addEventListener('hashchange', arrive);
    return () => {
      wanted = false;
      made?.remove();
      window.removeEventListener('hashchange', arrive);
    };
  }, [former]);

  if (!outlived) return null;
  const { place, stands, runs, former: address } = outlived;
  return createPortal(
    <span className="outlived" role="status">
      <span className="outlived-said">
        {address === undefined
          ? `此条文字自链接复制后有变动${stands ? '，链接所引的一句未变' : ''}。`
          : `链接所指的 ${address} 已移到这里。`}
      </span>
      {runs.length > 0 ? (
        <span className="outlived-change">
          {runs.map(({ kind, text }, index) => {
            const Tag = ({ same: 'span', gone: 'del', new: 'ins' } as const)[kind];
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of a text have no other name
            return <Tag key={index}>{text}</Tag>;
          })}
        </span>
      ) : null}
    </span>,
    place,
  );
}
