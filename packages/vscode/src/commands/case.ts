import * as vscode from 'vscode';
import { caseRequest, type Position, type ProvenCase } from '@cchc/server/protocol';
import { extensionMessage, type Tongue } from '@cchc/words';
import { ask } from '../client/requests.js';
import { readerOf } from '../reader.js';
import type { Parts } from '../start.js';
import { escaped, showPage } from '../webview.js';

/** Shows the case that proves a finding beside the text; the next one takes its place. */
export function showCase({ client }: Parts) {
  let panel: vscode.WebviewPanel | undefined;
  return async (uri: string, code: string, position: Position): Promise<void> => {
    const found = await ask(client, caseRequest, { uri, code, position });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const tongue = readerOf(document);
    if (!found) {
      void vscode.window.showInformationMessage(extensionMessage('CASE_GONE', {}, tongue));
      return;
    }
    const rulebook = document.uri.path.split('/').at(-1) ?? '';
    const title = extensionMessage('CASE_TITLE', { rulebook }, tongue);
    if (!panel) {
      const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      panel = vscode.window.createWebviewPanel('cchc.case', title, beside);
      panel.onDidDispose(() => (panel = undefined));
    }
    panel.title = title;
    panel.reveal(undefined, true);
    showPage(panel.webview, { title, tongue, body: bodyOf(found, tongue) });
  };
}

function bodyOf({ code, message, help, values, trace }: ProvenCase, tongue: Tongue): string {
  const say = (one: 'CASE_VALUES' | 'TRACE'): string => escaped(extensionMessage(one, {}, tongue));
  return [
    `<h1>${escaped(message)}</h1>`,
    `<p>${escaped(help)} <code>${escaped(code)}</code></p>`,
    `<h2>${say('CASE_VALUES')}</h2>`,
    listOf(values),
    `<h2>${say('TRACE')}</h2>`,
    ...trace.flatMap(({ heading, lines }) => [
      `<p><strong>${escaped(heading)}</strong></p>`,
      listOf(lines),
    ]),
  ].join('\n');
}

function listOf(lines: readonly string[]): string {
  return `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}
