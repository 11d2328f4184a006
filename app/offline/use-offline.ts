'use client';

import { useCallback, useEffect, useState } from 'react';
import { sitePath } from '../site/paths.ts';
import { isProgress, type Progress } from './messages.ts';

/** Whether the whole site is kept on this device. */
export type Offline =
  | { readonly state: 'unknown' | 'absent' | 'ready' | 'failed' }
  /** The browser offers it only over https and on this machine itself. */
  | { readonly state: 'impossible' }
  | { readonly state: 'taking'; readonly progress?: Progress };

function settled(worker: ServiceWorker): Promise<ServiceWorkerState> {
  return new Promise((resolve) => {
    const look = () => {
      if (['installed', 'activated', 'redundant'].includes(worker.state)) resolve(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** That of this site: one that lies above it on the same host answers for its pages too. */
async function ownRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const home = new URL(sitePath('/'), location.href).href;
  const registration = await navigator.serviceWorker.getRegistration(home);
  return registration?.scope === home ? registration : undefined;
}

/** The state of the site on this device, and the acts that change it. */
export function useOffline() {
  const [offline, setOffline] = useState<Offline>({ state: 'unknown' });

  useEffect(() => {
    if (!('serviceWorker' in navigator)) {
      setOffline({ state: 'impossible' });
      return;
    }
    const { serviceWorker } = navigator;
    const hear = ({ data }: MessageEvent) => {
      if (isProgress(data)) {
        setOffline((now) => (now.state === 'taking' ? { state: 'taking', progress: data } : now));
      }
    };
    serviceWorker.addEventListener('message', hear);
    void ownRegistration().then((registration) => {
      setOffline({ state: registration?.active ? 'ready' : 'absent' });
    });
    return () => serviceWorker.removeEventListener('message', hear);
  }, []);

  const take = useCallback(async () => {
    setOffline({ state: 'taking' });
    try {
      const registration = await navigator.serviceWorker.register(sitePath('/sw.js'));
      const worker = registration.installing ?? registration.waiting ?? registration.active;
      const state = worker ? await settled(worker) : 'redundant';
      setOffline({ state: state === 'redundant' ? 'failed' : 'ready' });
      await navigator.storage?.persist?.();
    } catch {
      setOffline({ state: 'failed' });
    }
  }, []);

  const drop = useCallback(async () => {
    const registration = await ownRegistration();
    if (registration) {
      await registration.unregister();
      const kept = (await caches.keys()).filter((name) => name.endsWith(`-${registration.scope}`));
      await Promise.all(kept.map((name) => caches.delete(name)));
    }
    setOffline({ state: 'absent' });
  }, []);

  return { offline, take, drop };
}
