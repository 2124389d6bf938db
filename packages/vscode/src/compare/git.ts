import * as vscode from 'vscode';

/** As much of the git extension's own interface as is asked; version 1 of it is what every VS Code has. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Thenable<Repository | null>;
}

export interface Repository {
  log(options: { readonly maxEntries: number; readonly path?: string }): Promise<readonly Commit[]>;
  getBranches(query: { readonly remote?: boolean }): Promise<readonly { readonly name?: string }[]>;
  /** The text of a file as it was. */
  show(revision: string, path: string): Promise<string>;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly commitDate?: Date;
}

/** The repository that a file lies in; where VS Code has no git (vscode.dev), or the file none, there is none. */
export async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || uri.scheme === 'untitled') return undefined;
  try {
    const git = await extension.activate();
    if (!git.enabled) return undefined;
    const api = git.getAPI(1);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
    return api.getRepository(uri) ?? (await api.openRepository?.(folder)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The text of a file in a revision; null where that has no such file. */
export async function textIn(
  repository: Repository,
  revision: string,
  uri: vscode.Uri,
): Promise<string | null> {
  try {
    return await repository.show(revision, uri.fsPath);
  } catch {
    return null;
  }
}
