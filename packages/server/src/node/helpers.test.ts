import { expect, it } from 'vitest';
import type { Job } from '../closed/job.js';
import { threadsOf } from './helpers.js';

const WISHES = { canAskContent: false };
const JOB: Job = { uri: 'file:///none.cchc', folders: [], language: 'auto', open: [] };
const program = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

it('where threads cannot begin, nothing comes of any file, and nobody waits for it', async () => {
  const helpers = threadsOf(program('throw new Error()'), WISHES);
  const jobs = Array.from({ length: 20 }, () => helpers.look(JOB));
  expect(new Set(await Promise.all(jobs))).toEqual(new Set([undefined]));
});

it('a thread that dies takes one file with it, and another goes on', async () => {
  const code = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ uri }) => {
      if (uri === 'fatal') process.exit();
      parentPort.postMessage({ diagnostics: [], symbols: [], read: [uri] });
    });`;
  const helpers = threadsOf(program(code), WISHES);
  const uris = ['a', 'b', 'c', 'd', 'fatal', 'e', 'f', 'g', 'h'];
  const found = await Promise.all(uris.map((uri) => helpers.look({ ...JOB, uri })));
  expect(found.map((one) => one?.read[0])).toEqual(
    uris.map((uri) => (uri === 'fatal' ? undefined : uri)),
  );
  helpers.rest();
});
