import { isOpen } from '@cchc/check';
import { checkedFile } from '../files/checked.js';
import type { CommandOf } from './command.js';
import { print, rewriteFiles } from './rewriting.js';

/** A rulebook that amends nothing is whole already, and printed as it is. */
export const amendCommand: CommandOf = {
  name: 'amend',
  define: (command, words) => {
    const { rulebook, options } = words.placeholders;
    command
      .usage(`[${options}] <${rulebook}>`)
      .argument(`<${rulebook}>`, words.arguments.rulebook)
      .option('--show', words.options.show);
  },
  run: async (session, args) => {
    const whole = ({ name, text }: { readonly name: string; readonly text: string }) => {
      const checked = checkedFile(session, { name, text });
      const findings = checked.findings.filter(isOpen);
      const isWhole = checked.consolidated !== undefined || findings.length === 0;
      return isWhole
        ? ({ ok: true, text: checked.consolidated ?? text } as const)
        : ({ ok: false, findings } as const);
    };
    return (await rewriteFiles(session, args, whole, print)).exit;
  },
};
