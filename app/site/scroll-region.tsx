import type { ReactNode } from 'react';

interface ScrollRegionProps {
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** What may be wider than the screen scrolls by itself, by finger and by key. */
export function ScrollRegion({ name, className, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key
    <section className={className} aria-label={`${name}（可左右滚动）`} tabIndex={0}>
      {children}
    </section>
  );
}
