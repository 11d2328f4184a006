'use client';

import { useEffect, useState } from 'react';
import { sitePath } from '../site/paths.ts';
import { USE_NEW_VERSION } from './messages.ts';

/**
 * Says quietly that a newer version has been taken in whole, on devices that keep
 * the site. Until the reader agrees, every page stays with the version it has;
 * then all of them change over at once.
 */
export function UpdateNotice() {
  const [waiting, setWaiting] = useState<ServiceWorker>();

  useEffect(() => {
    const worker = navigator.serviceWorker;
    const own = new URL(sitePath('/sw.js'), location.href).href;
    if (worker?.controller?.scriptURL !== own) return;
    const reload = () => location.reload();
    worker.addEventListener('controllerchange', reload);
    let registration: ServiceWorkerRegistration | undefined;
    const look = () => {
      const next = registration?.installing;
      next?.addEventListener('statechange', () => {
        if (next.state === 'installed') setWaiting(next);
      });
    };
    void worker.ready.then((ready) => {
      registration = ready;
      if (ready.waiting) setWaiting(ready.waiting);
      ready.addEventListener('updatefound', look);
    });
    return () => {
      worker.removeEventListener('controllerchange', reload);
      registration?.removeEventListener('updatefound', look);
    };
  }, []);

  return (
    <div role="status" className="update">
      {waiting ? (
        <p>
          本库有新版，已在本机备妥。
          <button
            type="button"
            className="act act-first"
            onClick={() => waiting.postMessage(USE_NEW_VERSION)}
          >
            换用新版
          </button>
        </p>
      ) : null}
    </div>
  );
}
