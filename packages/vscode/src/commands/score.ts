import * as vscode from 'vscode';
import { scoreRequest } from '@cchc/server/protocol';
import { extensionMessage } from '@cchc/words';
import { ask } from '../client/requests.js';
import { openRulebook, readerOf } from '../reader.js';
import { showScores } from '../scores/panel.js';
import type { Parts } from '../start.js';

const ENDINGS = ['csv', 'json', 'xlsx', 'jsonl'];

/** Scores data files by a rulebook: that of the menu, else the one in front; files are given or chosen. */
export function scoreData({ client, context }: Parts) {
  return async (given?: vscode.Uri, files?: readonly vscode.Uri[]): Promise<void> => {
    const uri = given ?? openRulebook()?.uri;
    if (!uri) {
      void vscode.window.showInformationMessage(extensionMessage('NO_RULEBOOK', {}, readerOf()));
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const tongue = readerOf(document);
    const isList = Array.isArray(files) && files.every((one) => one instanceof vscode.Uri);
    const chosen =
      isList && context.extensionMode === vscode.ExtensionMode.Test
        ? files
        : await choose(uri, tongue);
    if (!chosen || chosen.length === 0) return;
    const data = await Promise.all(chosen.map(contents));
    const answer = await ask(client, scoreRequest, { uri: uri.toString(), data });
    if (answer) showScores(answer, uri.path.split('/').at(-1) ?? '', tongue);
  };
}

function choose(rulebook: vscode.Uri, tongue: 'vi' | 'en'): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    ...(rulebook.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(rulebook, '..') }),
    title: extensionMessage('SCORE_PICK', {}, tongue),
    openLabel: extensionMessage('SCORE_OPEN', {}, tongue),
    filters: { [extensionMessage('SCORE_FILES', {}, tongue)]: ENDINGS },
  });
}

async function contents(uri: vscode.Uri): Promise<{ name: string; base64: string }> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  // In pieces, for a call takes only so many arguments.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return { name: uri.path.split('/').at(-1) ?? '', base64: btoa(text) };
}
