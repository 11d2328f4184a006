import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { UsageError } from './usage.ts';

export interface Serving {
  readonly server: Server;
  readonly address: string;
}

const HASHED = /\.[0-9a-f]{8,}\.\w+$|\/_next\/static\//;

/**
 * Serves a built site as any static server would, on one port.
 *
 * @param basePath path the site was built for, e.g. `/zhengce`, or empty
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
  const { basePath } = options;
  const files = sirv(dir, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader(
        'Cache-Control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const server = createServer((request, response) => {
    const missing = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (basePath === '') return files(request, response, missing);
    if (url === '/' || url === basePath) {
      response.writeHead(302, { Location: `${basePath}/` });
      return response.end();
    }
    if (!url.startsWith(`${basePath}/`)) return missing();
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
