import type { OutlineItem } from './outline-items.ts';

/** All divisions with their addresses, as a printed 目录 has its page numbers. */
export function ContentsTree({ items }: { readonly items: readonly OutlineItem[] }) {
  return (
    <ol>
      {items.map(({ address, name, href, children }) => (
        <li key={address}>
          <a href={href}>{name}</a>
          {children.length > 0 ? <ContentsTree items={children} /> : null}
        </li>
      ))}
    </ol>
  );
}
