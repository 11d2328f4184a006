import { closeSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs';

/** Contents gathered before they are written: to write each by itself costs more than it. */
const GATHERED = 2 ** 20;

/**
 * Keeps named contents on the disk, in one file, until the last has come.
 *
 * @param path of a file to be made for the purpose
 */
export function openSpool(path: string) {
  const file = openSync(path, 'w+');
  /** Bytes of each content, by its name, in the order in which they came. */
  const lengths = new Map<string, number>();
  const buffer = Buffer.allocUnsafe(GATHERED);
  let gathered = 0;

  function flush(): void {
    writeFileSync(file, buffer.subarray(0, gathered));
    gathered = 0;
  }

  return {
    /** Takes a content; a name comes once only. */
    add(name: string, content: string): void {
      const length = Buffer.byteLength(content);
      lengths.set(name, length);
      if (length > GATHERED - gathered) flush();
      if (length > GATHERED) writeFileSync(file, content);
      else gathered += buffer.write(content, gathered);
    },

    /** All that came, in its order, after the last. */
    *read(): Generator<readonly [name: string, content: string]> {
      flush();
      let at = 0;
      for (const [name, length] of lengths) {
        const bytes = length > GATHERED ? Buffer.allocUnsafe(length) : buffer.subarray(0, length);
        if (readSync(file, bytes, 0, length, at) < length) throw new Error(`${path}: 读不全`);
        at += length;
        yield [name, bytes.toString('utf8')];
      }
    },

    names: (): ReadonlySet<string> => new Set(lengths.keys()),

    remove(): void {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
}
