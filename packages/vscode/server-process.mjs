// The language server as a process of VS Code's: messages over Node's channel, files from the disk. What
// it knows stands in `server-worker.js`, which browsers run too.
import './server-worker.js';
import { join } from 'node:path';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { nodeHost } from '../server/dist/node/host.js';

const connection = globalThis.cchcServer.serveMessages(
  new IPCMessageReader(process),
  new IPCMessageWriter(process),
  nodeHost(join(__dirname, 'server-thread.js')),
);
connection.onExit(() => process.exit(0));
process.once('disconnect', () => process.exit(0));
