import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../lib/manifest.ts';

/** Folders above the page that are asked, at most. */
const MOST_ASKED = 8;

/**
 * The page does not know where it is shown, nor how deep: it asks the folders above
 * it, the nearest first, which of them is the site, and leads its links there.
 */
const FIND_HOME = `(async()=>{
const above=location.pathname.split("/").slice(1,-1).filter(Boolean).slice(0,${MOST_ASKED - 1});
for(let depth=above.length;depth>=0;depth--){
const home="/"+above.slice(0,depth).map((name)=>name+"/").join("");
try{
const answer=await fetch(home+"data/${MANIFEST_FILE}");
if(!answer.ok||!(await answer.json()).version)continue;
for(const name of["href","action"])for(const element of document.querySelectorAll("["+name+'^="/"]'))element.setAttribute(name,home+element.getAttribute(name).slice(1));
return}catch{}
}})()`;

const SHEET = /<link(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"[^>]*>/gu;
/** All but the one that runs before the page shows: nothing is there to be taken over. */
const OTHER_SCRIPT = /<script(?!>if\(window\.trustedTypes\))[^>]*>[\s\S]*?<\/script>/gu;
const OTHER_LINK = /<link\b[^>]*>/gu;

/**
 * Makes the page that a server sends for an address that it does not have. It may be
 * shown at any depth, so that it brings its styles along, needs no script file, and
 * finds out by itself where the site is. Without scripts it can be read, and its
 * links lead to the root of the host.
 *
 * @param html what Next made of it
 * @param home path that the site was built for
 * @param dir where the site is
 * @throws Error when a style sheet is missing
 */
export async function makeLostPage(html: string, home: string, dir: string): Promise<string> {
  const sheets = [...html.matchAll(SHEET)].map(([, href = '']) => href.slice(home.length));
  const styles = await Promise.all(sheets.map((sheet) => readFile(join(dir, sheet), 'utf8')));
  // Settings are made with scripts; those made before hold here too.
  const style = `<style>${styles.join('')}.scripted{display:none!important}</style>`;
  return html
    .replace(OTHER_SCRIPT, '')
    .replace(OTHER_LINK, '')
    .replace('</head>', () => `${style}</head>`)
    .replace('</body>', () => `<script>${FIND_HOME}</script></body>`)
    .replaceAll(`"${home}/`, '"/');
}
