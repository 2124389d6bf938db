import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
} from 'vscode-languageclient/browser';
import type { Running } from './entry.js';
import { startRunning } from './start.js';

/** Of browsers; the program that checks the tests has no types of these. */
declare const Worker: new (script: string) => { terminate(): void };

/** VS Code in a browser: the language server is a worker, and knows the files that it is told. */
export function start(context: vscode.ExtensionContext): Promise<Running> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-worker.js');
  let worker: InstanceType<typeof Worker> | undefined;
  // The host of extensions has a `Worker` of its own, which the client does not know for one: it is
  // given both ends. A server that is started again is another worker.
  const connect = () => {
    worker?.terminate();
    worker = new Worker(script.toString(true));
    return Promise.resolve({
      reader: new BrowserMessageReader(worker as never),
      writer: new BrowserMessageWriter(worker as never),
    });
  };
  return startRunning(context, {
    readsFiles: false,
    createClient: (options) => new LanguageClient('cchc', 'CCHC', connect, options),
  });
}
