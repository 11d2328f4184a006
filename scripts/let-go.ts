import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/**
 * Gives back the memory of what is no longer needed. The engine would not before it has
 * to, and what one step leaves behind would stand beside all that the next makes.
 */
export function letGo(): void {
  if (typeof collect === 'function') collect();
}
