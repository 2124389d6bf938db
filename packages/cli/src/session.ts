import type { Tongue } from '@cchc/language';
import { cliMessage, type CliMessages } from '@cchc/words/cli';
import pc from 'picocolors';
import type { Config } from '@cchc/check/config';
import type { Io, Output } from './io.js';

/** What one run of the program works with. */
export interface Session {
  readonly io: Io;
  /** The language asked for; findings and results otherwise speak that of their rulebook. */
  readonly asked: Tongue | undefined;
  /** The language in which the program itself speaks. */
  readonly own: Tongue;
  readonly config: Config;
}

export type Colors = ReturnType<typeof pc.createColors>;

export function colorsOf({ env }: Io, output: Output): Colors {
  const unwanted = env.NO_COLOR !== undefined && env.NO_COLOR !== '';
  const forced = env.FORCE_COLOR !== undefined && !['', '0', 'false'].includes(env.FORCE_COLOR);
  return pc.createColors((output.isTTY || forced) && !unwanted);
}

/** Says a message of the program on standard error, a line of its own. */
export function complain<Code extends keyof CliMessages>(
  { io, own }: Pick<Session, 'io' | 'own'>,
  code: Code,
  args: CliMessages[Code],
): void {
  const { red } = colorsOf(io, io.stderr);
  io.stderr.write(`${red('cchc')}: ${cliMessage(code, args, own)}\n`);
}
