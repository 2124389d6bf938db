import { parentPort, workerData } from 'node:worker_threads';
import type { Wishes } from '../closed/finder.js';
import type { doJob, Job } from '../closed/job.js';
import { nodeHost } from './host.js';

/** A thread that looks at one file after the other. What fails here is tried, and told of, where it was asked for. */
export function lookAtFiles(look: typeof doJob): void {
  const host = nodeHost();
  const wishes = workerData as Wishes;
  parentPort?.on('message', (job: Job) => {
    parentPort?.postMessage(attempt(() => look(job, wishes, host)));
  });
}

function attempt<Value>(run: () => Value): Value | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}
