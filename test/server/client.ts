import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';

/** A plain editor: it speaks the protocol over standard input and output, and remembers what it was told. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly answer: InitializeResult;
  /** Every publication, in its order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server logged. */
  readonly logged: readonly string[];
  readonly open: (uri: string, text: string, version?: number) => void;
  readonly change: (uri: string, version: number, text: string) => void;
  /** The diagnostics of a version of a document, once they are published. */
  readonly diagnosed: (uri: string, version?: number) => Promise<PublishDiagnosticsParams>;
  readonly stop: () => Promise<number | null>;
}

/** Tests hang on nothing that does not come: how long they wait says nothing of how fast we are. */
const PATIENCE = 30_000;

const ROOT = join(import.meta.dirname, '../..');
export const SERVER = join(ROOT, 'packages/server/bin/cchc-language-server.js');

export async function startClient(
  params: Partial<InitializeParams> = {},
  command: readonly string[] = [SERVER, '--stdio'],
): Promise<Client> {
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'] });
  const connection = createProtocolConnection(child.stdout, child.stdin);
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
    published.push(one);
    for (const look of [...waiting]) look();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.onRequest('workspace/configuration', () => [null]);
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const answer = await connection.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    ...params,
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    process: child,
    answer,
    published,
    logged,
    open: (uri, text, version = 1) =>
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'cchc', version, text },
      }),
    change: (uri, version, text) =>
      void connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    diagnosed: (uri, version) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`nothing was said of ${uri} ${String(version)}`));
        }, PATIENCE);
        const look = (): void => {
          const found = published.findLast(
            (one) => one.uri === uri && (version === undefined || one.version === version),
          );
          if (!found) return;
          waiting.delete(look);
          clearTimeout(late);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await ended;
      connection.dispose();
      return code;
    },
  };
}
