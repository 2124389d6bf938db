import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the grammar colours already, and more finely than one colour for all keywords. */
const COLOURED = ['keyword', 'comment', 'string', 'number', 'operator'];

/** A token is five numbers: lines and columns from the one before, length, type, modifiers. */
const SIZE = 5;

/** Leaves the tokens that say more than the grammar can: what a name stands for. */
export function onlyNames(
  tokens: vscode.SemanticTokens,
  client: BaseLanguageClient,
): vscode.SemanticTokens {
  const legend = client.initializeResult?.capabilities.semanticTokensProvider?.legend.tokenTypes;
  if (!legend) return tokens;
  const kept: number[] = [];
  let [line, column, keptLine, keptColumn] = [0, 0, 0, 0];
  for (let at = 0; at < tokens.data.length; at += SIZE) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = tokens.data.slice(
      at,
      at + SIZE,
    );
    column = down === 0 ? column + right : right;
    line += down;
    if (COLOURED.includes(legend[type] ?? '')) continue;
    const isSameLine = line === keptLine;
    kept.push(line - keptLine, isSameLine ? column - keptColumn : column, length, type, modifiers);
    [keptLine, keptColumn] = [line, column];
  }
  return new vscode.SemanticTokens(Uint32Array.from(kept), tokens.resultId);
}
