import * as vscode from 'vscode';
import type { Tongue } from '@cchc/words';

/** What a rulebook's first words look like in English; anything else is read as Vietnamese. */
const ENGLISH =
  /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*(?:rulebook|library|amend)(?![\p{L}\p{M}\p{N}_])/iu;
/** Enough of a text to see its first keyword. */
const BEGINNING = new vscode.Range(0, 0, 200, 0);

/**
 * The language in which somebody is spoken to: the setting's, else that of the keywords of the rulebook
 * at hand, else that of VS Code.
 */
export function readerOf(document = openRulebook()): Tongue {
  const wanted = vscode.workspace.getConfiguration('cchc').get<string>('language');
  if (wanted === 'vi' || wanted === 'en') return wanted;
  if (document) return keywordsOf(document);
  return vscode.env.language.startsWith('vi') ? 'vi' : 'en';
}

/** The language of a rulebook's keywords. */
export function keywordsOf(document: vscode.TextDocument): Tongue {
  return ENGLISH.test(document.getText(BEGINNING)) ? 'en' : 'vi';
}

/** The rulebook in front, else one that is open. */
export function openRulebook(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const shown = [activeTextEditor, ...visibleTextEditors].flatMap(
    (editor) => editor?.document ?? [],
  );
  return [...shown, ...vscode.workspace.textDocuments].find(isRulebook);
}

export function isRulebook({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'cchc' && uri.scheme !== 'git';
}
