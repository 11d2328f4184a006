/** Milliseconds of work after which a newer query gets the chance to cancel this one. */
const PATIENCE = 12;

/**
 * Makes a function to be awaited between steps of long work: it lets other
 * events in from time to time, and throws if one of them cancelled the work.
 */
export function createBreather(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last > PATIENCE) {
      await new Promise((resolve) => setTimeout(resolve));
      last = performance.now();
    }
    signal?.throwIfAborted();
  };
}
