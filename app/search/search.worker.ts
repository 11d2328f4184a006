import { answerSearch } from './answer-search.ts';
import { type Library, libraryAt, scanInstead } from './library.ts';
import type { Answer, Ask, TaskName, Tasks } from './messages.ts';

type Answered = Tasks[TaskName]['answer'];

/** What runs of each task; a newer question takes its place, but for further hits. */
const running = new Map<TaskName, AbortController>();

function reply(answer: Answer): void {
  postMessage(answer);
}

/** What a first answer does not need is loaded when it is asked for. */
async function answerOnce(
  library: Library,
  asked: Ask,
  signal: AbortSignal,
): Promise<Answered | undefined> {
  switch (asked.task) {
    case 'search':
      return undefined;
    case 'more':
      return (await import('./answer-whole.ts')).answerMore(library, asked.ask, signal);
    case 'suggest':
      return (await import('./answer-suggest.ts')).answerSuggest(library, asked.ask);
    case 'frequency':
      return (await import('./answer-frequency.ts')).answerFrequency(library, asked.ask, signal);
    case 'export':
      return (await import('./answer-export.ts')).answerExport(library, asked.ask, signal);
    case 'exportFrequency':
      return (await import('./answer-export.ts')).answerExportFrequency(library, asked.ask, signal);
  }
}

async function* answersTo(
  library: Library,
  asked: Ask,
  signal: AbortSignal,
): AsyncGenerator<Answered> {
  if (asked.task === 'search') yield* answerSearch(library, asked.ask, signal);
  const answer = await answerOnce(library, asked, signal);
  if (answer !== undefined) yield answer;
}

async function answerFrom(library: Library, asked: Ask, signal: AbortSignal): Promise<void> {
  for await (const answer of answersTo(library, asked, signal)) {
    if (signal.aborted) return;
    reply({ id: asked.id, type: 'answer', answer });
  }
}

async function answer(asked: Ask, signal: AbortSignal): Promise<void> {
  // Nothing is asked any more; what was asked before has been cancelled.
  if (asked.task === 'search' && asked.ask.state.query === '') return;
  try {
    await answerFrom(await libraryAt(asked), asked, signal);
  } catch (error) {
    // Suggestions are not worth reading all works.
    if (signal.aborted || asked.task === 'suggest') throw error;
    const scan = await scanInstead(asked, error);
    if (!scan) throw error;
    await answerFrom(scan, asked, signal);
  }
}

addEventListener('message', async ({ data: asked }: MessageEvent<Ask>) => {
  const { id, task } = asked;
  const abort = new AbortController();
  if (task !== 'more') {
    running.get(task)?.abort();
    running.set(task, abort);
  }
  try {
    await answer(asked, abort.signal);
    if (!abort.signal.aborted) reply({ id, type: 'done' });
  } catch (error) {
    if (abort.signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    reply({ id, type: 'failed', message });
  }
});
