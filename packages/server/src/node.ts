import { createConnection, ProposedFeatures, type Connection } from 'vscode-languageserver/node';
import { serve } from './connection/serve.js';
import { nodeHost } from './node/host.js';
import { SERVER } from './version.js';

export { nodeHost } from './node/host.js';

/**
 * Speaks to the editor that started this process: over a socket that the editor listens on
 * (`--socket=PORT`), a pipe (`--pipe=NAME`), Node's own channel (`--node-ipc`), else over standard input
 * and output.
 */
export function serveProcess(argv: readonly string[]): void {
  const isElsewhere = argv.some((arg) => /^--(?:socket|pipe|node-ipc)\b/.test(arg));
  if (isElsewhere) serveOn(createConnection(ProposedFeatures.all));
  else serveStreams(process.stdin, process.stdout);
}

/** Speaks over streams, whatever they are. */
export function serveStreams(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): void {
  serveOn(createConnection(ProposedFeatures.all, input, output));
}

function serveOn(connection: Connection): void {
  // An editor that hangs up in the middle of an answer is no reason to die with what is open elsewhere.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(String(reason));
  });
  serve(connection, nodeHost(new URL('./node/thread.js', import.meta.url)), SERVER);
}
