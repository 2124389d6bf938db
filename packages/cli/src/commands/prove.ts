import { proveRulebook, type Obligation } from '@cchc/analysis';
import { isOpen, type CheckedFile } from '@cchc/check';
import { rational, type Rational, type Rulebook } from '@cchc/model';
import { InvalidArgumentError, Option } from 'commander';
import { worst, type ExitCode } from '../exit.js';
import { askedRulebooks } from '../files/asked-rulebooks.js';
import { checkedFile } from '../files/checked.js';
import type { Session } from '../session.js';
import { findingsText } from '../show/findings.js';
import { withProgress } from '../show/progress.js';
import { PROVE_FORMS, proveReport, type ProveForm } from '../show/prove/report.js';
import type { ProvedFile } from '../show/prove/proved.js';
import { isRefuted } from '../show/prove/proved.js';
import type { CommandOf } from './command.js';

interface ProveOptions {
  readonly cliff?: Rational;
  readonly all?: true;
  readonly format: ProveForm;
}

/** Everything a rulebook should keep: proved, refuted with a case, or not decided and why. */
export const proveCommand: CommandOf = {
  name: 'prove',
  define: (command, words) => {
    const { files, options, share } = words.placeholders;
    command
      .usage(`[${options}] <${files}>`)
      .argument(`<${files}>`, words.arguments.files)
      .addOption(
        new Option(`--cliff <${share}>`, words.options.cliff).argParser((text) => shareOf(text)),
      )
      .option('--all', words.options.allObligations)
      .addOption(
        new Option(`--format <${PROVE_FORMS.join('|')}>`, words.options.proveFormat)
          .choices(PROVE_FORMS)
          .default('text'),
      );
  },
  run: (session, args, options) => runProve(session, args, options as unknown as ProveOptions),
};

/** `20%` or `0.2` of the points; a decimal comma will do. */
function shareOf(text: string): Rational {
  const digits = /^(\d{1,9}(?:[.,]\d{1,9})?)(%?)$/.exec(text.trim());
  // The program tells what there may be from commander's own sentence.
  if (!digits) throw new InvalidArgumentError('Allowed choices are 20%, 0.2.');
  const value = rational((digits[1] ?? '0').replace(',', '.'));
  return digits[2] === '%' ? value.div('100') : value;
}

async function runProve(
  session: Session,
  args: readonly string[],
  { cliff, all, format }: ProveOptions,
): Promise<ExitCode> {
  const { files, troubles } = await askedRulebooks(session, args);
  const checked = withProgress(session, files, (file) => checkedFile(session, file));
  const proved = checked.flatMap((file) =>
    file.rulebooks.map((rulebook) => provedFile(file, rulebook, cliff)),
  );
  const broken = checked.filter(isBroken);
  for (const file of broken) {
    const { stderr } = session.io;
    stderr.write(findingsText(session, file, stderr, file.findings.filter(isOpen)));
  }
  const successful = troubles.length === 0 && broken.length === 0;
  session.io.stdout.write(proveReport(session, proved, { format, all: all === true, successful }));
  const isWrong = broken.length > 0 || proved.some((one) => one.obligations.some(isRefuted(one)));
  return worst([troubles.length > 0 ? 2 : 0, isWrong ? 1 : 0]);
}

function provedFile(
  file: CheckedFile,
  rulebook: Rulebook,
  cliff: Rational | undefined,
): ProvedFile {
  const obligations: readonly Obligation[] = proveRulebook(rulebook, cliff ? { cliff } : {});
  return { file: { ...file, rulebook }, rulebook, obligations };
}

/** A library has no meaning of its own. */
function isBroken({ rulebooks, findings }: CheckedFile): boolean {
  const isError = findings.some((one) => isOpen(one) && one.severity === 'error');
  return rulebooks.length === 0 && isError;
}
