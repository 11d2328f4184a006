'use client';

import { useFinding } from './marks.tsx';

/** Opens the search within the work, for those who do not know that `/` does. */
export function FindButton({ className }: { readonly className: string }) {
  const { open } = useFinding();
  return (
    <button type="button" className={`${className} scripted`} onClick={open} aria-keyshortcuts="/">
      本件内查找
    </button>
  );
}
