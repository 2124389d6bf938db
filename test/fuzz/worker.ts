import { parentPort, workerData } from 'node:worker_threads';
import { judge } from '../laws/judge.js';
import { batch } from './batches.js';
import type { Done, Failure, Timed, Work, WorkerStart } from './protocol.js';
import { shrink } from './shrink.js';

const { begun } = workerData as WorkerStart;

parentPort?.on('message', (work: Work) => {
  parentPort?.postMessage(judgeAll(work));
});

function judgeAll({ seed, batch: number, from }: Work): Done {
  const { kind, texts } = batch(seed, number);
  const failures: Failure[] = [];
  let slowest: Timed = { batch: number, index: 0, milliseconds: 0 };
  for (let index = from; index < texts.length; index++) {
    Atomics.store(begun, 0, index);
    const text = texts[index] ?? '';
    const start = performance.now();
    const what = failureOf(text);
    const milliseconds = performance.now() - start;
    if (milliseconds > slowest.milliseconds) slowest = { batch: number, index, milliseconds };
    if (what === undefined) continue;
    const small = shrink(text, (part) => failureOf(part) !== undefined);
    failures.push({ kind, batch: number, index, text: small, what: failureOf(small) ?? what });
  }
  return { judged: texts.length - from, failures, slowest };
}

function failureOf(text: string): string | undefined {
  try {
    judge(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
