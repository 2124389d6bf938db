import type { CliMessages } from '@cchc/words/cli';
import { complain, type Session } from '../session.js';

/** What went wrong with a file or folder: a message of the program and what it is told with. */
export interface Trouble {
  readonly tell: (session: Pick<Session, 'io' | 'own'>) => void;
}

export function trouble<Code extends keyof CliMessages>(
  code: Code,
  args: CliMessages[Code],
): Trouble {
  return {
    tell: (session) => {
      complain(session, code, args);
    },
  };
}

/** What a number of files gave, and what kept others from giving it. */
export interface Gathered<T> {
  readonly found: readonly T[];
  readonly troubles: readonly Trouble[];
}

export function together<T>(parts: readonly Gathered<T>[]): Gathered<T> {
  return {
    found: parts.flatMap(({ found }) => found),
    troubles: parts.flatMap(({ troubles }) => troubles),
  };
}

/** The code of a failed call of the system, such as `ENOENT`. */
export function systemCode(error: unknown): string {
  const known = typeof error === 'object' && error !== null && 'code' in error;
  return known ? String(error.code) : 'UNKNOWN';
}
