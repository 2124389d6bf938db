import type * as vscode from 'vscode';
import { enter, leave, type Api } from './entry.js';
import { start } from './web-main.js';

export function activate(context: vscode.ExtensionContext): Api {
  // A browser's extension is one file: there is nothing to load later.
  return enter(context, () => Promise.resolve({ start }));
}

export const deactivate = leave;
