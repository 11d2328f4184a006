/** From the service worker to the pages while it takes the site in. */
export interface Progress {
  readonly type: 'progress';
  /** Files taken so far. */
  readonly taken: number;
  readonly total: number;
}

/** From a page to a waiting service worker: the reader agrees to change over. */
export const USE_NEW_VERSION = 'use-new-version';

export function isProgress(value: unknown): value is Progress {
  return (
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'progress'
  );
}
