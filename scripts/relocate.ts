import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { makeLostPage } from './lost-page.ts';

/**
 * Stands for the path of the site while Next builds it, to be found again in
 * everything that Next writes. Script files are named by a hash of what they are
 * before the path is taken out: whoever changes how it is taken out changes this
 * too, lest browsers keep a file of another content under the same name.
 */
export const HOME = '/qingdian.home';

/** Where the site begins, relative to the page and with a slash at its end, in a script. */
const RELATIVE = 'document.documentElement.dataset.home';
/** The same as a path of the host, without the slash. */
const ABSOLUTE = `new URL(${RELATIVE},location.href).pathname.slice(0,-1)`;

/** One string of what a page was rendered from, in pieces that may end anywhere. */
const PIECE = /(<script>self\.__next_f\.push\(\[1,")((?:[^"\\]|\\.)*)(?="\]\)<\/script>)/gu;
const QUOTED_HOME = `\\"${HOME}/`;

/** `a/b/index.html` → `../../`, which leads from the page to where the site begins. */
function wayHome(page: string): string {
  const depth = page.split('/').length - 1;
  return depth === 0 ? './' : '../'.repeat(depth);
}

function refuseRest(content: string, file: string): string {
  const at = content.indexOf(HOME.slice(1));
  if (at === -1) return content;
  throw new Error(
    `${file}：路径占位符未能全部换去：…${content.slice(Math.max(0, at - 60), at + 60)}…；` +
      '期望它只作为网址的开头出现。请核对 scripts/relocate.ts 与所用 Next 的版本',
  );
}

/** Moves what stands for the path behind the end of a piece where it begins before it. */
function joinCut(html: string): string {
  let moved = '';
  const pieces = [...html.matchAll(PIECE)].map(([, , text = '']) => text);
  let index = 0;
  return html.replace(PIECE, (_, open: string, text: string) => {
    const whole = moved + text;
    const next = pieces[++index] ?? '';
    moved = '';
    for (let length = QUOTED_HOME.length - 1; length > 0; length--) {
      const [head, tail] = [QUOTED_HOME.slice(0, length), QUOTED_HOME.slice(length)];
      if (whole.endsWith(head) && next.startsWith(tail)) {
        moved = head;
        break;
      }
    }
    return open + whole.slice(0, whole.length - moved.length);
  });
}

/**
 * Makes all addresses of a page relative to it: in its markup and in the data that
 * React takes it over with, which have to agree.
 *
 * @param page its path in the site
 * @throws Error when one is left
 */
export function relocatePage(html: string, page: string): string {
  const relocated = joinCut(html).replaceAll(`"${HOME}/`, `"${wayHome(page)}`);
  return refuseRest(relocated, page);
}

/** The end of Turbopack's runtime where it says what it loads from: see relocateScript. */
const WORKERS_FROM = /(?<=[\w$]\.b=)([\w$]+)(?=,[\w$]+\.X=)/gu;

/**
 * Lets a script ask the page where the site begins. Scripts are loaded by the address
 * that they have in the page, so that Turbopack has to use just that; only workers,
 * which it starts from the root of the host, need the whole path.
 *
 * @throws Error when the path is left anywhere, or the runtime looks unlike itself
 */
export function relocateScript(script: string, file: string): string {
  const relocated = script
    .replaceAll(new RegExp(`"${HOME}/([^"\\\\]*)"`, 'gu'), (_, path: string) =>
      path === '' ? RELATIVE : `(${RELATIVE}+"${path}")`,
    )
    .replaceAll(`"${HOME}"`, ABSOLUTE);
  refuseRest(relocated, file);
  if (!script.includes(`TURBOPACK_CHUNK_BASE_PATH:"${HOME}`)) return relocated;
  if (relocated.match(WORKERS_FROM)?.length !== 1) {
    throw new Error(
      `${file}：找不到 Turbopack 启动后台程序的起点（_.b=…,_.X=…）。` +
        '请核对 scripts/relocate.ts 与所用 Next 的版本',
    );
  }
  return relocated.replace(
    WORKERS_FROM,
    '"object"==typeof document?new URL($1,location.href).pathname:$1',
  );
}

/** Page at the root of the export that a server sends in the place of any other. */
const LOST = '404.html';
/** What no page asks for: other forms of that page; sources of workers, maps of sources. */
const UNUSED_FOLDERS = ['404', '_not-found'];
const UNUSED = /^_next\/static\/.*\.(?:ts|map)$/u;

/**
 * Takes the path out of a site that was built under {@link HOME}: it then works
 * under any path, at once and as it is.
 *
 * @throws Error naming the file where the path could not be taken out
 */
export async function relocateSite(dir: string): Promise<void> {
  for (const folder of UNUSED_FOLDERS) {
    await rm(join(dir, folder), { recursive: true, force: true });
  }
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const file = relative(dir, path).split(sep).join('/');
    if (UNUSED.test(file)) {
      await rm(path);
      continue;
    }
    if (!/\.(?:html|js|css|svg)$/u.test(file)) continue;
    const content = await readFile(path, 'utf8');
    let relocated: string;
    if (file === LOST) relocated = await makeLostPage(content, HOME, dir);
    else if (file.endsWith('.html')) relocated = relocatePage(content, file);
    else if (file.endsWith('.js')) relocated = relocateScript(content, file);
    else relocated = content;
    refuseRest(relocated, file);
    if (relocated !== content) await writeFile(path, relocated);
  }
}
