'use client';

import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { STYLE_NAMES, STYLES } from '../../lib/cite/cite.ts';
import type { Work } from '../../lib/model.ts';
import { citedAs, keepStyle, keptStyle, today } from './cited.ts';
import { CopyButton } from './copy-button.tsx';
import { type CiteRequest, rangeEnds } from './quotation.ts';

interface CiteDialogProps {
  readonly work: Work;
  readonly request: CiteRequest;
  readonly onClose: () => void;
}

/** A place cited in the style of choice, as it will be pasted, with what is missing named. */
export function CiteDialog({ work, request, onClose }: CiteDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [style, setStyle] = useState(keptStyle);
  const [accessed, setAccessed] = useState(today);
  const [to, setTo] = useState(request.to);

  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus();
    // The buttons that opened it may be gone by now; their place is not.
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  const { from, texts } = request;
  const ends = useMemo(() => (texts ? [] : rangeEnds(work, from)), [work, from, texts]);
  const asked: CiteRequest = { from, ...(texts && { texts }), ...(to && { to }) };
  const { target, citation, url, quotation, withSource } = citedAs(work, asked, {
    style,
    accessed,
  });
  const isCode = style === 'bibtex' || style === 'ris' || style === 'csl-json';
  const place = target.place || '全件';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the sheet; Escape does the same
    <dialog
      ref={dialog}
      className="cite"
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="cite-sheet">
        <header className="cite-head">
          <h2 id={`${id}-title`}>
            引用 <span className="cite-place">{place}</span>
          </h2>
          <button
            type="button"
            className="cite-close"
            aria-label="关闭"
            onClick={() => dialog.current?.close()}
          >
            ×
          </button>
        </header>

        <fieldset className="cite-styles choices">
          <legend>体例</legend>
          {STYLES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-style`}
                value={one}
                checked={one === style}
                onChange={() => {
                  setStyle(one);
                  keepStyle(one);
                }}
              />
              <span>{STYLE_NAMES[one]}</span>
            </label>
          ))}
        </fieldset>

        <div className="cite-fields">
          {ends.length > 0 ? (
            <label>
              <span className="cite-name">引至</span>
              <select value={to ?? ''} onChange={(event) => setTo(event.target.value || undefined)}>
                <option value="">只引此处</option>
                {ends.map(([address, name]) => (
                  <option key={address} value={address}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          <label>
            <span className="cite-name">引用日期</span>
            <input
              type="date"
              value={accessed}
              onChange={(event) => setAccessed(event.target.value)}
            />
          </label>
        </div>

        <section aria-labelledby={`${id}-text`}>
          <h3 id={`${id}-text`}>著录</h3>
          <output className={isCode ? 'cite-text cite-code' : 'cite-text'}>{citation.text}</output>
          {citation.missing.length > 0 ? (
            <p className="cite-missing">缺：{citation.missing.join('、')}（原文未载，不代拟）</p>
          ) : null}
        </section>

        {quotation === '' ? null : (
          <section aria-labelledby={`${id}-quotation`}>
            <h3 id={`${id}-quotation`}>引文</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long quotation scrolls, by key too */}
            <blockquote className="cite-quotation" tabIndex={0}>
              {quotation}
            </blockquote>
          </section>
        )}

        <footer className="cite-acts">
          <CopyButton text={citation.text} name="复制著录" className="act act-first" />
          {withSource === '' ? null : (
            <CopyButton text={withSource} name="复制并附出处" className="act" />
          )}
          <CopyButton text={url} name="复制网址" className="act" />
        </footer>
      </div>
    </dialog>
  );
}
