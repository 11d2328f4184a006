import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { readPdfPages } from './read-pdf-pages.ts';

/** Microseconds of computing that one page may take. */
const LONGEST_PAGE = 4_500_000;

/**
 * Ends this process when a page takes more computing than any page needs. It runs in a
 * thread, since the library may let nothing else run here; and it counts computing, not
 * waiting, since a busy machine is no fault of the file. Written out, as a thread is
 * given no loader.
 */
const WATCH = `
const { workerData: { pages, longest } } = require('node:worker_threads');
const spent = () => { const { user, system } = process.cpuUsage(); return user + system; };
let [seen, since] = [0, spent()];
setInterval(() => {
  const page = Atomics.load(pages, 0);
  if (page !== seen) [seen, since] = [page, spent()];
  else if (spent() - since > longest) process.kill(process.pid, 'SIGXCPU');
}, 200);
`;

/** Reads the one PDF it is sent, away from the command, which can end this at any time. */
process.once('message', async (sent) => {
  const send = (said: unknown) => process.send?.(said);
  const pagesRead = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData = { pages: pagesRead, longest: LONGEST_PAGE };
  new Worker(WATCH, { eval: true, workerData }).unref();
  const fail = (error: unknown) => {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    send({ failed: { name, message } });
  };
  // The library lets go of promises that it has not heard out.
  process.on('unhandledRejection', fail);
  try {
    const bytes = z.instanceof(Uint8Array).parse(sent);
    const pages = await readPdfPages(new Uint8Array(bytes), (page, of) => {
      Atomics.store(pagesRead, 0, page);
      send({ page, of });
    });
    send({ pages });
  } catch (error) {
    fail(error);
  }
});
