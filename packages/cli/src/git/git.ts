import { execFileSync } from 'node:child_process';

/** What git printed, and whether it went well; nothing where there is no git. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly bytes: Buffer;
}

/** More than any rulebook takes. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Asks the git program, without a shell. Only commands that read objects are asked for; what the
 * repository's own configuration could start for them (a file system monitor, a pager) is turned off.
 */
export function git(cwd: string, args: readonly string[]): GitAnswer {
  try {
    const bytes = execFileSync('git', ['--no-pager', '-c', 'core.fsmonitor=false', ...args], {
      cwd,
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    });
    return { ok: true, bytes };
  } catch (error) {
    const printed = error instanceof Error && 'stdout' in error ? error.stdout : undefined;
    return { ok: false, bytes: Buffer.isBuffer(printed) ? printed : Buffer.alloc(0) };
  }
}

/** The first line of what git printed; undefined where it printed none. */
export function gitLine(cwd: string, args: readonly string[]): string | undefined {
  const answer = git(cwd, args);
  if (!answer.ok) return undefined;
  const [line] = answer.bytes.toString('utf8').split('\n');
  return line === '' ? undefined : line;
}
