import * as vscode from 'vscode';
import type { Checked } from '@cchc/server/protocol';
import { extensionMessage } from '@cchc/words';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { checkedEvent } from './client/checked.js';
import { completing } from './client/completion.js';
import { clientOptions } from './client/options.js';
import { tellFiles } from './client/files.js';
import { commandsOf } from './commands/index.js';
import type { Running } from './entry.js';
import { pageEditor } from './pages/editor.js';
import { previews } from './preview/panels.js';
import { readerOf } from './reader.js';
import { showStatus } from './status.js';
import { taskProvider } from './tasks.js';
import { offerTests } from './testing/controller.js';
import { showTree } from './tree/view.js';

/** What differs between a desktop and a browser. */
export interface Platform {
  readonly readsFiles: boolean;
  readonly createClient: (options: LanguageClientOptions) => BaseLanguageClient;
}

/** What every part of the extension works with. */
export interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly client: BaseLanguageClient;
  /** A version of a text was checked: trees, tests and counts of it may be asked for anew. */
  readonly onChecked: vscode.Event<Checked>;
}

export async function startRunning(
  context: vscode.ExtensionContext,
  { readsFiles, createClient }: Platform,
): Promise<Running> {
  const { complete, middleware } = completing(
    () => client,
    () => ready,
  );
  const client: BaseLanguageClient = createClient(clientOptions(context, () => client, middleware));
  const checked = checkedEvent(client);
  const parts: Parts = { context, client, onChecked: checked.event };
  const told = readsFiles ? [] : [tellFiles(client)];
  const tests = offerTests(parts);
  const shown = previews(parts);
  context.subscriptions.push(
    ...told,
    checked.parts,
    tests.parts,
    showTree(parts),
    showStatus(parts),
  );
  const ready: Promise<void> = client.start().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(extensionMessage('SERVER_FAILED', { reason }, readerOf()));
    throw error;
  });
  // Whoever asks whether it is ready hears of a failure; nobody has to ask.
  ready.catch(() => undefined);
  return Promise.resolve({
    commands: commandsOf(parts, tests, shown),
    tasks: taskProvider(),
    pages: pageEditor(parts),
    previews: { deserializeWebviewPanel: shown.restore },
    complete,
    ready,
    stop: () => client.dispose(),
  });
}
