import * as vscode from 'vscode';
import { moveRequest } from '@cchc/server/protocol';
import type { BaseLanguageClient, WorkspaceEdit } from 'vscode-languageclient';
import { ask } from '../client/requests.js';
import type { Row } from './view.js';

const DRAGGED = 'application/vnd.code.tree.cchc.tree';
/** What holds others takes what is dropped on it into itself; beside anything else it is put behind. */
const GROUPS = new Set(['rulebook', 'field', 'criterion', 'bonus', 'penalty']);

/** A criterion is moved by dragging it; the server writes the text anew. */
export function mover(client: BaseLanguageClient): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [DRAGGED],
    dropMimeTypes: [DRAGGED],
    handleDrag: ([row], data) => {
      if (row?.item.code !== undefined) data.set(DRAGGED, new vscode.DataTransferItem(row));
    },
    handleDrop: async (target, data) => {
      const row = data.get(DRAGGED)?.value as Row | undefined;
      const [code, to] = [row?.item.code, target?.item.code];
      if (!row || code === undefined || to === undefined || row.uri !== target?.uri) return;
      const isGroup = GROUPS.has(target.item.kind) && target.item.children.length > 0;
      const answer = await ask(client, moveRequest, {
        uri: row.uri,
        code,
        to,
        place: isGroup && row.item.kind !== target.item.kind ? 'into' : 'after',
        renumber: true,
      });
      if ('problem' in answer) {
        void vscode.window.showWarningMessage(answer.problem);
        return;
      }
      const edit = await client.protocol2CodeConverter.asWorkspaceEdit(
        answer.edit as WorkspaceEdit,
      );
      await vscode.workspace.applyEdit(edit);
    },
  };
}
