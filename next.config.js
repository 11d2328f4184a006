/** Sub-path the site is served under, e.g. `/zhengce`; empty for the root of a host. */
const basePath = process.env.QINGDIAN_BASE_PATH ?? '';

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  basePath,
  trailingSlash: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: false },
  turbopack: {
    root: import.meta.dirname,
    // The browser only intersects postings: the same release without documents, workers
    // and databases does it too, in 6 KB less.
    resolveAlias: { flexsearch: './node_modules/flexsearch/dist/flexsearch.compact.module.min.js' },
  },
  // Links are plain anchors that carry the sub-path themselves; see app/site/paths.ts.
  env: { QINGDIAN_BASE_PATH: basePath },
};

export default config;
