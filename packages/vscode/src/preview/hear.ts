import * as vscode from 'vscode';
import type { HostMessage, JumpMessage, PageMessage, SaveCaseMessage } from '@cchc/preview';
import { addTestRequest, previewPlaceRequest } from '@cchc/server/protocol';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { chooseData, contentsOf } from '../client/data-files.js';
import { ask } from '../client/requests.js';
import { readerOf } from '../reader.js';
import type { Parts } from '../start.js';

interface Heard extends Parts {
  /** The rulebook that the page shows. */
  readonly uri: vscode.Uri;
  readonly tell: (message: HostMessage) => Promise<void>;
}

type Said = Exclude<PageMessage, { readonly kind: 'ready' }>;

/** Does what somebody asked for on the page. */
export async function hear(message: Said, heard: Heard): Promise<void> {
  switch (message.kind) {
    case 'jump':
      return jump(message, heard);
    case 'saveCase':
      return saveCase(message, heard);
    case 'openData':
      return openData(heard);
  }
}

/** Shows the place beside the page, in the editor of its text where there is one. */
async function jump({ kind: _, ...asked }: JumpMessage, { uri, client }: Heard): Promise<void> {
  const place = await ask(client, previewPlaceRequest, { uri: uri.toString(), ...asked });
  if (!place) return;
  const target = vscode.Uri.parse(place.uri);
  const open = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === target.toString(),
  );
  const { start } = client.protocol2CodeConverter.asRange(place.range);
  await vscode.window.showTextDocument(target, {
    viewColumn: open?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(start, start),
  });
}

/** One edit of the text, which one undo takes back; said to the page, whichever way it went. */
async function saveCase(
  { rulebook, name, text }: SaveCaseMessage,
  { uri, client, tell }: Heard,
): Promise<void> {
  const answer = await ask(client, addTestRequest, { uri: uri.toString(), rulebook, text });
  if ('problem' in answer) return tell({ kind: 'saved', name, problem: answer.problem });
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit as WorkspaceEdit);
  await vscode.workspace.applyEdit(edit);
  await tell({ kind: 'saved', name });
}

async function openData({ uri, tell }: Heard): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const chosen = await chooseData(uri, readerOf(document));
  if (!chosen || chosen.length === 0) return;
  await tell({ kind: 'units', files: await Promise.all(chosen.map(contentsOf)) });
}
