import type { Library } from './library.ts';

type Make<T> = (library: Library, asked: string, signal: AbortSignal) => Promise<T>;

/**
 * Keeps what was made of the last thing asked, which readers narrow, sort and turn over
 * again and again. What a cancelled question began, the next begins anew.
 */
export function keepLast<T>(make: Make<T>) {
  let last:
    | { readonly library: Library; readonly asked: string; readonly made: Promise<T> }
    | undefined;

  async function get(library: Library, asked: string, signal: AbortSignal): Promise<T> {
    if (last?.library === library && last.asked === asked) {
      try {
        return await last.made;
      } catch {
        signal.throwIfAborted();
      }
    }
    const mine = { library, asked, made: make(library, asked, signal) };
    last = mine;
    try {
      return await mine.made;
    } catch (error) {
      if (last === mine) last = undefined;
      throw error;
    }
  }

  return {
    get,
    /** Takes what has been made elsewhere. */
    put(library: Library, asked: string, made: T): void {
      last = { library, asked, made: Promise.resolve(made) };
    },
  };
}
