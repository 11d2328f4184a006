'use client';

import { useEffect, useState } from 'react';
import type { Address, WorkId } from '../../lib/model.ts';
import { hrefOf } from '../../lib/work/href.ts';
import { keep, readKept } from '../site/kept.ts';
import { sitePath } from '../site/paths.ts';
import { marginAround, placeOf } from './place.ts';

/** A pause in scrolling after which the place is remembered, in milliseconds. */
const SETTLED = 600;
/** Having gone on this many screens, the reader reads here and not where it was. */
const SCREENS = 1.5;

interface Position {
  readonly part: Address;
  readonly address: Address;
  readonly name: string;
}

/** The place a fifth down the window, where the contents say the reader is too. */
function positionNow(part: Address): Position | undefined {
  const line = window.innerHeight / 5;
  const texts = document.querySelectorAll('.reading-text .said');
  const first = [...texts].find((said) => said.getBoundingClientRect().bottom > line);
  const margin = first && marginAround(first);
  const place = margin && placeOf(margin);
  return place && { part, address: place.address, name: place.name };
}

function readPosition(work: WorkId): Position | undefined {
  const [part = '', address, ...name] = (readKept(`position ${work}`) ?? '').split(' ');
  return address ? { part, address, name: name.join(' ') } : undefined;
}

/**
 * Offers the way back to where this work was last read in this browser, and
 * remembers where it is being read. It never jumps by itself.
 */
export function ReadingPosition({ work, part }: { readonly work: WorkId; readonly part: Address }) {
  const [offer, setOffer] = useState<Position>();

  useEffect(() => {
    const { hash, search } = window.location;
    const last = readPosition(work);
    let isOffered = hash === '' && search === '' && last !== undefined;
    if (isOffered) setOffer(last);
    let timer: ReturnType<typeof setTimeout>;

    function remember() {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { scrollY, innerHeight } = window;
        if (isOffered && scrollY < SCREENS * innerHeight) return;
        isOffered = false;
        setOffer(undefined);
        if (scrollY < innerHeight / 2) return;
        const now = positionNow(part);
        if (now) keep(`position ${work}`, `${now.part} ${now.address} ${now.name}`);
      }, SETTLED);
    }
    window.addEventListener('scroll', remember, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', remember);
    };
  }, [work, part]);

  if (!offer) return null;
  return (
    <nav className="position" aria-label="上次读到的位置">
      <a
        href={sitePath(hrefOf(work, offer.address, offer.part))}
        onClick={() => setOffer(undefined)}
      >
        <span>回到上次读到的位置</span> {offer.name}
      </a>
      <button type="button" aria-label="不必回去" onClick={() => setOffer(undefined)}>
        ×
      </button>
    </nav>
  );
}
