import { readFileSync } from 'node:fs';

/** What a process and all it started have used up to now. */
export interface Usage {
  /** Milliseconds of computing, of those that have ended as well. */
  readonly computing: number;
  /** Megabytes: the most that each of those alive ever held, added up. */
  readonly memory: number;
}

/** The kernel counts computing in hundredths of a second (`getconf CLK_TCK`). */
const TICK = 10;

function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    // It has ended: its parent answers for it from now on.
    return '';
  }
}

/** Own user and system time, and that of children that have ended (proc(5), fields 14 to 17). */
function computingOf(pid: number): number {
  const fields = readProc(`${pid}/stat`)
    .replace(/^.*\) /u, '')
    .split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK, 0);
}

function mostMemoryOf(pid: number): number {
  return Number(/^VmHWM:\s*(\d+) kB/mu.exec(readProc(`${pid}/status`))?.[1] ?? 0) / 1024;
}

/**
 * Computing and memory of a process and everything below it. Computing is a better
 * figure than the clock where others use the machine too. Linux only.
 */
export function usageOf(pid: number): Usage {
  const children = readProc(`${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean);
  return children
    .map((child) => usageOf(Number(child)))
    .reduce(
      (sum, one) => ({
        computing: sum.computing + one.computing,
        memory: sum.memory + one.memory,
      }),
      { computing: computingOf(pid), memory: mostMemoryOf(pid) },
    );
}
