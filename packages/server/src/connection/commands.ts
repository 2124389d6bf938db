import { cliMessage, formatNumber } from '@cchc/words';
import {
  MessageType,
  ShowMessageNotification,
  type ExecuteCommandParams,
} from 'vscode-languageserver';
import { runTestsOf } from '../features/tests/tests.js';
import { SERVER_COMMANDS } from '../protocol.js';
import type { Session } from './session.js';

/** What an editor without commands of its own can have done by us; what came out is said and given back. */
export function execute({ command, arguments: args = [] }: ExecuteCommandParams, session: Session) {
  if (command !== SERVER_COMMANDS.runTests) return null;
  const [uri, name] = args as readonly unknown[];
  const view = typeof uri === 'string' ? session.workspace.view(uri) : undefined;
  if (!view) return null;
  const run = runTestsOf(view, typeof name === 'string' ? [name] : undefined);
  const reader = view.reader();
  const count = (number: number): string => formatNumber(String(number), reader);
  const passed = run.tests.filter((test) => test.passed).length;
  const summary = cliMessage(
    'TEST_SUMMARY',
    {
      tests: count(run.tests.length),
      passed: count(passed),
      failed: count(run.tests.length - passed),
    },
    reader,
  );
  const failures = run.tests.flatMap((test) =>
    test.failures.map(({ message }) => `“${test.name}”: ${message}`),
  );
  const say = (type: MessageType, message: string): void =>
    void session.connection.sendNotification(ShowMessageNotification.type, { type, message });
  if (run.problem !== undefined) say(MessageType.Error, run.problem);
  else if (failures.length > 0) say(MessageType.Warning, [summary, ...failures].join('\n'));
  else say(MessageType.Info, summary);
  return run;
}
