import type { ExitCode } from '../exit.js';
import { comparedVersions, type Compared } from '@cchc/check';
import { versionsNamed } from '../files/versions.js';
import type { Session } from '../session.js';
import { DIFF_FORMS, diffReport, type DiffForm } from '../show/diff/report.js';
import { Option } from 'commander';
import type { CommandOf } from './command.js';

interface DiffOptions {
  readonly format: DiffForm;
  readonly exitCode?: true;
}

/** What two versions of a rulebook say otherwise; of an amendment alone, what it changes. */
export const diffCommand: CommandOf = {
  name: 'diff',
  define: (command, words) => {
    const { options, before, after } = words.placeholders;
    command
      .usage(`[${options}] <${before}> [${after}]`)
      .argument(`<${before}>`, words.arguments.before)
      .argument(`[${after}]`, words.arguments.after)
      .addOption(
        new Option(`--format <${DIFF_FORMS.join('|')}>`, words.options.diffFormat)
          .choices(DIFF_FORMS)
          .default('text'),
      )
      .option('--exit-code', words.options.exitCode);
  },
  run: (session, args, options) => runDiff(session, args, options as unknown as DiffOptions),
};

async function runDiff(
  session: Session,
  [old = '', fresh]: readonly string[],
  { format, exitCode }: DiffOptions,
): Promise<ExitCode> {
  const versions = await versionsNamed(session, old, fresh);
  if (typeof versions === 'number') return versions;
  const [before, after] = versions;
  const compared = comparedVersions(before, after);
  session.io.stdout.write(diffReport(session, compared, format));
  return exitCode && compared.some(changesScores) ? 1 : 0;
}

function changesScores({ diff }: Compared): boolean {
  if (!diff) return true;
  const changes = [...diff.nodes, ...diff.whole];
  return changes.some(({ classes }) => classes.some((one) => one !== 'wording' && one !== 'equal'));
}
