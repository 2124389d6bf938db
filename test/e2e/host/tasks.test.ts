import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { running } from './fixture.ts';

describe('tasks', () => {
  it('offer what the command line does, and read what it prints', async () => {
    await running();
    const tasks = await vscode.tasks.fetchTasks({ type: 'cchc' });
    const commands = tasks.map(({ definition }) => String(definition.command)).sort();
    assert.deepEqual(commands, ['check', 'format', 'test']);
    for (const task of tasks) {
      assert.deepEqual(task.problemMatchers, ['$cchc-error', '$cchc-warning', '$cchc-test']);
      const { commandLine = '' } = task.execution as vscode.ShellExecution;
      assert.match(
        commandLine,
        /^npx cchc (?:check|test|format --write) --lang (?:vi|en) \.$|^npx cchc \w+/,
      );
    }
  });
});
