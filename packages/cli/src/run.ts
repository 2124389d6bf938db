import { NO_CONFIG } from '@cchc/check/config';
import type { ExitCode } from './exit.js';
import type { Io } from './io.js';
import { tongueAsked, tongueOfSystem } from './language-asked.js';
import { complain, type Session } from './session.js';
import { runProgram } from './usage/program.js';

/** Runs the program with its arguments and gives the exit code. It never throws and never exits. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const asked = tongueAsked(args);
  const session: Session = { io, asked, own: asked ?? tongueOfSystem(io), config: NO_CONFIG };
  try {
    return await runProgram(args, session);
  } catch {
    // The last resort: whatever it was, it is our fault, and nobody is helped by a stack.
    complain(session, 'INTERNAL', {});
    return 2;
  }
}
