import * as vscode from 'vscode';
import type { Position, Range } from '@cchc/server/protocol';
import type { Parts } from '../start.js';

interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** "9 criteria use this": the places, in the editor's own list. */
export function showReferences({ client }: Parts) {
  return (uri: string, position: Position, places: readonly Place[]): Thenable<unknown> => {
    const { protocol2CodeConverter: convert } = client;
    return vscode.commands.executeCommand(
      'editor.action.showReferences',
      vscode.Uri.parse(uri),
      convert.asPosition(position),
      places.map((place) => convert.asLocation(place)),
    );
  };
}

/** Asks for a new name of what stands at a place; an action of the server ends in it. */
export function rename({ client }: Parts) {
  return (uri: string, position: Position): Thenable<unknown> =>
    vscode.commands.executeCommand('editor.action.rename', [
      vscode.Uri.parse(uri),
      client.protocol2CodeConverter.asPosition(position),
    ]);
}

/** Goes to a place of the text, where that is shown already; the tree and the page of two versions do. */
export function reveal({ client }: Parts) {
  return (uri: string, range: Range): Thenable<unknown> => {
    const { visibleTextEditors } = vscode.window;
    const shown = visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
    return vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      selection: client.protocol2CodeConverter.asRange(range),
      ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
    });
  };
}
