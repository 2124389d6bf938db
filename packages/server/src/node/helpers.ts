import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Wishes } from '../closed/finder.js';
import type { Done, Helpers, Job } from '../closed/job.js';

/** Each needs the memory of a program of its own. */
const MOST_THREADS = 4;

/** So many files are given to each that none waits for the next. */
const PLACES = 2;

interface Asked {
  readonly job: Job;
  readonly answer: (found: Done | undefined) => void;
}

interface Thread {
  readonly worker: Worker;
  doing: Asked | undefined;
  /** Whether anything ever came of it. */
  isProved: boolean;
}

/** Threads that look at files: started when there is work, ended with all their memory when there is none. */
export function threadsOf(file: string | URL, wishes: Wishes): Helpers {
  const count = Math.min(MOST_THREADS, availableParallelism());
  const waiting: Asked[] = [];
  const threads = new Set<Thread>();
  let isHopeless = false;

  function share(): void {
    for (const thread of threads) if (!thread.doing) give(thread);
    while (waiting.length > 0 && threads.size < count && !isHopeless) start();
    if (threads.size === 0) for (const { answer } of waiting.splice(0)) answer(undefined);
  }

  function start(): void {
    const worker = startedIn(file, wishes);
    if (!worker) {
      isHopeless = true;
      return;
    }
    const thread: Thread = { worker, doing: undefined, isProved: false };
    threads.add(thread);
    worker.on('message', (found: Done | undefined) => {
      thread.isProved = true;
      answered(thread, found);
    });
    for (const end of ['error', 'exit'] as const)
      worker.once(end, () => {
        // Where one cannot even begin, no other will.
        if (threads.delete(thread) && !thread.isProved) isHopeless = true;
        answered(thread, undefined);
      });
    give(thread);
  }

  function give(thread: Thread): void {
    thread.doing = waiting.shift();
    if (thread.doing) thread.worker.postMessage(thread.doing.job);
  }

  function answered(thread: Thread, found: Done | undefined): void {
    const { doing } = thread;
    thread.doing = undefined;
    doing?.answer(found);
    share();
  }

  return {
    places: count * PLACES,
    look: (job) =>
      new Promise((answer) => {
        waiting.push({ job, answer });
        share();
      }),
    rest: () => {
      for (const { worker } of threads) void worker.terminate();
      threads.clear();
    },
  };
}

function startedIn(file: string | URL, workerData: Wishes): Worker | undefined {
  try {
    const worker = new Worker(file, { workerData });
    // An editor that leaves does not wait for files that nobody looks at.
    worker.unref();
    return worker;
  } catch {
    return undefined;
  }
}
