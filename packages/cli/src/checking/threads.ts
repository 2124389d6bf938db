import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { NamedText } from './looked.js';
import type { Done, Job, Surroundings } from './protocol.js';

/**
 * Has `count` threads check the files and tells each result as it comes, in any order. Some may never
 * come: where no thread can be started or one ends early, all that is left is left to the caller.
 */
export async function inThreads(
  count: number,
  files: readonly NamedText[],
  surroundings: Surroundings,
  tell: (done: Done) => void,
): Promise<void> {
  // Threads have the work of hundreds of files before them: V8 learns from the first call what to compile.
  setFlagsFromString('--no-lazy-feedback-allocation');
  const jobs = files.map((file, index): Job => ({ ...file, index })).values();
  await Promise.all(Array.from({ length: count }, () => oneThread(jobs, surroundings, tell)));
}

async function oneThread(
  jobs: Iterator<Job>,
  surroundings: Surroundings,
  tell: (done: Done) => void,
): Promise<void> {
  const thread = started(surroundings);
  if (!thread) return;
  const end = new Promise<void>((resolve) => {
    thread.once('error', () => {
      resolve();
    });
    thread.once('exit', () => {
      resolve();
    });
    const next = (): void => {
      const job = jobs.next();
      if (job.done === true) resolve();
      else thread.postMessage(job.value);
    };
    thread.on('message', (done: Done) => {
      tell(done);
      next();
    });
    next();
  });
  await end;
  await thread.terminate();
}

function started(workerData: Surroundings): Worker | undefined {
  try {
    return new Worker(new URL('./thread.js', import.meta.url), { workerData });
  } catch {
    return undefined;
  }
}
