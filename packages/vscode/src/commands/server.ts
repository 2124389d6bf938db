import * as vscode from 'vscode';
import { extensionMessage } from '@cchc/words';
import { readerOf } from '../reader.js';
import type { Parts } from '../start.js';

export async function restart({ client }: Parts): Promise<void> {
  await client.stop();
  await client.start();
  vscode.window.setStatusBarMessage(extensionMessage('SERVER_RESTARTED', {}, readerOf()), 5000);
}

export function showLog({ client }: Parts): void {
  client.outputChannel.show();
}
