import { verify } from '../../lib/cite/verify.ts';
import { brokenFile } from '../site/data.ts';
import type { VerifyAnswer, VerifyAsk } from './messages.ts';
import { type Opened, openLibrary } from './open-library.ts';

let opened: Promise<Opened> | undefined;
let running: AbortController | undefined;
/** Files that proved damaged, and are done without. */
const broken = new Set<string>();

/** Opens the data once; a failure is forgotten, so that it can be tried again. */
function libraryAt({ base, edition }: VerifyAsk): Promise<Opened> {
  opened ??= openLibrary(base, edition, broken).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

function reply(answer: VerifyAnswer): void {
  postMessage(answer);
}

async function check(asked: VerifyAsk, signal: AbortSignal): Promise<void> {
  const { id, draft } = asked;
  const progress = (done: number, total: number) => reply({ id, type: 'progress', done, total });
  try {
    const { library, version, damage } = await libraryAt(asked);
    const report = await verify(draft, library, { signal, progress });
    reply({ id, type: 'report', checked: { draft, report, version, ...(damage && { damage }) } });
  } catch (error) {
    const file = brokenFile(error);
    // What cannot be done without is broken again the second time.
    if (signal.aborted || file === undefined || broken.has(file)) throw error;
    broken.add(file);
    opened = undefined;
    await check(asked, signal);
  }
}

addEventListener('message', async ({ data: asked }: MessageEvent<VerifyAsk>) => {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  try {
    await check(asked, signal);
  } catch (error) {
    if (signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    reply({ id: asked.id, type: 'failed', message });
  }
});
