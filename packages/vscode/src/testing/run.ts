import * as vscode from 'vscode';
import {
  runTestsRequest,
  type Range,
  type TestFailure,
  type TestOutcome,
  type TestRun,
} from '@cchc/server/protocol';
import { extensionMessage, type Tongue } from '@cchc/words';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../client/requests.js';
import { readerOf } from '../reader.js';
import { coverageOf } from './coverage.js';

export interface WantedRun {
  readonly client: BaseLanguageClient;
  readonly controller: vscode.TestController;
  readonly covers: boolean;
  readonly request: vscode.TestRunRequest;
  readonly token: vscode.CancellationToken;
}

/** Runs what is asked for, a file at a time: the server answers for all tests of a file at once. */
export async function runTests({
  client,
  controller,
  covers,
  request,
  token,
}: WantedRun): Promise<void> {
  const run = controller.createTestRun(request);
  token.onCancellationRequested(() => {
    run.end();
  });
  for (const { file, tests } of wanted(controller, request)) {
    if (token.isCancellationRequested) break;
    for (const test of tests) run.started(test);
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file.id));
    const tongue = readerOf(document);
    const isAll = tests.length === file.children.size;
    const names = isAll ? {} : { names: tests.map(({ label }) => label) };
    const answer = await ask(client, runTestsRequest, { uri: file.id, ...names });
    tell(run, tests, answer, tongue);
    if (covers) run.addCoverage(coverageOf(vscode.Uri.parse(file.id), answer.coverage));
  }
  run.end();
}

/** What is asked for as tests by file; all there are where nothing is named. */
function wanted(
  controller: vscode.TestController,
  { include, exclude = [] }: vscode.TestRunRequest,
): readonly { readonly file: vscode.TestItem; readonly tests: readonly vscode.TestItem[] }[] {
  const files = [...controller.items].map(([, file]) => file);
  return files.flatMap((file) => {
    const all = [...file.children].map(([, test]) => test);
    const asked =
      !include || include.includes(file) ? all : all.filter((one) => include.includes(one));
    const tests = exclude.includes(file) ? [] : asked.filter((one) => !exclude.includes(one));
    return tests.length === 0 ? [] : [{ file, tests }];
  });
}

function tell(
  run: vscode.TestRun,
  tests: readonly vscode.TestItem[],
  { tests: outcomes, problem }: TestRun,
  tongue: Tongue,
): void {
  for (const test of tests) {
    const outcome = outcomes.find((one) => isOf(test, one));
    if (!outcome) {
      const reason = problem ?? extensionMessage('NOT_RUN', {}, tongue);
      run.appendOutput(`${reason}\r\n`, undefined, test);
      run.errored(test, new vscode.TestMessage(reason));
    } else if (outcome.passed) run.passed(test);
    else
      run.failed(
        test,
        outcome.failures.map((one) => messageOf(test, one, tongue)),
      );
    for (const failure of outcome?.failures ?? [])
      run.appendOutput(outputOf(failure, tongue), undefined, test);
  }
}

/** Two tests may have one name; the line tells them apart. */
function isOf({ label, range }: vscode.TestItem, outcome: TestOutcome): boolean {
  return outcome.name === label && outcome.range.start.line === range?.start.line;
}

function messageOf(
  test: vscode.TestItem,
  failure: TestFailure,
  tongue: Tongue,
): vscode.TestMessage {
  const { message, expected, actual, trace = [], range } = failure;
  const said = trace.length === 0 ? message : withTrace(message, trace, tongue);
  const told =
    expected === undefined || actual === undefined
      ? new vscode.TestMessage(said)
      : vscode.TestMessage.diff(said, expected, actual);
  if (test.uri) told.location = new vscode.Location(test.uri, rangeOf(range));
  return told;
}

function withTrace(
  message: string,
  trace: readonly string[],
  tongue: Tongue,
): vscode.MarkdownString {
  const lines = trace.map((line) => `- ${escaped(line)}`);
  const heading = extensionMessage('TRACE', {}, tongue);
  return new vscode.MarkdownString(`${escaped(message)}\n\n**${heading}**\n\n${lines.join('\n')}`);
}

/** The same as text, for the output of the run. */
function outputOf({ message, trace = [] }: TestFailure, tongue: Tongue): string {
  const heading = trace.length === 0 ? [] : [`${extensionMessage('TRACE', {}, tongue)}:`];
  return [message, ...heading, ...trace.map((line) => `  ${line}`), ''].join('\r\n');
}

/** As it stands, whatever Markdown would make of it. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, (sign) =>
    sign === '<' ? '&lt;' : `\\${sign}`,
  );
}

export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
