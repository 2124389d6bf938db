import type { ExitCode } from '../exit.js';
import { runDiffDriver } from '../git/diff-driver.js';
import { programText, repositoryAt } from '../git/drivers.js';
import { installing, uninstalling, type Step } from '../git/install.js';
import { runMergeDriver } from '../git/merge-driver.js';
import { similar } from '@cchc/language';
import { cliMessage } from '@cchc/words';
import { complain, type Session } from '../session.js';
import type { CommandOf } from './command.js';

/** What people ask for; the two drivers are called by git alone. */
const ACTIONS = ['install', 'uninstall'] as const;

/** Teaches git, in one repository, to compare and merge rulebooks by what they mean. */
export const gitCommand: CommandOf = {
  name: 'git',
  define: (command, words) => {
    const { gitAction, options } = words.placeholders;
    command
      .usage(`[${options}] <${gitAction}>`)
      .argument(`<${gitAction}>`, words.arguments.gitAction)
      .allowExcessArguments()
      .option('--dry-run', words.options.dryRun);
  },
  suggested: ACTIONS,
  run: (session, [action = '', ...rest], options) =>
    runGit(session, action, rest, options.dryRun === true),
};

async function runGit(
  session: Session,
  action: string,
  rest: readonly string[],
  dryRun: boolean,
): Promise<ExitCode> {
  switch (action) {
    case 'diff-driver':
      return runDiffDriver(session, rest);
    case 'merge-driver':
      return runMergeDriver(session, rest);
    case 'install':
    case 'uninstall':
      return setUp(session, action, dryRun);
    default:
      complain(session, 'GIT_ACTION_UNKNOWN', {
        action,
        suggestion: similar(action, ACTIONS),
        known: ACTIONS,
      });
      return 2;
  }
}

async function setUp(
  session: Session,
  action: (typeof ACTIONS)[number],
  dryRun: boolean,
): Promise<ExitCode> {
  const { io, own } = session;
  const repository = repositoryAt(io.cwd);
  if (!repository) {
    complain(session, 'NO_REPOSITORY', {});
    return 2;
  }
  const program = programText([process.execPath, process.argv[1] ?? '']);
  const steps: readonly Step[] =
    action === 'install'
      ? installing(session, repository, program)
      : uninstalling(session, repository);
  for (const { told, take } of steps) {
    io.stdout.write(`${told}\n`);
    const failed = dryRun ? undefined : await take();
    failed?.tell(session);
    if (failed) return 2;
  }
  const code =
    steps.length === 0
      ? 'GIT_NOTHING_TO_DO'
      : dryRun
        ? 'GIT_DRY_RUN'
        : (`GIT_DONE_${action}` as const);
  io.stdout.write(`${cliMessage(code, { root: repository.root }, own)}\n`);
  return 0;
}
