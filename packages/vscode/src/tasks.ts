import * as vscode from 'vscode';
import { extensionMessage, type Tongue } from '@cchc/words';
import { readerOf } from './reader.js';

/** As `taskDefinitions` of the manifest has it. */
interface Definition extends vscode.TaskDefinition {
  readonly command: string;
  readonly files?: string;
}

const MATCHERS = ['$cchc-error', '$cchc-warning', '$cchc-test'];
const OFFERED = [
  { command: 'check', name: 'TASK_CHECK', group: vscode.TaskGroup.Build },
  { command: 'test', name: 'TASK_TEST', group: vscode.TaskGroup.Test },
  { command: 'format', name: 'TASK_FORMAT', group: undefined },
] as const;

/** The command line as tasks; what it prints goes to the Problems panel. */
export function taskProvider(): vscode.TaskProvider {
  return {
    provideTasks: () => {
      const tongue = readerOf();
      const { Workspace } = vscode.TaskScope;
      return OFFERED.map(({ command, name, group }) => {
        const definition: Definition = { type: 'cchc', command };
        const label = extensionMessage(name, {}, tongue);
        const task = taskOf(definition, label, Workspace, tongue);
        if (group) task.group = group;
        return task;
      });
    },
    resolveTask: ({ definition, name, scope }) =>
      taskOf(definition as Definition, name, scope ?? vscode.TaskScope.Workspace, readerOf()),
  };
}

function taskOf(
  definition: Definition,
  name: string,
  scope: vscode.WorkspaceFolder | vscode.TaskScope,
  tongue: Tongue,
): vscode.Task {
  const { command, files = '.' } = definition;
  const program = vscode.workspace.getConfiguration('cchc').get('tasks.command', 'npx cchc');
  const write = command === 'format' ? ['--write'] : [];
  // The program may be several words; the rest is quoted by the shell's own rules.
  const args = [command, ...write, '--lang', tongue].join(' ');
  const run = new vscode.ShellExecution(`${program} ${args} ${quoted(files)}`);
  const task = new vscode.Task(definition, scope, name, 'cchc', run, MATCHERS);
  task.presentationOptions = { clear: true, showReuseMessage: false };
  return task;
}

/** Patterns and plain names as they are, for the program reads them; others in quotes. */
function quoted(files: string): string {
  return /^[\p{L}\p{N}_./*-]+$/u.test(files) ? files : `"${files.replace(/["\\$`]/g, '\\$&')}"`;
}
