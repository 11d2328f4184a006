'use client';

import { useEffect, useState } from 'react';
import { copyText } from './copy-text.ts';

/** How long `已复制` stays beside the button, in milliseconds. */
const SAID_FOR = 2500;

/** Serves every 复制链接 on the page: the address of the place, without the query. */
export function CopyLinks() {
  const [said, setSaid] = useState('');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    async function copy(event: MouseEvent) {
      const button =
        event.target instanceof Element ? event.target.closest('[data-copy-link]') : null;
      const address = button?.getAttribute('data-copy-link');
      if (!button || !address) return;
      const { origin, pathname } = window.location;
      const link = `${origin}${pathname}#${address}`;
      const copied = await copyText(link);
      button.setAttribute('data-copied', copied ? 'yes' : 'no');
      setSaid(copied ? `已复制 ${address} 的链接` : `未能复制，请手动复制：${link}`);
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.removeAttribute('data-copied');
        setSaid('');
      }, SAID_FOR);
    }
    document.addEventListener('click', copy);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', copy);
    };
  }, []);

  return (
    <p role="status" className="unseen">
      {said}
    </p>
  );
}
