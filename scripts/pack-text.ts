import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /^(?:text\/|image\/svg|application\/(?:javascript|json|manifest))/u;
/** Bytes; smaller files fit one packet as they are. */
const WORTH_PACKING = 1024;

/** Codings in the order of preference; browsers ask for the first by TLS and on one machine only. */
const CODINGS = {
  br: (content: Buffer) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content: Buffer) => promisify(gzip)(content),
} as const;

/**
 * Packs text for browsers that can unpack it, as the servers do that the bundle
 * brings configurations for. Each file is packed when it is first asked for, and kept.
 */
export function createPacker() {
  const packed = new Map<string, Promise<Buffer>>();
  return ({ headers: asked, url = '' }: IncomingMessage, response: ServerResponse): void => {
    const accepted = String(asked['accept-encoding']).split(/[\s,;]+/u);
    const coding = (['br', 'gzip'] as const).find((one) => accepted.includes(one));
    if (!coding) return;
    const { writeHead } = response;
    Object.assign(response, {
      writeHead(status: number, headers: OutgoingHttpHeaders = {}) {
        const { 'Content-Length': size, ...others } = headers;
        const isText = TEXT.test(String(headers['Content-Type']));
        if (status !== 200 || !isText || Number(size) < WORTH_PACKING) {
          return writeHead.call(response, status, headers);
        }
        response.once('pipe', async (file: Readable) => {
          file.unpipe(response);
          const key = `${coding} ${headers.ETag} ${url.replace(/[?#].*/u, '')}`;
          const body = packed.get(key) ?? buffer(file).then(CODINGS[coding]);
          if (packed.has(key)) file.destroy();
          packed.set(key, body);
          try {
            response.end(await body);
          } catch {
            packed.delete(key);
            response.destroy();
          }
        });
        return writeHead.call(response, status, { ...others, 'Content-Encoding': coding });
      },
    });
  };
}
