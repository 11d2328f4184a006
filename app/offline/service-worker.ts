/**
 * Keeps the whole site for use without a network, once a reader has asked for it.
 * A version is taken in whole before any of it is used, and used until every page
 * has changed over, so that no page ever mixes two versions.
 */
import { addPlugins, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { type Progress, USE_NEW_VERSION } from './messages.ts';

/** Put in by the build: every file of the site with the hash of its content. */
declare const SITE_FILES: readonly PrecacheEntry[];

interface Client {
  readonly postMessage: (message: Progress) => void;
}

/** What of a service worker's global scope is used here (W3C Service Workers §4). */
declare const self: {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: {
    readonly matchAll: (options: { includeUncontrolled: boolean }) => Promise<readonly Client[]>;
  };
  readonly addEventListener: (type: 'message', act: (event: MessageEvent) => void) => void;
};

/** Pages are told of every so many files. */
const STEP = 10;

let taken = 0;

async function tell(): Promise<void> {
  taken += 1;
  if (taken % STEP !== 0 && taken !== SITE_FILES.length) return;
  const progress: Progress = { type: 'progress', taken, total: SITE_FILES.length };
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) {
    client.postMessage(progress);
  }
}

/**
 * A kept response would bring its own address along, and a worker started from it
 * would not see what stands behind the `#` of the address it was asked for.
 */
async function withoutAddress({ cachedResponse }: { cachedResponse?: Response }) {
  if (cachedResponse === undefined) return null;
  const { status, statusText, headers } = cachedResponse;
  return new Response(cachedResponse.body, { status, statusText, headers });
}

addPlugins([{ handlerDidComplete: tell, cachedResponseWillBeUsed: withoutAddress }]);
// A query in an address changes what a page shows, never which file it is.
precacheAndRoute([...SITE_FILES], {
  directoryIndex: 'index.html',
  ignoreURLParametersMatching: [/./u],
});

self.addEventListener('message', ({ data }) => {
  if (data === USE_NEW_VERSION) void self.skipWaiting();
});
