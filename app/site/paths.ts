/**
 * Where the site begins, with a slash at the end. In the browser the page says so
 * itself, relative to its own place; see scripts/relocate.ts.
 */
const HOME =
  typeof document === 'undefined'
    ? `${process.env.QINGDIAN_HOME ?? ''}/`
    : (document.documentElement.dataset.home ?? '/');

/** Path on this site → what an `href` or `fetch` of a page needs, wherever the site lies. */
export function sitePath(path: string): string {
  return HOME + path.slice(1);
}
