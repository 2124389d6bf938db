import { outlineOf, type OutlineItem } from '@cchc/language';
import { print, rational } from '@cchc/model';
import { EDITOR_PHRASES, formatPercent, formatPoints } from '@cchc/words';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import { rangeOf, type View } from '../view.js';

/** The rulebook as a tree: fields, criteria, what they declare, grades, tests. */
export function documentSymbols(view: View): DocumentSymbol[] {
  return outlineOf(view.parsed()).flatMap((item) => symbolOf(item, view));
}

const KINDS: Readonly<Record<string, SymbolKind | undefined>> = {
  Rulebook: SymbolKind.Module,
  Node: SymbolKind.Class,
  Block: SymbolKind.Package,
  BestOf: SymbolKind.Package,
  Input: SymbolKind.Variable,
  Definition: SymbolKind.Constant,
  Evidence: SymbolKind.File,
  CaseTable: SymbolKind.Struct,
  Column: SymbolKind.Field,
  Parameter: SymbolKind.Constant,
  Survey: SymbolKind.Interface,
  SharedScale: SymbolKind.Function,
  WorkingCalendar: SymbolKind.Object,
  NamedResult: SymbolKind.Property,
  Grading: SymbolKind.Enum,
  GradeBand: SymbolKind.EnumMember,
  TestCase: SymbolKind.Event,
  Remove: SymbolKind.Operator,
  Replace: SymbolKind.Operator,
  Insert: SymbolKind.Operator,
};

/** Statements that are no symbols give way to those inside them. */
function symbolOf(item: OutlineItem, view: View): DocumentSymbol[] {
  const children = item.children.flatMap((child) => symbolOf(child, view));
  const kind = KINDS[item.type];
  if (kind === undefined) return children;
  const range = rangeOf(item.at);
  return [
    {
      name: nameOf(item, view),
      detail: detailOf(item, view),
      kind:
        item.type === 'Node' && children.every((one) => one.kind !== SymbolKind.Class)
          ? SymbolKind.Method
          : kind,
      range,
      selectionRange: rangeOf(item.nameAt ?? item.titleAt ?? item.head),
      ...(children.length > 0 && { children }),
    },
  ];
}

/** A code or name with its title; where there is none, the line as it stands. */
export function nameOf({ name, title, head }: OutlineItem, view: View): string {
  const parts = [name, title].filter((part) => part !== undefined && part !== '');
  const written = parts.length > 0 ? parts.join(' ') : view.lines.getText(rangeOf(head));
  return written.replace(/\s+/g, ' ').trim() || '…';
}

function detailOf({ type, level, worth }: OutlineItem, view: View): string {
  const reader = view.reader();
  const { levels } = EDITOR_PHRASES[reader];
  if (type !== 'Node' || !level) return '';
  return [levels[level], ...(worth ? [worthInWords(worth, reader)] : [])]
    .filter(Boolean)
    .join(' · ');
}

/** `3 điểm`, `20%`; empty for what is only watched. */
export function worthInWords(
  { kind, value }: NonNullable<OutlineItem['worth']>,
  reader: 'vi' | 'en',
): string {
  if (value === undefined) return '';
  return kind === 'weight' ? formatPercentOf(value, reader) : formatPoints(value, reader);
}

function formatPercentOf(percent: string, reader: 'vi' | 'en'): string {
  return formatPercent(print(rational(percent).div(rational('100'))), reader);
}
