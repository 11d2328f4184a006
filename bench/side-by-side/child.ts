/** The process that does one task and ends: its memory and its faults are its own. */
import { loadEngine } from '../engines/registry.ts';
import { judgeRankings } from './judge-rankings.ts';
import { measureEngine } from './measure-engine.ts';
import type { Done, Task } from './task.ts';

async function perform(task: Task): Promise<Done> {
  if (task.type === 'judge') return { type: 'judged', rows: await judgeRankings() };
  const { engine, scale, queries } = task;
  const figures = await measureEngine(await loadEngine(engine), scale, queries);
  return { type: 'measured', figures };
}

// Nobody is waiting any more.
process.once('disconnect', () => process.exit(1));

process.once('message', async (task: Task) => {
  try {
    const done = await perform(task);
    process.send?.(done, () => process.exit(0));
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
});
