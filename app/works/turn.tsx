import type { Address, Work } from '../../lib/model.ts';
import { partsOf } from '../../lib/work/pages.ts';
import { sitePath } from '../site/paths.ts';
import { headingOf } from './pages.ts';

/** The way to the division before and the one after. */
export function Turn({ work, here }: { readonly work: Work; readonly here: Address }) {
  const parts = partsOf(work);
  const at = parts.findIndex(({ address }) => address === here);
  const hrefOf = (address: Address) => sitePath(`/works/${work.id}/${address}/`);
  const before = at > 0 ? parts[at - 1] : undefined;
  const after = parts[at + 1];
  return (
    <nav className="turn" aria-label="前后">
      {before ? (
        <a href={hrefOf(before.address)} rel="prev">
          <span>上一篇</span>
          {headingOf(before)}
        </a>
      ) : (
        <a href={sitePath(`/works/${work.id}/`)} rel="prev">
          <span>返回</span>
          著录与全目
        </a>
      )}
      {after ? (
        <a className="turn-next" href={hrefOf(after.address)} rel="next">
          <span>下一篇</span>
          {headingOf(after)}
        </a>
      ) : null}
    </nav>
  );
}
