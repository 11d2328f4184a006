'use client';

import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { WorkId } from '../../lib/model.ts';
import { TITLE_NAMES } from '../../lib/work/address.ts';
import { sitePath } from '../site/paths.ts';
import { CopyButton } from './copy-button.tsx';
import { holderOf, linkTo, marginAround, marginOf, type Place, placeOf } from './place.ts';

/** Where the acts stand in a margin of their own; as in place.css. */
const WIDE = '(min-width: 64rem)';

function isWide(): boolean {
  return window.matchMedia(WIDE).matches;
}

interface PlaceActsProps {
  readonly work: WorkId;
  readonly onCite: (place: Place) => void;
}

/**
 * What can be done with a place, beside its address: for the place the mouse is
 * on, the one that has the keyboard, and the one the reader was sent to. The page
 * holds these few buttons instead of three for every paragraph.
 */
export function PlaceActs({ work, onCite }: PlaceActsProps) {
  const margins = useMargins();
  return margins.map((margin) => {
    const place = placeOf(margin);
    if (!place) return null;
    return createPortal(
      <Acts work={work} place={place} onCite={onCite} />,
      margin,
      `acts-${place.address}`,
    );
  });
}

/** The margins whose acts are wanted now. */
function useMargins(): readonly HTMLElement[] {
  const [pointed, setPointed] = useState<HTMLElement>();
  const [focused, setFocused] = useState<HTMLElement>();
  const [arrived, setArrived] = useState<HTMLElement>();

  useEffect(() => {
    function point({ target, pointerType }: PointerEvent) {
      if (pointerType !== 'mouse' || !(target instanceof Element)) return;
      // On a narrow screen the acts lie over the text: there they wait to be asked for.
      if (!isWide()) return setPointed(undefined);
      const margin = marginAround(target);
      // Between a paragraph and its margin lies a gap that the mouse must be able to cross.
      if (margin || !target.closest('.reading')) setPointed(margin);
    }
    function focus({ target }: FocusEvent) {
      setFocused(
        target instanceof Element
          ? (target.closest<HTMLElement>('.margin') ?? undefined)
          : undefined,
      );
    }
    function blur({ relatedTarget }: FocusEvent) {
      if (relatedTarget === null) setFocused(undefined);
    }
    function arrive() {
      const [address = ''] = decodeURIComponent(window.location.hash.slice(1)).split('~');
      const holder = address === '' ? null : holderOf(address);
      setArrived((holder && marginOf(holder)) ?? undefined);
    }
    /** A finger does not hover, and not every browser gives a tapped link the focus. */
    function tap({ target, pointerType }: PointerEvent) {
      if (pointerType === 'mouse' || !(target instanceof Element)) return;
      const margin = target.closest<HTMLElement>('.margin') ?? undefined;
      if (!margin && target.closest('dialog')) return;
      setFocused(margin);
      if (!margin) setArrived(undefined);
    }
    function click({ target }: MouseEvent) {
      const link = target instanceof Element ? target.closest('.margin-address') : null;
      // Going to a place takes the focus off its link, and going there again changes no hash.
      if (link) setArrived(link.closest<HTMLElement>('.margin') ?? undefined);
    }
    if (isWide()) arrive();
    document.addEventListener('pointerover', point);
    document.addEventListener('pointerdown', tap);
    document.addEventListener('click', click);
    document.addEventListener('focusin', focus);
    document.addEventListener('focusout', blur);
    window.addEventListener('hashchange', arrive);
    return () => {
      document.removeEventListener('click', click);
      document.removeEventListener('pointerover', point);
      document.removeEventListener('pointerdown', tap);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('focusout', blur);
      window.removeEventListener('hashchange', arrive);
    };
  }, []);

  const margins = [...new Set([arrived, focused, pointed])].filter(
    (margin) => margin !== undefined,
  );
  // One place after another has the foot of a narrow screen.
  return margins.length > 1 && !isWide() ? margins.slice(-1) : margins;
}

interface ActsProps extends PlaceActsProps {
  readonly place: Place;
}

function Acts({ work, place, onCite }: ActsProps) {
  const { address, name, anchor } = place;
  const isTitle = address in TITLE_NAMES;
  const at = isTitle ? '' : `&at=${address}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a paragraph
    <span className="margin-acts" role="group" aria-label={name}>
      <span className="margin-name" aria-hidden="true">
        {name}
        {isTitle ? null : <span className="margin-again figure"> · {address}</span>}
      </span>
      <CopyButton
        text={() => linkTo(anchor)}
        name="复制链接"
        className="margin-act"
        what={` ${address} 的链接`}
      />
      <button type="button" className="margin-act" onClick={() => onCite(place)}>
        引用
      </button>
      <a className="margin-act" href={sitePath(`/compare/?left=${work}${at}`)}>
        对读
      </a>
    </span>
  );
}
