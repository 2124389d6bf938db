import { isOpen } from '@cchc/check';
import type { Tongue } from '@cchc/language';
import { cliMessage, formatNumber } from '@cchc/words';
import { worst, type ExitCode } from '../exit.js';
import { checkFiles } from '../checking/check-files.js';
import type { LookedFile } from '../checking/looked.js';
import { askedRulebooks } from '../files/asked-rulebooks.js';
import { complain, type Session } from '../session.js';
import { findingsText } from '../show/findings.js';
import { checkJson } from '../show/findings-json.js';
import { inServerForm, isServerForm } from '../show/problem-forms.js';
import { checkProblems } from '../show/check-problems.js';
import { judgingFormOption, type CommandOf, type JudgingForm } from './command.js';

interface CheckOptions {
  readonly all?: true;
  readonly format: JudgingForm;
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

export const check: CommandOf = {
  name: 'check',
  define: (command, words) => {
    const { files, options } = words.placeholders;
    command
      .usage(`[${options}] <${files}>`)
      .argument(`<${files}>`, words.arguments.files)
      .option('--all', words.options.all)
      .option('--watch', words.options.watch)
      .option('--no-cache', words.options.noCache)
      .addOption(judgingFormOption(words));
  },
  run: (session, args, options) => runCheck(session, args, options as unknown as CheckOptions),
};

async function runCheck(
  session: Session,
  args: readonly string[],
  { all, format, cache }: CheckOptions,
): Promise<ExitCode> {
  const { io, asked } = session;
  const { files: texts, troubles } = await askedRulebooks(session, args);

  const files = await checkFiles(session, texts, cache ? io.cacheFolder : undefined);
  const { keywords } = session.config;
  const unwanted = files.filter(({ tongue }) => keywords !== undefined && tongue !== keywords);
  for (const { name } of unwanted) {
    complain(session, 'KEYWORDS_NOT_WANTED', { path: name, wanted: keywords ?? 'vi' });
  }
  const shown = files.map((file) => ({
    file,
    findings: file.findings.filter((finding) => all ?? finding.accepted === undefined),
  }));
  if (format === 'json') io.stdout.write(checkJson(shown, asked));
  else if (isServerForm(format)) {
    const tongue = asked ?? files[0]?.tongue ?? session.own;
    const looked = shown.map((one) => checkProblems(io.cwd, one, asked ?? one.file.tongue));
    const successful = troubles.length === 0;
    io.stdout.write(inServerForm(format, looked, { tongue, successful }));
  } else {
    for (const { file, findings } of shown) {
      io.stdout.write(findingsText(session, file, io.stdout, findings));
    }
    if (files.length > 0) io.stdout.write(summary(session, files, all === true));
  }
  return worst([
    troubles.length > 0 ? 2 : 0,
    unwanted.length > 0 || files.some(({ findings }) => findings.some(isOpen)) ? 1 : 0,
  ]);
}

function summary(session: Session, files: readonly LookedFile[], all: boolean): string {
  const tongue = session.asked ?? files[0]?.tongue ?? session.own;
  const count = (number: number): string => formatNumber(String(number), tongue);
  const findings = files.flatMap((file) => file.findings);
  const open = findings.filter(isOpen);
  const of = (severity: string) => count(open.filter((one) => one.severity === severity).length);
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length;
  const said = count(files.length);
  const lines = [
    open.length === 0
      ? cliMessage('NOTHING_FOUND', { files: said }, tongue)
      : cliMessage(
          'CHECK_SUMMARY',
          { files: said, errors: of('error'), warnings: of('warning') },
          tongue,
        ),
    ...undecidedIn(files, tongue),
    ...(accepted > 0 && !all
      ? [cliMessage('SOME_ACCEPTED', { accepted: count(accepted) }, tongue)]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What the proofs gave up on is no complaint, but nobody should take it for proved. */
function undecidedIn(files: readonly LookedFile[], tongue: Tongue): readonly string[] {
  const open = files.flatMap(({ name, undecided }) =>
    undecided.map(({ at, why }) => ({
      why,
      place: (files.length > 1 ? `${name}:` : '') + String(at.start.line + 1),
    })),
  );
  if (open.length === 0) return [];
  const undecided = formatNumber(String(new Set(open.map(({ place }) => place)).size), tongue);
  const reasons = [...Map.groupBy(open, ({ why }) => why)].map(([because, places]) => {
    const lines = listed(places.map(({ place }) => place));
    return `  ${cliMessage('UNDECIDED_BECAUSE', { because, lines }, tongue)}`;
  });
  return [cliMessage('SOME_UNDECIDED', { undecided }, tongue), ...reasons];
}

const MOST_LISTED = 10;

function listed(all: readonly string[]): string {
  const places = [...new Set(all)];
  const shown = places.slice(0, MOST_LISTED).join(', ');
  return places.length > MOST_LISTED ? `${shown}, …` : shown;
}
