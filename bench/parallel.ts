import { SITE_DIR } from '../scripts/paths.ts';
import { serveSite } from '../scripts/serve.ts';
import { listFiles } from '../scripts/service-worker.ts';
import { fetchAll } from './clients.ts';

/**
 * Many clients at once on the static server: nothing is lost, nothing is cut off.
 * Serves the built site itself. `tsx bench/parallel.ts [clients] [files of each]`.
 */
const clients = Number(process.argv[2] ?? 200);
const each = Number(process.argv[3] ?? 100);

const basePath = process.env.QINGDIAN_BASE_PATH ?? '';
const { server, address } = await serveSite(SITE_DIR, { host: '127.0.0.1', port: 0, basePath });
const files = await listFiles(SITE_DIR);
const started = performance.now();
const lost = await fetchAll(address, files, { clients, each });
const seconds = (performance.now() - started) / 1000;
server.close();
for (const one of lost.slice(0, 20)) console.log(one);
console.log(
  `${clients} clients, ${clients * each} files in ${seconds.toFixed(1)} s ` +
    `(${Math.round((clients * each) / seconds)} a second): ${lost.length} lost`,
);
process.exitCode = lost.length > 0 ? 1 : 0;
