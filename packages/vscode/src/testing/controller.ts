import * as vscode from 'vscode';
import { testsRequest, type TestList } from '@cchc/server/protocol';
import { extensionMessage } from '@cchc/words';
import { ask } from '../client/requests.js';
import { readerOf } from '../reader.js';
import type { Parts } from '../start.js';
import { loadDetails } from './coverage.js';
import { runTests } from './run.js';

export interface Tests {
  readonly controller: vscode.TestController;
  /** To be ended with the extension. */
  readonly parts: vscode.Disposable;
  /** What lenses call: a file, and the tests of it by name. */
  readonly run: (uri: string, names?: readonly string[]) => Promise<void>;
  readonly cover: (uri: string, names?: readonly string[]) => Promise<void>;
}

/** The tests that stand in rulebooks, as VS Code's Test Explorer shows and runs them. */
export function offerTests({ client, onChecked }: Parts): Tests {
  const tongue = readerOf();
  const controller = vscode.tests.createTestController('cchc', 'CCHC');
  const handle =
    (covers: boolean) =>
    (request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> =>
      runTests({ client, controller, covers, request, token });
  const { Run, Coverage } = vscode.TestRunProfileKind;
  const say = (code: 'RUN_TESTS' | 'COVER_TESTS'): string => extensionMessage(code, {}, tongue);
  controller.createRunProfile(say('RUN_TESTS'), Run, handle(false), true);
  const covering = controller.createRunProfile(say('COVER_TESTS'), Coverage, handle(true), true);
  covering.loadDetailedCoverage = (_, file) => Promise.resolve(loadDetails(file));

  const read = async (uri: string): Promise<void> => {
    const list = await ask(client, testsRequest, { uri }).catch(() => undefined);
    if (list) put(controller, uri, list);
  };
  const heard = onChecked(({ uri }) => void read(uri));
  const start =
    (covers: boolean) =>
    async (uri: string, names?: readonly string[]): Promise<void> => {
      await read(uri);
      const file = controller.items.get(uri);
      const wanted = names?.flatMap((name) => itemsNamed(file, name)) ?? (file ? [file] : []);
      const request = new vscode.TestRunRequest(wanted, undefined, covers ? covering : undefined);
      const token = new vscode.CancellationTokenSource().token;
      await runTests({ client, controller, covers, request, token });
    };
  return {
    controller,
    run: start(false),
    cover: start(true),
    parts: vscode.Disposable.from(heard, controller),
  };
}

/** A file with its tests below it; one without tests is not listed. */
function put(controller: vscode.TestController, uri: string, { tests }: TestList): void {
  if (tests.length === 0) return controller.items.delete(uri);
  const address = vscode.Uri.parse(uri);
  const file =
    controller.items.get(uri) ??
    controller.createTestItem(uri, vscode.workspace.asRelativePath(address), address);
  file.children.replace(
    tests.map(({ name, rulebook, range }, index) => {
      const item = controller.createTestItem(`${uri}#${index}`, name, address);
      item.range = new vscode.Range(
        ...([range.start.line, range.start.character] as const),
        ...([range.end.line, range.end.character] as const),
      );
      if (rulebook !== undefined) item.description = rulebook;
      // In the order of the text.
      item.sortText = String(index).padStart(6, '0');
      return item;
    }),
  );
  controller.items.add(file);
}

function itemsNamed(file: vscode.TestItem | undefined, name: string): readonly vscode.TestItem[] {
  return [...(file?.children ?? [])].flatMap(([, item]) => (item.label === name ? item : []));
}
