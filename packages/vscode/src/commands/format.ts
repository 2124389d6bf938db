import * as vscode from 'vscode';

/** The editor's own gesture, so that it goes the way that undo, settings and other formatters go. */
export async function format(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.formatDocument');
}
