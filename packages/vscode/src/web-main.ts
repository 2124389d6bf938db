import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Running } from './entry.js';
import { startRunning } from './start.js';

/** Of browsers; the program that checks the tests has no types of these. */
declare const Worker: new (script: string) => Worker;

/** VS Code in a browser: the language server is a worker, and knows the files that it is told. */
export function start(context: vscode.ExtensionContext): Promise<Running> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js').toString(
    true,
  );
  return startRunning(context, {
    readsFiles: false,
    createClient: (options) =>
      new LanguageClient('cchc', 'CCHC', () => Promise.resolve(new Worker(script)), options),
  });
}
