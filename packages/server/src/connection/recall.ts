import type { Diagnostic } from 'vscode-languageserver';
import type { KeptSymbol } from '../features/workspace-symbols.js';
import { SERVER } from '../version.js';
import type { View } from '../view.js';
import type { KeptTexts } from '../workspace/host.js';
import type { Workspace } from '../workspace/workspace.js';

/** All that is kept of a closed file from one session to the next. */
export interface Recalled {
  readonly diagnostics: Diagnostic[];
  readonly symbols: readonly KeptSymbol[];
  /** The files it was read with, and what they said then. */
  readonly read: readonly (readonly [string, string])[];
}

/** What was found before, if the file and all that it was read with say what they said then. */
export function recall(
  view: View,
  workspace: Workspace,
  pages: string,
  kept: KeptTexts,
): Recalled | undefined {
  const content = kept.find(keyOf(view, workspace, pages));
  if (content === undefined) return undefined;
  const recalled = JSON.parse(content) as Recalled;
  const holds = recalled.read.every(([uri, sum]) => sumOfFile(uri, workspace, kept) === sum);
  return holds ? recalled : undefined;
}

export function remember(
  view: View,
  found: Omit<Recalled, 'read'>,
  read: Iterable<string>,
  {
    workspace,
    pages,
    kept,
  }: { readonly workspace: Workspace; readonly pages: string; readonly kept: KeptTexts },
): void {
  const sums = [...read].map((uri) => [uri, sumOfFile(uri, workspace, kept)] as const);
  kept.keep(keyOf(view, workspace, pages), JSON.stringify({ ...found, read: sums }));
}

function keyOf({ uri, text }: View, workspace: Workspace, pages: string): readonly string[] {
  const severity = JSON.stringify(workspace.configurationOf(uri).config.severity);
  return [SERVER.version, workspace.language, pages, severity, uri, text];
}

function sumOfFile(uri: string, workspace: Workspace, { sum }: KeptTexts): string {
  const found = workspace.textOf(uri);
  return found.ok ? sum(found.text) : found.problem;
}
