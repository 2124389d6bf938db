import { readFileSync, readdirSync } from 'node:fs';

/** Whether a thread counts, by its name; that of the first one is `main`. */
export type Counts = (thread: string) => boolean;

/** Milliseconds of processor time that threads of a process have had so far (Linux). */
export function processorTime(pid: number, counts: Counts = () => true): number {
  const tasks = `/proc/${String(pid)}/task`;
  let sum = 0;
  for (const task of readdirSync(tasks)) {
    try {
      const name = task === String(pid) ? 'main' : readFileSync(`${tasks}/${task}/comm`, 'utf8');
      const [ran = ''] = readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ');
      if (counts(name.trim())) sum += Number(ran) / 1e6;
    } catch {
      // It has ended meanwhile.
    }
  }
  return sum;
}
