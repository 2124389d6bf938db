import * as vscode from 'vscode';
import type { Scores, ScoreTable } from '@cchc/server/protocol';
import { extensionMessage, type Tongue } from '@cchc/words';
import { escaped, showPage } from '../webview.js';

let panel: vscode.WebviewPanel | undefined;

/** The result of scoring, beside the rulebook; the next one takes its place. */
export function showScores(scores: Scores, tongue: Tongue): void {
  const title = extensionMessage('SCORE_TITLE', { rulebook: scores.title }, tongue);
  if (!panel) {
    panel = vscode.window.createWebviewPanel('cchc.scores', title, vscode.ViewColumn.Beside);
    panel.onDidDispose(() => (panel = undefined));
  }
  panel.title = title;
  panel.reveal(undefined, true);
  showPage(panel.webview, { title, tongue, body: bodyOf(scores) });
}

function bodyOf({ title, problem, tables, notes }: Scores): string {
  return [
    `<h1>${escaped(title)}</h1>`,
    problem === undefined ? '' : `<p role="alert">${escaped(problem)}</p>`,
    ...tables.map(tableOf),
    notes.length === 0
      ? ''
      : `<ul class="notes">${notes.map((note) => `<li>${escaped(note)}</li>`).join('')}</ul>`,
  ].join('\n');
}

function tableOf({ caption, columns, rows }: ScoreTable): string {
  const cell = (tag: 'th' | 'td', text: string, at: number): string =>
    `<${tag}${columns[at]?.number ? ' class="number"' : ''}>${escaped(text)}</${tag}>`;
  const head = columns.map(({ label }, at) => cell('th', label, at)).join('');
  const body = rows
    .map(
      ({ cells, group }) =>
        `<tr${group ? ' class="group"' : ''}>${cells.map((text, at) => cell('td', text, at)).join('')}</tr>`,
    )
    .join('\n');
  return `<div class="scroll"><table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
