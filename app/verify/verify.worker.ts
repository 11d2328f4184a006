import { verify } from '../../lib/cite/verify.ts';
import { openVerifyLibrary, type VerifyLibrary } from '../../lib/cite/verify-library.ts';
import { openIndex } from '../../lib/search/open-index.ts';
import { readCatalogue, readData, readManifest } from '../site/data.ts';
import type { VerifyAnswer, VerifyAsk } from './messages.ts';

interface Opened {
  readonly library: VerifyLibrary;
  readonly version: string;
}

let opened: Promise<Opened> | undefined;
let running: AbortController | undefined;

async function open({ base, edition }: VerifyAsk): Promise<Opened> {
  const manifest = await readManifest(base, edition);
  const { search, version } = manifest;
  const [catalogue, index] = await Promise.all([
    readCatalogue(base, manifest),
    openIndex((name) => readData(base, search.directory + name)),
  ]);
  const library = await openVerifyLibrary(catalogue, index, (file) => readData(base, file));
  return { library, version };
}

/** Opens the data once; a failure is forgotten, so that it can be tried again. */
function libraryAt(asked: VerifyAsk): Promise<Opened> {
  opened ??= open(asked).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function reply(answer: VerifyAnswer): void {
  postMessage(answer);
}

addEventListener('message', async ({ data: asked }: MessageEvent<VerifyAsk>) => {
  const { id, draft } = asked;
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  try {
    const { library, version } = await libraryAt(asked);
    const progress = (done: number, total: number) => reply({ id, type: 'progress', done, total });
    const report = await verify(draft, library, { signal, progress });
    reply({ id, type: 'report', report, version });
  } catch (error) {
    if (signal.aborted) return;
    reply({ id, type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
