import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import { toldHost } from './browser/host.js';
import { serve } from './connection/serve.js';
import { SERVER } from './version.js';

/** Where messages come in and go out: the global scope of a worker, or one end of a channel. */
export type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Speaks to the page that started this worker. */
export function serveWorker(scope: WorkerScope): void {
  const reader = new BrowserMessageReader(scope);
  const writer = new BrowserMessageWriter(scope as never);
  serve(createConnection(reader, writer), toldHost(), SERVER);
}
