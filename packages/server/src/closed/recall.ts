import type { Diagnostic } from 'vscode-languageserver';
import type { FileSymbols } from '../features/workspace-symbols.js';
import { SERVER } from '../version.js';
import type { View } from '../view.js';
import type { KeptTexts } from '../workspace/host.js';
import type { Workspace } from '../workspace/workspace.js';

/** What was found in a closed file, as it is kept from one session to the next. */
export interface Recalled {
  readonly diagnostics: Diagnostic[];
  readonly symbols: FileSymbols;
  /** The files it was read with, and what they said then. */
  readonly read: readonly (readonly [string, string])[];
}

/** Where things are kept, and all they hang on besides the texts. */
export interface Memory {
  readonly workspace: Workspace;
  readonly pages: string;
  readonly kept: KeptTexts;
}

/** What was found before, if the file and all that it was read with say what they said then. */
export function recall(view: View, memory: Memory): Recalled | undefined {
  const content = memory.kept.find(keyOf(view, memory));
  if (content === undefined) return undefined;
  const recalled = JSON.parse(content) as Recalled;
  const holds = recalled.read.every(([uri, sum]) => sumOfFile(uri, memory) === sum);
  return holds ? recalled : undefined;
}

export function remember(
  view: View,
  found: Omit<Recalled, 'read'>,
  read: Iterable<string>,
  memory: Memory,
): void {
  const sums = [...read].map((uri) => [uri, sumOfFile(uri, memory)] as const);
  memory.kept.keep(keyOf(view, memory), JSON.stringify({ ...found, read: sums }));
}

/** Another number whenever `Recalled` changes: what was kept in another form is not found. */
const FORM = '2';

function keyOf({ uri, text }: View, { workspace, pages }: Memory): readonly string[] {
  const severity = JSON.stringify(workspace.configurationOf(uri).config.severity);
  return [FORM, SERVER.version, workspace.language, pages, severity, uri, text];
}

function sumOfFile(uri: string, { workspace, kept: { sum } }: Memory): string {
  const found = workspace.textOf(uri);
  return found.ok ? sum(found.text) : found.problem;
}
