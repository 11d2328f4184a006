import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Engine, Files, Terms } from './engine.ts';

const LANGUAGE = 'zh';
/** Where the browser would find the files; `fetch` below knows no other. */
const BASE = 'https://pagefind.invalid/';
/** Loaded before any search: the page's part, and the worker it starts. */
const SCRIPTS = ['pagefind.js', 'pagefind-worker.js'];
/** In front of the content of everything Pagefind compresses. */
const SIGNATURE = 'pagefind_dcd';
const FRAGMENT = /^fragment\/(.+)\.pf_fragment$/u;
/** What Pagefind writes for search pages of its own, which none of this needs. */
const INTERFACE = /(?:ui|highlight)\.(?:js|css)$/u;

const fragment = z.object({ url: z.string() });

interface PagefindResult {
  readonly id: string;
  readonly data: () => Promise<unknown>;
}

interface PagefindCode {
  readonly createInstance: (options: { readonly basePath: string }) => {
    readonly init: () => Promise<void>;
    readonly search: (term: string) => Promise<{ readonly results: readonly PagefindResult[] }>;
  };
}

function isPagefindCode(module: unknown): module is PagefindCode {
  return typeof module === 'object' && module !== null && 'createInstance' in module;
}

function readFolder(folder: string): Files {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !INTERFACE.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}

/** Pagefind's phrase search takes one phrase; of several terms it takes the words. */
function toQuery(terms: Terms): string {
  return terms.length === 1 ? `"${terms[0]}"` : terms.join(' ');
}

/** Ids by the name of their fragment, so that finding all does not mean loading all. */
function idsByFragment(files: Files): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [name, content] of files) {
    const [, hash] = FRAGMENT.exec(name) ?? [];
    if (!hash) continue;
    const json = gunzipSync(content).subarray(SIGNATURE.length).toString('utf8');
    ids.set(hash, fragment.parse(JSON.parse(json)).url.slice(1));
  }
  return ids;
}

/** Pagefind's own browser code, unchanged, on a page in Chinese, fetching from the files. */
async function importCode(files: Files, fetched: string[]): Promise<PagefindCode> {
  const page = { currentScript: null, querySelector: () => ({ getAttribute: () => LANGUAGE }) };
  Object.defineProperty(globalThis, 'document', { value: page, configurable: true });
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input));
    const name = pathname.slice(1);
    const content = files.get(name);
    if (content === undefined) return new Response(null, { status: 404 });
    fetched.push(name);
    return new Response(Buffer.from(content));
  };
  const code = Buffer.from(files.get('pagefind.js') ?? '').toString('base64');
  const module: unknown = await import(`data:text/javascript;base64,${code}`);
  if (!isPagefindCode(module)) throw new Error('pagefind.js: 没有 createInstance');
  return module;
}

/** One record a passage; a phrase in quotes is Pagefind's nearest to a literal search. */
export const pagefind: Engine = {
  isPartial: true,
  async prepare() {
    const { close, createIndex } = await import('pagefind');
    return async ({ docs }) => {
      const folder = mkdtempSync(join(tmpdir(), 'qingdian-bench-'));
      try {
        const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
        if (!index) throw new Error(errors.join('；'));
        for (const { id, text } of docs) {
          const added = await index.addCustomRecord({
            url: `/${id}`,
            content: text,
            language: LANGUAGE,
          });
          if (added.errors.length > 0) throw new Error(added.errors.join('；'));
        }
        await index.writeFiles({ outputPath: folder });
        return readFolder(folder);
      } finally {
        await close();
        rmSync(folder, { recursive: true });
      }
    };
  },
  async open(files) {
    const fetched = [...SCRIPTS];
    const { createInstance } = await importCode(files, fetched);
    const instance = createInstance({ basePath: BASE });
    await instance.init();
    const find = async (terms: Terms) => (await instance.search(toQuery(terms))).results;
    let ids: ReadonlyMap<string, string> | undefined;
    return {
      fetched,
      async first(terms, limit) {
        const results = (await find(terms)).slice(0, limit);
        const loaded = await Promise.all(results.map(({ data }) => data()));
        return loaded.map((data) => fragment.parse(data).url.slice(1));
      },
      async all(terms) {
        ids ??= idsByFragment(files);
        const results = await find(terms);
        return results.map(({ id }) => ids?.get(id) ?? id);
      },
    };
  },
  code: async () => [],
  isCode: (name) => SCRIPTS.includes(name) || name.startsWith('wasm.'),
};
