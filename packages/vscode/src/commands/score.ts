import * as vscode from 'vscode';
import { scoreRequest } from '@cchc/server/protocol';
import { extensionMessage } from '@cchc/words';
import { chooseData, contentsOf } from '../client/data-files.js';
import { ask } from '../client/requests.js';
import { openRulebook, readerOf } from '../reader.js';
import { showScores } from '../scores/panel.js';
import type { Parts } from '../start.js';

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
        : await chooseData(uri, tongue);
    if (!chosen || chosen.length === 0) return;
    const data = await Promise.all(chosen.map(contentsOf));
    const answer = await ask(client, scoreRequest, { uri: uri.toString(), data });
    if (answer) showScores(answer, uri.path.split('/').at(-1) ?? '', tongue);
  };
}
