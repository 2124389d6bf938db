import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api, Running } from '../../../packages/vscode/src/entry.js';

export const EXTENSION = 'cchc.cchc';

export async function running(): Promise<Running> {
  const extension = vscode.extensions.getExtension<Api>(EXTENSION);
  assert.ok(extension, 'the extension is not there');
  const api = await extension.activate();
  const found = await api.running();
  await found.ready;
  return found;
}

export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function openFile(name: string): Promise<vscode.TextDocument> {
  await running();
  return vscode.workspace.openTextDocument(fileUri(name));
}
