import * as vscode from 'vscode';
import { templateRequest } from '@cchc/server/protocol';
import { extensionMessage, TEMPLATE_LABELS, type Tongue } from '@cchc/words';
import { ask } from '../client/requests.js';
import { readerOf } from '../reader.js';
import type { Parts } from '../start.js';

const LANGUAGES: Readonly<Record<Tongue, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** A new file from a template: in the folder, or as one without a name where there is no folder. */
export async function newRulebook({ client }: Parts): Promise<void> {
  const tongue = readerOf();
  const say = (code: 'NEW_TEMPLATE' | 'NEW_KEYWORDS' | 'NEW_NAME' | 'NEW_NAME_EMPTY'): string =>
    extensionMessage(code, {}, tongue);
  const template = await vscode.window.showQuickPick(
    Object.entries(TEMPLATE_LABELS[tongue]).map(([id, [label, description]]) => ({
      id,
      label,
      description,
    })),
    { placeHolder: say('NEW_TEMPLATE') },
  );
  if (!template) return;
  const keywords = await vscode.window.showQuickPick(
    [tongue, tongue === 'vi' ? 'en' : 'vi'].map((id) => ({ id, label: LANGUAGES[id as Tongue] })),
    { placeHolder: say('NEW_KEYWORDS') },
  );
  if (!keywords) return;
  const folder = await folderForNew(tongue);
  const name = await vscode.window.showInputBox({
    prompt: say('NEW_NAME'),
    validateInput: async (text) => {
      if (text.trim() === '') return say('NEW_NAME_EMPTY');
      const path = `${withoutEnding(text)}.cchc`;
      const isThere = folder && (await exists(vscode.Uri.joinPath(folder, path)));
      return isThere ? extensionMessage('FILE_EXISTS', { path }, tongue) : undefined;
    },
  });
  if (name === undefined) return;
  const { files } = await ask(client, templateRequest, {
    template: template.id,
    name: withoutEnding(name),
    keywords: keywords.id as Tongue,
  });
  await (folder ? write(folder, files, tongue) : openUntitled(files));
}

interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** All of them or none: nothing that exists is written over. */
async function write(folder: vscode.Uri, files: readonly NewFile[], tongue: Tongue): Promise<void> {
  for (const { path } of files) {
    if (!(await exists(vscode.Uri.joinPath(folder, path)))) continue;
    void vscode.window.showErrorMessage(extensionMessage('FILE_EXISTS', { path }, tongue));
    return;
  }
  for (const { path, text } of files) {
    const uri = vscode.Uri.joinPath(folder, path);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  }
  const [first] = files;
  if (first) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first.path));
}

async function openUntitled([first]: readonly NewFile[]): Promise<void> {
  if (!first) return;
  const document = await vscode.workspace.openTextDocument({
    language: 'cchc',
    content: first.text,
  });
  await vscode.window.showTextDocument(document);
}

/** The folder of the file in front where it lies in the workspace, else the workspace's. */
async function folderForNew(tongue: Tongue): Promise<vscode.Uri | undefined> {
  const { workspaceFolders = [] } = vscode.workspace;
  const front = vscode.window.activeTextEditor?.document.uri;
  const owner = front && vscode.workspace.getWorkspaceFolder(front);
  if (front && owner) return vscode.Uri.joinPath(front, '..');
  if (workspaceFolders.length < 2) return workspaceFolders[0]?.uri;
  const picked = await vscode.window.showWorkspaceFolderPick({
    placeHolder: extensionMessage('NEW_WHERE', {}, tongue),
  });
  return picked?.uri;
}

function withoutEnding(name: string): string {
  return name.trim().replace(/\.cchc$/i, '');
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
