import * as vscode from 'vscode';
import type { Comparison } from '@cchc/server/protocol';
import { extensionMessage, type Tongue } from '@cchc/words';
import { showPage } from '../webview.js';
import { comparisonPage, REVEAL } from './page.js';

export interface ComparisonPanel {
  readonly show: (comparison: Comparison, document: vscode.TextDocument, tongue: Tongue) => void;
  readonly reveal: () => void;
}

/** One page for all comparisons; `closed` is told when somebody is done with it. */
export function comparisonPanel(closed: () => void): ComparisonPanel {
  let panel: vscode.WebviewPanel | undefined;
  return {
    show: (comparison, { uri }, tongue) => {
      const rulebook = uri.path.split('/').at(-1) ?? '';
      const title = extensionMessage(
        'COMPARE_TITLE',
        { rulebook, revision: comparison.label },
        tongue,
      );
      if (!panel) {
        // The text keeps the focus: VS Code drops the question for new lenses of a text that loses it.
        const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        panel = vscode.window.createWebviewPanel('cchc.comparison', title, beside);
        panel.onDidDispose(() => {
          panel = undefined;
          closed();
        });
      }
      panel.title = title;
      const body = comparisonPage(comparison, { uri: uri.toString(), tongue });
      showPage(panel.webview, { title, tongue, body, commands: [REVEAL] });
    },
    reveal: () => {
      panel?.reveal();
    },
  };
}
