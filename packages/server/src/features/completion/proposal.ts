import type { Token } from '@cchc/language';
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type Position,
} from 'vscode-languageserver';
import type { View } from '../../view.js';
import type { CompletionOptions } from '../completion.js';
import type { Expected } from './expected.js';
import type { Typed } from './phrases.js';
import type { Skeleton } from './skeleton.js';

/** What one kind of proposal is made of. */
export interface CompletionContext {
  readonly view: View;
  readonly position: Position;
  readonly typed: Typed;
  readonly skeleton: Skeleton;
  readonly expected: Expected;
  readonly options: CompletionOptions;
  readonly tokens: readonly Token[];
}

/** Something that may be written, before it is put into the form of the protocol. */
export interface Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  /** What is inserted, where that is not the label. */
  readonly text?: string;
  readonly isSnippet?: boolean;
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** 0 comes first; within one rank the order is kept. */
  readonly rank: number;
}

export type ProposalKind = 'keyword' | 'snippet' | 'name' | 'criterion' | 'value' | 'file';

const KINDS: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
  name: CompletionItemKind.Variable,
  criterion: CompletionItemKind.Class,
  value: CompletionItemKind.Value,
  file: CompletionItemKind.File,
};

/** Editors match what was typed against `filterText` letter by letter, and know no accents. */
export function completionItem(
  { label, kind, text = label, isSnippet = false, detail, documentation, rank }: Proposal,
  { start, text: typed, end, later = 0 }: Typed,
  view: View,
  position: Position,
): CompletionItem {
  const last = end === undefined ? position : view.lines.positionAt(end);
  const range = { start: view.lines.positionAt(start), end: last };
  return {
    label,
    kind: KINDS[kind],
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && {
      documentation: { kind: 'markdown', value: documentation },
    }),
    // What goes on with the most words that were typed comes first.
    sortText: `${rank + later * 3}`,
    filterText: typed === '' ? label : `${typed} ${label}`,
    textEdit: { range, newText: indented(text, view, range.start.line) },
    ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
    ...(text.includes('\n') && { insertTextMode: InsertTextMode.asIs }),
  };
}

/** Lines behind the first stand as deep as the one they begin on. */
function indented(text: string, { text: whole, lines }: View, line: number): string {
  const start = lines.offsetAt({ line, character: 0 });
  const [indent = ''] = /^[^\S\r\n]*/.exec(whole.slice(start)) ?? [];
  return text.replaceAll('\n', `\n${indent}`);
}
