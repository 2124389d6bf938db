import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import type { Severity } from '@cchc/model';

/**
 * Something to put right, whichever command found it: what the forms that build servers read are made
 * of. Lines and columns are 1-based, columns in characters, the end is exclusive.
 */
export interface Problem {
  /** Of a finding, or one that the command gives to its own complaint, such as `NOT_FORMATTED`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** What to do about it; empty where there is nothing to say. */
  readonly help: string;
  /** Relative to the folder the program runs in, with `/`, whatever the user wrote. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The line as it is written: it tells the same problem again when lines above it have changed. */
  readonly written: string;
  /** Why the author keeps it. */
  readonly accepted?: string;
}

/** A file that was looked at, and what is wrong with it. */
export interface LookedAt {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** A file's name in a report that leaves this machine: relative, so that it tells nobody where we are. */
export function reportedName(cwd: string, name: string): string {
  if (name === '-') return 'stdin';
  return relative(cwd, resolve(cwd, name)).split(sep).join('/');
}

/** Stays the same while the line does, wherever it moves; `nth` parts equal problems on equal lines. */
export function fingerprints(problems: readonly Problem[]): readonly string[] {
  const seen = new Map<string, number>();
  return problems.map(({ code, file, written }) => {
    const key = [code, file, written.trim()].join('\n');
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return createHash('sha256').update(`${key}\n${nth}`).digest('hex').slice(0, 32);
  });
}
