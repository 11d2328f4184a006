import { answerMore, answerSearch } from './answer-search.ts';
import { answerSuggest } from './answer-suggest.ts';
import type { Answer, Ask, TaskName, Tasks } from './messages.ts';

type Answered = Tasks[TaskName]['answer'];

/** What runs of each task; a newer question takes its place, but for further hits. */
const running = new Map<TaskName, AbortController>();

function reply(answer: Answer): void {
  postMessage(answer);
}

/** What a first answer does not need is loaded when it is asked for. */
async function answerOnce(asked: Ask, signal: AbortSignal): Promise<Answered | undefined> {
  const { base } = asked;
  switch (asked.task) {
    case 'search':
      return undefined;
    case 'more':
      return answerMore(base, asked.ask, signal);
    case 'suggest':
      return answerSuggest(base, asked.ask);
    case 'frequency':
      return (await import('./answer-frequency.ts')).answerFrequency(base, asked.ask, signal);
    case 'export':
      return (await import('./answer-export.ts')).answerExport(base, asked.ask, signal);
    case 'exportFrequency':
      return (await import('./answer-export.ts')).answerExportFrequency(base, asked.ask, signal);
  }
}

async function* answersTo(asked: Ask, signal: AbortSignal): AsyncGenerator<Answered> {
  if (asked.task === 'search') yield* answerSearch(asked.base, asked.ask, signal);
  const answer = await answerOnce(asked, signal);
  if (answer !== undefined) yield answer;
}

addEventListener('message', async ({ data: asked }: MessageEvent<Ask>) => {
  const { id, task } = asked;
  const abort = new AbortController();
  if (task !== 'more') {
    running.get(task)?.abort();
    running.set(task, abort);
  }
  try {
    for await (const answer of answersTo(asked, abort.signal)) {
      if (abort.signal.aborted) return;
      reply({ id, type: 'answer', answer });
    }
    reply({ id, type: 'done' });
  } catch (error) {
    if (abort.signal.aborted) return;
    const message = error instanceof Error ? error.message : String(error);
    reply({ id, type: 'failed', message });
  }
});
