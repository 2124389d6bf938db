import * as vscode from 'vscode';
import { FILES_NOTIFICATION, type Files } from '@cchc/server/protocol';
import { State, type BaseLanguageClient } from 'vscode-languageclient';

const WANTED = '**/{*.cchc,cchc.config.json,can-cu/*.{txt,md,json}}';
const NOT_WANTED = '**/node_modules/**';
/** As many files as are read at once, and told in one message. */
const AT_ONCE = 50;

/** Tells a server without a file system what the workspace holds, and what changes there. */
export function tellFiles(client: BaseLanguageClient): vscode.Disposable {
  const tell = (files: Files): Promise<void> => client.sendNotification(FILES_NOTIFICATION, files);
  const tellOne = async (uri: vscode.Uri): Promise<void> =>
    tell({ files: [await told(uri)], complete: true });
  const watcher = vscode.workspace.createFileSystemWatcher(WANTED);
  const tellAll = async (): Promise<void> => {
    const uris = await vscode.workspace.findFiles(WANTED, NOT_WANTED);
    for (let at = 0; at < uris.length; at += AT_ONCE) {
      const files = await Promise.all(uris.slice(at, at + AT_ONCE).map(told));
      await tell({ files, complete: at + AT_ONCE >= uris.length });
    }
    if (uris.length === 0) await tell({ files: [], complete: true });
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(tellOne),
    watcher.onDidChange(tellOne),
    watcher.onDidDelete((uri) => tell({ files: [{ uri: uri.toString() }], complete: true })),
    vscode.workspace.onDidChangeWorkspaceFolders(tellAll),
    // Running again after a stop counts too.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) void tellAll();
    }),
  );
}

async function told(uri: vscode.Uri): Promise<Files['files'][number]> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return { uri: uri.toString(), text: new TextDecoder().decode(bytes) };
  } catch {
    return { uri: uri.toString() };
  }
}
