/** Sub-path of the site, set when it was built; inlined into the pages. */
const BASE_PATH = process.env.QINGDIAN_BASE_PATH ?? '';

/** Path on this site → what an `href` or `fetch` needs under the sub-path. */
export function sitePath(path: string): string {
  return BASE_PATH + path;
}
