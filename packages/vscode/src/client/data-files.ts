import * as vscode from 'vscode';
import type { DataFileText } from '@cchc/server/protocol';
import { extensionMessage, type Tongue } from '@cchc/words';

const ENDINGS = ['csv', 'json', 'xlsx', 'jsonl'];

/** Asks for data files of a rulebook. */
export function chooseData(
  rulebook: vscode.Uri,
  tongue: Tongue,
): Thenable<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    ...(rulebook.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(rulebook, '..') }),
    title: extensionMessage('SCORE_PICK', {}, tongue),
    openLabel: extensionMessage('SCORE_OPEN', {}, tongue),
    filters: { [extensionMessage('SCORE_FILES', {}, tongue)]: ENDINGS },
  });
}

export async function contentsOf(uri: vscode.Uri): Promise<DataFileText> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  // In pieces, for a call takes only so many arguments.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return { name: uri.path.split('/').at(-1) ?? '', base64: btoa(text) };
}
