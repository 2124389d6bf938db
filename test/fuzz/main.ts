import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { batch, BATCH_SIZE } from './batches.js';
import type { Done, Failure, Timed, Work, WorkerStart } from './protocol.js';

/**
 * Judges as many hostile texts as CCHC_RUNS asks, over CCHC_WORKERS threads (one a core). The same
 * CCHC_SEED gives the same texts, CCHC_FROM begins at a later batch of them.
 */
const asked = Number(process.env.CCHC_RUNS ?? 20_000);
const seed = Number(process.env.CCHC_SEED ?? Date.now() % 2 ** 31);
const first = Number(process.env.CCHC_FROM ?? 0);
const threads = Number(process.env.CCHC_WORKERS ?? availableParallelism());
const batches = Math.ceil(asked / BATCH_SIZE);

/** A text that takes longer than this is a failure: the next largest one takes a hundredth of it. */
const HANGS_AFTER_SECONDS = 300;

/** More failures are most likely the same ones again. */
const STOPS_AFTER_FAILURES = 20;

const began = performance.now();
const failures: Failure[] = [];
let slowest: Timed = { batch: 0, index: 0, milliseconds: 0 };
let judged = 0;
let next = first;
let told = 0;

console.log(`${String(batches * BATCH_SIZE)} texts, seed ${String(seed)}`);
await Promise.all(Array.from({ length: Math.min(threads, batches) }, () => work()));
tell('\n');
const { batch: number, index, milliseconds } = slowest;
console.log(`slowest: text ${String(index)} of batch ${String(number)}, ${ms(milliseconds)}`);
console.log(`${String(judged)} judged, ${String(failures.length)} failed, seed ${String(seed)}`);
process.exitCode = failures.length === 0 && judged > 0 ? 0 : 1;

/** One thread until nothing is left; a thread that hangs is ended, and another takes its place. */
async function work(): Promise<void> {
  let resumed: Work | undefined;
  while (resumed ?? !isDone()) resumed = await oneThread(resumed);
}

function isDone(): boolean {
  return next >= first + batches || failures.length >= STOPS_AFTER_FAILURES;
}

/** Ends with what is left of the batch in which the thread hung. */
function oneThread(resumed: Work | undefined): Promise<Work | undefined> {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const workerData: WorkerStart = { begun };
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    let at: Work = resumed ?? { seed, batch: next++, from: 0 };
    let since = performance.now();
    let seen = -1;
    const watch = setInterval(() => {
      const now = Atomics.load(begun, 0) + at.batch * BATCH_SIZE;
      if (now !== seen) [seen, since] = [now, performance.now()];
      else if (performance.now() - since > HANGS_AFTER_SECONDS * 1000) end(hung(at, begun));
    }, 1000);
    const end = (rest: Work | undefined): void => {
      clearInterval(watch);
      void worker.terminate();
      resolve(rest);
    };
    worker.on('error', reject);
    worker.on('message', (done: Done) => {
      count(done);
      if (isDone()) return end(undefined);
      at = { seed, batch: next++, from: 0 };
      worker.postMessage(at);
    });
    worker.postMessage(at);
  });
}

function hung(at: Work, begun: Int32Array): Work {
  const { kind, texts } = batch(seed, at.batch);
  const last = Math.max(at.from, Atomics.load(begun, 0));
  const what = `not judged within ${String(HANGS_AFTER_SECONDS)} s`;
  const failure = { kind, batch: at.batch, index: last, text: texts[last] ?? '', what };
  count({ judged: last - at.from + 1, failures: [failure], slowest });
  return { ...at, from: last + 1 };
}

function count(done: Done): void {
  judged += done.judged;
  failures.push(...done.failures);
  if (done.slowest.milliseconds > slowest.milliseconds) slowest = done.slowest;
  for (const { kind, batch: of, index: nth, text, what } of done.failures)
    console.log(
      `\n${kind}, text ${String(nth)} of batch ${String(of)}:\n${JSON.stringify(text)}\n${what}`,
    );
  const isTerminal = process.stdout.isTTY;
  const percent = Math.floor((100 * judged) / (batches * BATCH_SIZE));
  if (isTerminal) tell('\r');
  else if (percent > told) tell('\n');
  told = percent;
}

function tell(end: string): void {
  const seconds = (performance.now() - began) / 1000;
  process.stdout.write(
    `${String(judged)} judged, ${String(failures.length)} failed, ${seconds.toFixed(0)} s${end}`,
  );
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`;
}
