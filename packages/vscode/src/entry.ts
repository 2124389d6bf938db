import * as vscode from 'vscode';
import { COMPLETION_TRIGGERS } from '@cchc/server/protocol';

/** What VS Code asks with, and what it is answered. */
export type Complete = (
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
  context: vscode.CompletionContext,
) => Promise<vscode.CompletionItem[] | vscode.CompletionList | null | undefined>;

/** All that can be asked of the extension once it runs. */
export interface Running {
  /** By command. */
  readonly commands: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly tasks: vscode.TaskProvider;
  readonly pages: vscode.CustomReadonlyEditorProvider;
  readonly previews: vscode.WebviewPanelSerializer;
  readonly complete: Complete;
  /** Tests wait for this: the server answers, and what it was told is checked. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** What other extensions, and tests, get of this one. */
export interface Api {
  readonly running: () => Promise<Running>;
}

/** The commands of the manifest, and those that code lenses name. */
export const COMMANDS = [
  ...['new', 'check', 'format', 'translate', 'score', 'compare', 'example', 'page', 'restart'],
  ...['log', 'openPreview', 'runTests', 'coverTests', 'showReferences', 'rename', 'reveal'],
  'showComparison',
  'showCase',
].map((name) => `cchc.${name}`);

/** Long enough that what VS Code does at its start comes first. */
const START_AFTER_MS = 100;

let running: Promise<Running> | undefined;

/**
 * VS Code waits while an extension activates, and so this only says what there is. What it takes is
 * loaded when the event is over, or when somebody asks for it, whichever is first.
 */
export function enter(
  context: vscode.ExtensionContext,
  load: () => Promise<{ start(context: vscode.ExtensionContext): Promise<Running> }>,
): Api {
  const run = (): Promise<Running> => (running ??= load().then((loaded) => loaded.start(context)));
  context.subscriptions.push(
    ...COMMANDS.map((command) =>
      vscode.commands.registerCommand(command, async (...args: never[]) =>
        (await run()).commands[command]?.(...args),
      ),
    ),
    vscode.tasks.registerTaskProvider('cchc', {
      provideTasks: async (token) => (await run()).tasks.provideTasks(token),
      resolveTask: async (task, token) => (await run()).tasks.resolveTask(task, token),
    }),
    vscode.window.registerWebviewPanelSerializer('cchc.preview', {
      deserializeWebviewPanel: async (panel, state) =>
        (await run()).previews.deserializeWebviewPanel(panel, state),
    }),
    vscode.window.registerCustomEditorProvider('cchc.page', {
      openCustomDocument: async (uri, open, token) =>
        (await run()).pages.openCustomDocument(uri, open, token),
      resolveCustomEditor: async (document, panel, token) =>
        (await run()).pages.resolveCustomEditor(document, panel, token),
    }),
  );
  context.subscriptions.push(offerCompletions(run));
  setTimeout(() => void run().catch(() => undefined), START_AFTER_MS);
  return { running: run };
}

/**
 * VS Code asks for completions once as somebody types, and only those who offer some by then: whoever
 * opens a rulebook and writes at once would get the words of the text, and never the criterion.
 */
function offerCompletions(run: () => Promise<Running>): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    'cchc',
    {
      provideCompletionItems: async (...asked) => (await run()).complete(...asked),
    },
    ...COMPLETION_TRIGGERS,
  );
}

export async function leave(): Promise<void> {
  await (await running)?.stop();
  running = undefined;
}
