import type * as vscode from 'vscode';
import { enter, leave, type Api } from './entry.js';

export function activate(context: vscode.ExtensionContext): Api {
  // A bundle of its own, so that starting VS Code does not read it.
  return enter(context, () => import('./desktop-main.js'));
}

export const deactivate = leave;
