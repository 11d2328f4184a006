/** Stands for the path of the site while it is built; see scripts/relocate.ts. */
const home = process.env.QINGDIAN_HOME ?? '';

/** @type {import('next').NextConfig} */
const config = {
  output: 'export',
  basePath: home,
  trailingSlash: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: false },
  turbopack: {
    root: import.meta.dirname,
    // The browser only intersects postings: the same release without documents, workers,
    // databases, export and import does it too, in 12 KB less.
    resolveAlias: { flexsearch: './node_modules/flexsearch/dist/flexsearch.light.module.min.js' },
  },
};

export default config;
