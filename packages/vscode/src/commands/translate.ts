import * as vscode from 'vscode';
import { translateRequest } from '@cchc/server/protocol';
import { extensionMessage } from '@cchc/words';
import { ask } from '../client/requests.js';
import { keywordsOf, openRulebook, readerOf } from '../reader.js';
import type { Parts } from '../start.js';

/** The keywords in the other language: one edit of the text, which one undo takes back. */
export async function translate({ client }: Parts): Promise<void> {
  const document = openRulebook();
  const tongue = readerOf();
  if (!document) return void vscode.window.showInformationMessage(say('NO_RULEBOOK', tongue));
  const to = keywordsOf(document) === 'vi' ? 'en' : 'vi';
  const { version } = document;
  const answer = await ask(client, translateRequest, { uri: document.uri.toString(), to });
  if ('problem' in answer) return void vscode.window.showWarningMessage(answer.problem);
  if (document.version !== version) return;
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  edit.replace(document.uri, document.validateRange(all), answer.text);
  await vscode.workspace.applyEdit(edit);
  vscode.window.setStatusBarMessage(extensionMessage('TRANSLATED', { to }, tongue), 5000);
}

function say(code: 'NO_RULEBOOK', tongue: 'vi' | 'en'): string {
  return extensionMessage(code, {}, tongue);
}
