import { execFileSync } from 'node:child_process';

/** What git needs to know, and nothing that somebody set for this machine. */
export function gitEnvironment(): NodeJS.ProcessEnv {
  const isolated = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  const person = (role: string) => ({
    [`GIT_${role}_NAME`]: 'Thử',
    [`GIT_${role}_EMAIL`]: 'thu@example.invalid',
  });
  return { ...process.env, ...isolated, ...person('AUTHOR'), ...person('COMMITTER') };
}

/** Commits all files of the folder; makes the repository first, if there is none. */
export function commitAll(cwd: string, message: string): void {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: gitEnvironment() });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', '--message', message);
}
