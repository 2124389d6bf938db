import { parentPort, workerData } from 'node:worker_threads';
import { looked } from './looked.js';
import type { Done, Job, Surroundings } from './protocol.js';

/** One file after the other, each when the last is done. What fails here is done again by who asked. */
const { cwd, mostBytes } = workerData as Surroundings;

parentPort?.on('message', (job: Job) => {
  const read: string[] = [];
  const onRead = (path: string) => void read.push(path);
  const io = mostBytes === undefined ? { cwd, onRead } : { cwd, mostBytes, onRead };
  const { tongue, findings, undecided, uses } = looked(io, job);
  const done: Done = { index: job.index, file: { tongue, findings, undecided, uses }, read };
  parentPort?.postMessage(done);
});
