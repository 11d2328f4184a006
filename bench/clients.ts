import { createHash } from 'node:crypto';
import { Agent, get } from 'node:http';
import type { SiteFile } from '../scripts/service-worker.ts';

/** Pages are asked for by the address of their folder, as browsers do. */
function addressOf(site: string, path: string): string {
  const page = path.replace(/(^|\/)index\.html$/u, '$1');
  return new URL(page.split('/').map(encodeURIComponent).join('/'), site).href;
}

/** @throws Error when the connection breaks, or ends before the whole was sent */
function fetchHash(address: string, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(address, { agent }, (response) => {
      const hash = createHash('sha256');
      response.on('data', (chunk: Buffer) => hash.update(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (!response.complete) reject(new Error('cut off'));
        else resolve(`${response.statusCode} ${hash.digest('hex')}`);
      });
    });
    request.on('error', reject);
  });
}

/**
 * Asks a server for files by many clients at once, each by a connection of its own,
 * each beginning elsewhere.
 *
 * @returns what did not come whole and just as it stands in the site
 */
export async function fetchAll(
  site: string,
  files: readonly SiteFile[],
  { clients, each }: { readonly clients: number; readonly each: number },
): Promise<readonly string[]> {
  const lost: string[] = [];
  async function ask(client: number): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let i = 0; i < each; i++) {
      const file = files[(client * 31 + i) % files.length];
      if (!file) continue;
      try {
        const got = await fetchHash(addressOf(site, file.path), agent);
        if (got !== `200 ${file.sha256}`) lost.push(`${file.path}: ${got}`);
      } catch (error) {
        lost.push(`${file.path}: ${error instanceof Error ? error.message : error}`);
      }
    }
    agent.destroy();
  }
  await Promise.all(Array.from({ length: clients }, (_, client) => ask(client)));
  return lost;
}
