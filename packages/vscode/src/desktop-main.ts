import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Running } from './entry.js';
import { startRunning } from './start.js';

/** VS Code on a desktop or a server: the language server is a process beside it, with the files at hand. */
export function start(context: vscode.ExtensionContext): Promise<Running> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  return startRunning(context, {
    // The server reads the disk itself; folders that are elsewhere it has to be told.
    readsFiles: true,
    createClient: (options) => new LanguageClient('cchc', 'CCHC', { run, debug: run }, options),
  });
}
