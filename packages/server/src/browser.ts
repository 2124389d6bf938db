import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  type Connection,
  type MessageReader,
  type MessageWriter,
} from 'vscode-languageserver/browser';
import { toldHost } from './browser/host.js';
import { serve } from './connection/serve.js';
import { SERVER } from './version.js';
import type { Host } from './workspace/host.js';

export { doJob } from './closed/job.js';

/** Where messages come in and go out: the global scope of a worker, or one end of a channel. */
export type WorkerScope = ConstructorParameters<typeof BrowserMessageReader>[0];

/** Speaks over any messages, on any host: one bundle of this serves workers and processes. */
export function serveMessages(
  reader: MessageReader,
  writer: MessageWriter,
  host: Host,
): Connection {
  const connection = createConnection(reader, writer);
  serve(connection, host, SERVER);
  return connection;
}

/** Speaks to the page that started this worker. */
export function serveWorker(scope: WorkerScope): void {
  const reader = new BrowserMessageReader(scope);
  const writer = new BrowserMessageWriter(scope as never);
  serveMessages(reader, writer, toldHost());
}
