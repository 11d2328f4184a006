import { build } from 'esbuild';

/** What the site's own build puts in place of packages, see next.config.js; for every engine alike. */
const ALIASES = {
  flexsearch: './node_modules/flexsearch/dist/flexsearch.light.module.min.js',
};

/** What is to be bundled: a file, or a few lines that import from packages. */
export type BrowserCode = { readonly entry: string } | { readonly source: string };

/** The files a browser loads before code can run, minified; what is imported later is left out. */
export async function bundle(code: BrowserCode): Promise<readonly Uint8Array[]> {
  const { metafile, outputFiles } = await build({
    ...('entry' in code
      ? { entryPoints: [code.entry] }
      : { stdin: { contents: code.source, resolveDir: '.' } }),
    bundle: true,
    alias: ALIASES,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    outdir: 'code',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  // What is imported later is an entry point too, to esbuild.
  const source = 'entry' in code ? code.entry : '<stdin>';
  const entry = Object.keys(metafile.outputs).find(
    (name) => metafile.outputs[name]?.entryPoint === source,
  );
  const wanted = new Set<string>();
  const add = (name: string): void => {
    if (wanted.has(name)) return;
    wanted.add(name);
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
      if (kind === 'import-statement') add(path);
    }
  };
  if (entry === undefined) throw new Error('esbuild 没有写出入口文件');
  add(entry);
  return outputFiles
    .filter(({ path }) => [...wanted].some((name) => path.replaceAll('\\', '/').endsWith(name)))
    .map(({ contents }) => contents);
}
