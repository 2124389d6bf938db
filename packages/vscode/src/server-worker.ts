import { doJob, serveMessages, serveWorker } from '@cchc/server/browser';

/**
 * The server, once for all: a worker starts at once; a process (`server-process.mjs`) and its threads
 * (`server-thread.mjs`) take the functions and give them their own messages and files.
 */
export interface ServerCode {
  readonly serveMessages: typeof serveMessages;
  readonly doJob: typeof doJob;
}

const scope = globalThis as { readonly importScripts?: unknown; cchcServer?: ServerCode };
if (scope.importScripts === undefined) scope.cchcServer = { serveMessages, doJob };
else serveWorker(globalThis);
