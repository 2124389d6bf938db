import { amendCommand } from './amend.js';
import { check } from './check.js';
import type { CommandOf } from './command.js';
import { explainCommand } from './explain.js';
import { formatCommand } from './format.js';
import { helpCommand } from './help.js';
import { scoreCommand } from './score.js';
import { testCommand } from './test.js';
import { translateCommand } from './translate.js';

/** All commands, in the order of the help. */
export const COMMANDS: readonly CommandOf[] = [
  check,
  scoreCommand,
  explainCommand,
  testCommand,
  formatCommand,
  translateCommand,
  amendCommand,
  helpCommand,
];
