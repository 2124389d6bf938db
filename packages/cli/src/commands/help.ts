import { PAGE_CODES, pageOf } from '@cchc/check';
import { similar } from '@cchc/language';
import { complain } from '../session.js';
import type { CommandOf } from './command.js';

/** The page of a code, as it also stands in the sources; or all codes. */
export const helpCommand: CommandOf = {
  name: 'help',
  define: (command, words) => {
    const { finding, options } = words.placeholders;
    command.usage(`[${options}] [${finding}]`).argument(`[${finding}]`, words.arguments.finding);
  },
  suggested: PAGE_CODES,
  run: (session, [asked]) => {
    const { io, own } = session;
    if (asked === undefined) {
      io.stdout.write(PAGE_CODES.map((code) => `${code}\n`).join(''));
      return Promise.resolve(0);
    }
    const code = asked.toUpperCase().replaceAll('-', '_');
    const page = pageOf(code, own);
    if (page === undefined) {
      complain(session, 'UNKNOWN_FINDING', { code: asked, suggestion: similar(code, PAGE_CODES) });
      return Promise.resolve(2);
    }
    io.stdout.write(page);
    return Promise.resolve(0);
  },
};
