import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readWorkFiles, workPath } from './corpus-files.ts';
import { unknownWork } from './nearest.ts';
import { ActError, actSchema } from './review-acts.ts';
import { openReview, type ReviewSession } from './review-session.ts';
import { UsageError } from './usage.ts';

const HOST = '127.0.0.1';
const LARGEST = 64 << 10;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the page is made of; the colours and faces are those of the site. */
const FILES: Readonly<Record<string, readonly [path: string, type: string]>> = {
  '': [here('./review/review.html'), 'text/html'],
  'review.css': [here('./review/review.css'), 'text/css'],
  'review.js': [here('./review/review.js'), 'text/javascript'],
  'tokens.css': [here('../app/styles/tokens.css'), 'text/css'],
};

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

const request = z.union([
  z.strictObject({ undo: z.literal(true) }),
  z.strictObject({ revision: z.string(), act: actSchema }),
]);

async function readBody(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of incoming) {
    size += part.length;
    if (size > LARGEST) throw new ActError('请求过大。');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}

/** What an act says, in the reviewer's words, when it was refused. */
function perform(session: ReviewSession, body: string): string | undefined {
  try {
    const wanted = request.parse(JSON.parse(body));
    if ('undo' in wanted) session.undo();
    else session.perform(wanted.act, wanted.revision);
    return undefined;
  } catch (error) {
    if (error instanceof ActError) return error.message;
    if (error instanceof z.ZodError || error instanceof SyntaxError) return '不明白的请求。';
    throw error;
  }
}

async function answer(
  session: ReviewSession,
  rest: string,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const json = 'application/json';
  const file = FILES[rest];
  if (incoming.method === 'GET' && file) {
    return send(response, 200, file[1], await readFile(file[0]));
  }
  if (incoming.method === 'GET' && rest === 'state') {
    return send(response, 200, json, JSON.stringify({ state: session.state() }));
  }
  if (incoming.method === 'POST' && rest === 'act') {
    if (incoming.headers['content-type'] !== json) return send(response, 415, 'text/plain', '');
    const refused = perform(session, await readBody(incoming));
    const said = refused === undefined ? {} : { refused };
    return send(response, 200, json, JSON.stringify({ ...said, state: session.state() }));
  }
  send(response, 404, 'text/plain', '未找到');
}

/**
 * Serves the review page of a work to this machine alone, under a path that cannot
 * be guessed: another page in the browser can neither read nor write through it.
 *
 * @throws UsageError when there is no such work, or the port is taken
 */
export async function serveReview(
  corpusDir: string,
  id: string,
  options: { readonly port: number },
): Promise<{ readonly server: Server; readonly address: string }> {
  if (!existsSync(workPath(corpusDir, id))) {
    throw unknownWork(
      id,
      readWorkFiles(corpusDir).map((work) => work.id),
    );
  }
  const session = await openReview(corpusDir, id);
  const path = `/${randomBytes(16).toString('hex')}/`;
  const server = createServer((incoming, response) => {
    const { port } = server.address() as AddressInfo;
    // A name that was made to point here would not be called by this one.
    const isHere = incoming.headers.host === `${HOST}:${port}`;
    const origin = incoming.headers.origin;
    const isOwn = origin === undefined || origin === `http://${HOST}:${port}`;
    const url = incoming.url ?? '';
    if (!isHere || !isOwn || !url.startsWith(path)) {
      return send(response, 404, 'text/plain', '未找到');
    }
    answer(session, url.slice(path.length), incoming, response).catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${said}\n`);
      if (!response.headersSent) send(response, 500, 'text/plain', said);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(taken ? new UsageError(`端口 ${options.port} 已被占用，请用 --port 另选。`) : error);
    });
    server.listen(options.port, HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://${HOST}:${port}${path}` };
}
