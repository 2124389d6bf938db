import * as vscode from 'vscode';
import { treeRequest, type RulebookTree, type TreeItem } from '@cchc/server/protocol';
import { ask } from '../client/requests.js';
import { isRulebook } from '../reader.js';
import type { Parts } from '../start.js';
import { mover } from './move.js';
import { treeItem } from './item.js';

/** A row of the tree knows the file it stands for. */
export interface Row {
  readonly uri: string;
  readonly item: TreeItem;
  readonly parent: Row | undefined;
}

/** The rulebook in front as a tree; it stays while something else than a rulebook is in front. */
export function showTree({ client, onChecked }: Parts): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let uri: string | undefined;
  let rows: readonly Row[] = [];

  const view = vscode.window.createTreeView<Row>('cchc.tree', {
    showCollapseAll: true,
    dragAndDropController: mover(client),
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (row) => (row ? row.item.children.map((item) => child(row, item)) : [...rows]),
      getParent: ({ parent }) => parent,
      getTreeItem: treeItem,
    },
  });
  const read = async (): Promise<void> => {
    const wanted = uri;
    if (wanted === undefined) return;
    const tree = await ask(client, treeRequest, { uri: wanted }).catch(() => undefined);
    if (wanted !== uri || !tree) return;
    rows = tree.items.map((item) => ({ uri: wanted, item, parent: undefined }));
    view.badge = badgeOf(tree);
    changed.fire();
  };
  const follow = (editor: vscode.TextEditor | undefined): void => {
    if (!editor || !isRulebook(editor.document)) return;
    uri = editor.document.uri.toString();
    void read();
  };
  return vscode.Disposable.from(
    view,
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [first] }) => {
      const isShown = view.visible && textEditor.document.uri.toString() === uri;
      const row = isShown && first ? rowAt(rows, first.active) : undefined;
      if (row) void view.reveal(row, { select: true, focus: false });
    }),
    onChecked((checked) => {
      if (checked.uri === uri) void read();
      else if (uri === undefined) follow(vscode.window.activeTextEditor);
    }),
  );
}

function child(parent: Row, item: TreeItem): Row {
  return { uri: parent.uri, item, parent };
}

/** The innermost row whose text holds a place. */
function rowAt(rows: readonly Row[], at: vscode.Position): Row | undefined {
  const row = rows.find(({ item: { range } }) => {
    const { start, end } = range;
    return new vscode.Range(start.line, start.character, end.line, end.character).contains(at);
  });
  return (
    row &&
    (rowAt(
      row.item.children.map((item) => child(row, item)),
      at,
    ) ??
      row)
  );
}

function badgeOf({ items }: RulebookTree): vscode.ViewBadge | undefined {
  const errors = items.reduce((sum, item) => sum + item.errors, 0);
  return errors === 0 ? undefined : { value: errors, tooltip: String(errors) };
}
