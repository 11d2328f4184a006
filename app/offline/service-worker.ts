/**
 * Keeps the whole site for use without a network, once a reader has asked for it.
 * A version is taken in whole before any of it is used, and used until every page
 * has changed over, so that no page ever mixes two versions.
 */
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { type Progress, USE_NEW_VERSION } from './messages.ts';

/** Put in by the build: every file of the site with the hash of its content. */
declare const SITE_FILES: readonly PrecacheEntry[];

interface Client {
  readonly postMessage: (message: Progress) => void;
}

interface ExtendableEvent extends Event {
  readonly waitUntil: (promise: Promise<unknown>) => void;
}

/** What of a service worker's global scope is used here (W3C Service Workers §4). */
declare const self: {
  readonly skipWaiting: () => Promise<void>;
  readonly clients: {
    readonly matchAll: (options: { includeUncontrolled: boolean }) => Promise<readonly Client[]>;
  };
  readonly addEventListener: {
    (type: 'message', act: (event: MessageEvent) => void): void;
    (type: 'install' | 'activate', act: (event: ExtendableEvent) => void): void;
  };
};

/**
 * Files that are fetched at once. Workbox by itself takes one after another, lest
 * thousands at once exhaust a browser; over HTTP/1.1 it has six connections to a host.
 */
const AT_ONCE = 6;

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

const controller = new PrecacheController({
  plugins: [{ handlerDidComplete: tell, cachedResponseWillBeUsed: withoutAddress }],
});
controller.addToCacheList([...SITE_FILES]);
// A query in an address changes what a page shows, never which file it is.
registerRoute(
  new PrecacheRoute(controller, {
    directoryIndex: 'index.html',
    ignoreURLParametersMatching: [/./u],
  }),
);

/** Takes in all files; what an earlier version has kept is not asked for again. */
async function takeIn(event: ExtendableEvent): Promise<void> {
  // Whoever takes a file from the list leaves the rest to the others.
  const files = controller.getURLsToCacheKeys().entries();
  async function takeSome(): Promise<void> {
    for (const [url, cacheKey] of files) {
      const request = new Request(url, { cache: 'reload', credentials: 'same-origin' });
      await Promise.all(controller.strategy.handleAll({ params: { cacheKey }, request, event }));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, takeSome));
}

self.addEventListener('install', (event) => event.waitUntil(takeIn(event)));
self.addEventListener('activate', (event) => void controller.activate(event));
self.addEventListener('message', ({ data }) => {
  if (data === USE_NEW_VERSION) void self.skipWaiting();
});
