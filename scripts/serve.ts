import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import sirv from 'sirv';
import { createPacker } from './pack-text.ts';
import { UsageError } from './usage.ts';

export interface Serving {
  readonly server: Server;
  readonly address: string;
}

/** Named by what they are, the file itself or its folder. */
const HASHED = /[./][0-9a-f]{16}[./]|\/_next\/static\//;

/** Folders, each inside the one before, as a browser asks for them; empty for none. */
function pathOf(folders: readonly string[]): string {
  return folders.map((folder) => `/${encodeURIComponent(folder)}`).join('');
}

/** The pages but the first, as their paths would be without the slash at the end. */
async function listPages(dir: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  const folders = entries
    .filter((entry) => entry.isFile() && entry.name === 'index.html' && entry.parentPath !== dir)
    .map(({ parentPath }) => relative(dir, parentPath));
  return new Set(folders.map((folder) => pathOf(folder.split(sep))));
}

/**
 * Serves a built site as any static server would, on one port.
 *
 * @param basePath path to serve it under, e.g. `/zhengce`, or empty
 * @throws UsageError when there is no site or the port is taken
 */
export async function serveSite(
  dir: string,
  options: { host: string; port: number; basePath: string },
): Promise<Serving> {
  if (!existsSync(join(dir, 'index.html'))) {
    throw new UsageError(`没有可供访问的网站（${dir}）。请先运行 npm run build。`);
  }
  const notFound = await readFile(join(dir, '404.html')).catch(() => Buffer.from('未找到'));
  const basePath = pathOf(options.basePath.split('/').filter(Boolean));
  const pages = await listPages(dir);
  const files = sirv(dir, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader('Vary', 'Accept-Encoding');
      response.setHeader(
        'Cache-Control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const pack = createPacker();
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    pack(request, response);
    // Nothing here is so long that parts of it would be asked for, and a part that
    // ends before it begins would end the server.
    delete request.headers.range;
    const url = request.url ?? '/';
    const [path = ''] = url.split('?', 1);
    if (basePath !== '' && (path === '/' || path === basePath)) {
      response.writeHead(302, { Location: `${basePath}/` });
      return response.end();
    }
    if (!path.startsWith(`${basePath}/`)) return missing();
    // The links of a page are relative to it, as that of a folder.
    if (pages.has(path.slice(basePath.length))) {
      response.writeHead(301, { Location: `${path}/${url.slice(path.length)}` });
      return response.end();
    }
    request.url = url.slice(basePath.length);
    files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new UsageError(`端口 ${options.port} 已被占用，请用 --port 另选。`) : error);
    });
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://${options.host}:${port}${basePath}/` };
}
