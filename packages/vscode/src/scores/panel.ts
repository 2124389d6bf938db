import * as vscode from 'vscode';
import type { ScoredPart, Scores, ScoreTable } from '@cchc/server/protocol';
import { extensionMessage, type Tongue } from '@cchc/words';
import { escaped, showPage } from '../webview.js';

let panel: vscode.WebviewPanel | undefined;

/** The result of scoring, beside the rulebook; the next one takes its place. */
export function showScores(scores: Scores, named: string, tongue: Tongue): void {
  const title = extensionMessage('SCORE_TITLE', { rulebook: named }, tongue);
  if (!panel) {
    panel = vscode.window.createWebviewPanel('cchc.scores', title, vscode.ViewColumn.Beside);
    panel.onDidDispose(() => (panel = undefined));
  }
  panel.title = title;
  panel.reveal(undefined, true);
  showPage(panel.webview, { title, tongue, body: bodyOf(scores, tongue) });
}

function bodyOf({ problem, parts, notes }: Scores, tongue: Tongue): string {
  const say = (code: 'SCORE_NOTES'): string => extensionMessage(code, {}, tongue);
  return [
    problem === undefined ? '' : alert(problem),
    ...parts.map((part) => partOf(part, tongue)),
    listOf(say('SCORE_NOTES'), notes),
  ].join('\n');
}

function partOf({ title, problem, tables, missing }: ScoredPart, tongue: Tongue): string {
  return [
    `<h1>${escaped(title)}</h1>`,
    problem === undefined ? '' : alert(problem),
    ...tables.map(tableOf),
    listOf(extensionMessage('SCORE_MISSING', {}, tongue), missing),
  ].join('\n');
}

function alert(problem: string): string {
  return `<p role="alert">${escaped(problem)}</p>`;
}

function listOf(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<h2>${escaped(heading)}</h2><ul class="notes">${items}</ul>`;
}

function tableOf({ title = '', head, right, rows }: ScoreTable): string {
  const cell = (tag: 'th' | 'td', text: string, at: number): string =>
    `<${tag}${right.includes(at) ? ' class="number"' : ''}>${escaped(text)}</${tag}>`;
  const line = (tag: 'th' | 'td', cells: readonly string[]): string =>
    `<tr>${cells.map((text, at) => cell(tag, text, at)).join('')}</tr>`;
  const body = rows.map((cells) => line('td', cells)).join('\n');
  return `<div class="scroll"><table><caption>${escaped(title)}</caption><thead>${line('th', head)}</thead><tbody>${body}</tbody></table></div>`;
}
