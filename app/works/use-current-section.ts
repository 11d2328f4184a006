'use client';

import { useEffect, useState } from 'react';

/** A thin band a fifth down the window: the section that crosses it is being read. */
const READING_LINE = '-20% 0px -79% 0px';

/**
 * Which of the sections on the page the reader is in: the innermost that
 * crosses the reading line. Undefined until one does.
 *
 * @param sections values of `data-section`, in reading order
 */
export function useCurrentSection(sections: readonly string[]): string | undefined {
  const [current, setCurrent] = useState<string>();

  useEffect(() => {
    const crossing = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const address = target.getAttribute('data-section') ?? '';
          if (isIntersecting) crossing.add(address);
          else crossing.delete(address);
        }
        const innermost = sections.findLast((address) => crossing.has(address));
        if (innermost !== undefined) setCurrent(innermost);
      },
      { rootMargin: READING_LINE },
    );
    for (const section of document.querySelectorAll('[data-section]')) observer.observe(section);
    return () => observer.disconnect();
  }, [sections]);

  return current;
}
