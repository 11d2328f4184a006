import type { TestProject } from 'vitest/node';
import { SITE_DIR } from '../../scripts/paths.ts';
import { serveSite } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built site, with its base path and a slash at the end. */
    site: string;
  }
}

/** Serves the site that the build made for the time of the browser tests. */
export default async function serveForTests(project: TestProject) {
  const { server, address } = await serveSite(SITE_DIR, {
    host: '127.0.0.1',
    port: 0,
    basePath: process.env.QINGDIAN_BASE_PATH ?? '',
  });
  project.provide('site', address);
  return () => {
    server.closeAllConnections();
    server.close();
  };
}
