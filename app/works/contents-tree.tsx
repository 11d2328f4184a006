import { CountedLink } from './counted-link.tsx';
import type { OutlineItem } from './outline-items.ts';

/** All divisions with their addresses, as a printed 目录 has its page numbers. */
export function ContentsTree({ items }: { readonly items: readonly OutlineItem[] }) {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.address}>
          <CountedLink item={item} />
          {item.children.length > 0 ? <ContentsTree items={item.children} /> : null}
        </li>
      ))}
    </ol>
  );
}
