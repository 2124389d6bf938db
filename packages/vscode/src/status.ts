import * as vscode from 'vscode';
import { extensionMessage } from '@cchc/words';
import { State } from 'vscode-languageclient';
import { isRulebook, keywordsOf, readerOf } from './reader.js';
import type { Parts } from './start.js';

/** Beside the language of the text in front: its keywords, what is wrong in it, whether the server runs. */
export function showStatus({ client, onChecked }: Parts): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('cchc', { language: 'cchc' });
  item.name = 'CCHC';
  const show = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const isShown = document && isRulebook(document);
    const tongue = readerOf(isShown ? document : undefined);
    const state = client.state;
    item.busy = state === State.Starting;
    if (state === State.Stopped) {
      item.text = extensionMessage('STATUS_STOPPED', {}, tongue);
      item.severity = vscode.LanguageStatusSeverity.Error;
      item.command = {
        command: 'cchc.restart',
        title: extensionMessage('STATUS_RESTART', {}, tongue),
      };
      return;
    }
    item.severity = vscode.LanguageStatusSeverity.Information;
    item.text = isShown
      ? extensionMessage('STATUS_KEYWORDS', { tongue: keywordsOf(document) }, tongue)
      : extensionMessage('STATUS_STARTING', {}, tongue);
    item.command = { command: 'cchc.translate', title: TRANSLATE[tongue] };
    item.detail = isShown ? findingsIn(document, tongue) : '';
  };
  show();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.languages.onDidChangeDiagnostics(show),
    vscode.workspace.onDidChangeConfiguration(show),
    client.onDidChangeState(show),
    onChecked(show),
  );
}

const TRANSLATE = { vi: 'Việt ↔ Anh', en: 'Vietnamese ↔ English' } as const;

function findingsIn({ uri }: vscode.TextDocument, tongue: 'vi' | 'en'): string {
  const all = vscode.languages.getDiagnostics(uri);
  const count = (severity: vscode.DiagnosticSeverity): number =>
    all.filter((one) => one.severity === severity).length;
  const errors = count(vscode.DiagnosticSeverity.Error);
  const warnings = count(vscode.DiagnosticSeverity.Warning);
  if (errors + warnings === 0) return extensionMessage('STATUS_CLEAN', {}, tongue);
  return extensionMessage('STATUS_FINDINGS', { errors, warnings }, tongue);
}
