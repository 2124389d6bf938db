import * as vscode from 'vscode';
import type { TreeItem } from '@cchc/server/protocol';
import { extensionMessage } from '@cchc/words';
import { readerOf } from '../reader.js';
import type { Row } from './view.js';

const ICONS: Readonly<Record<TreeItem['kind'], string>> = {
  rulebook: 'book',
  library: 'library',
  amend: 'diff',
  field: 'folder',
  criterion: 'list-unordered',
  subcriterion: 'symbol-ruler',
  item: 'dash',
  bonus: 'add',
  penalty: 'remove',
};

/** A row: code and title, what it is worth, and in the colour of what is wrong with it. */
export function treeItem(row: Row): vscode.TreeItem {
  const { kind, code, title, worth, tooltip, children, selection, errors, warnings } = row.item;
  const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const isTop = row.parent === undefined;
  const named = code === undefined ? title : `${code} ${title}`;
  const item = new vscode.TreeItem(
    named,
    children.length === 0 ? None : isTop || kind === 'field' ? Expanded : Collapsed,
  );
  item.id = idOf(row);
  item.contextValue = kind;
  item.iconPath = new vscode.ThemeIcon(ICONS[kind], colourOf(row.item));
  const findings =
    errors + warnings === 0
      ? undefined
      : extensionMessage('TREE_FINDINGS', { errors, warnings }, readerOf());
  item.description = [worth, findings].filter((part) => part !== undefined).join(' · ');
  item.tooltip = [named, tooltip, findings].filter((part) => part !== undefined).join('\n\n');
  item.command = { command: 'cchc.reveal', title: '', arguments: [row.uri, selection] };
  return item;
}

/** The path of codes; where one comes twice, the place tells the two apart. */
function idOf({ uri, item, parent }: Row): string {
  const { kind, code = '', title, selection } = item;
  const own = `${kind}:${code || title}@${parent ? '' : selection.start.line}`;
  const twins = parent?.item.children.filter((one) => one.code === item.code) ?? [];
  const apart = twins.length > 1 ? `#${twins.indexOf(item)}` : '';
  return parent ? `${idOf(parent)}/${own}${apart}` : `${uri}/${own}`;
}

function colourOf({ errors, warnings }: TreeItem): vscode.ThemeColor | undefined {
  if (errors > 0) return new vscode.ThemeColor('list.errorForeground');
  return warnings > 0 ? new vscode.ThemeColor('list.warningForeground') : undefined;
}
