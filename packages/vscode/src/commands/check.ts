import * as vscode from 'vscode';
import { extensionMessage } from '@cchc/words';
import { settled } from '../client/settled.js';
import { readerOf } from '../reader.js';
import type { Parts } from '../start.js';

/** Counts what the server finds wrong in all rulebooks of the workspace, and shows it. */
export async function check({ client }: Parts): Promise<void> {
  await vscode.workspace.saveAll(false);
  await settled(client);
  const tongue = readerOf();
  const found = vscode.languages
    .getDiagnostics()
    .map(([uri, all]) => ({ uri, all: all.filter(({ source }) => source === 'cchc') }));
  const count = (severity: vscode.DiagnosticSeverity): number =>
    found.flatMap(({ all }) => all).filter((one) => one.severity === severity).length;
  const errors = count(vscode.DiagnosticSeverity.Error);
  const warnings = count(vscode.DiagnosticSeverity.Warning);
  const files = await rulebooks();
  if (errors + warnings === 0) {
    void vscode.window.showInformationMessage(extensionMessage('CHECKED_WELL', { files }, tongue));
    return;
  }
  const show = extensionMessage('SHOW_PROBLEMS', {}, tongue);
  const message = extensionMessage('CHECKED', { files, errors, warnings }, tongue);
  const answer = await vscode.window.showWarningMessage(message, show);
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

/** How many rulebooks there are: those of the folders, and open ones that lie elsewhere. */
async function rulebooks(): Promise<number> {
  const inFolders = await vscode.workspace.findFiles('**/*.cchc', '**/node_modules/**');
  const open = vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'cchc');
  return new Set([...inFolders, ...open.map(({ uri }) => uri)].map(String)).size;
}
