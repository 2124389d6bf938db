import { serveMessages, serveWorker } from '@cchc/server/browser';

/**
 * The server, once for both: a worker starts at once, and a process (`server-process.mjs`) takes the
 * function and gives it its own messages and files.
 */
const scope = globalThis as { readonly importScripts?: unknown; cchcServe?: typeof serveMessages };
if (scope.importScripts === undefined) scope.cchcServe = serveMessages;
else serveWorker(globalThis);
