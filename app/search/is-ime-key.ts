import type { KeyboardEvent } from 'react';

/** What some browsers send for a key that an input method takes. */
const TAKEN_BY_IME = 229;

/** Does the key belong to an input method? Some browsers do not say `isComposing` of its Enter. */
export function isImeKey({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === TAKEN_BY_IME;
}
