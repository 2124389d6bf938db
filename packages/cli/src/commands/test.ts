import { refusalInWords } from '@cchc/words';
import { worst, type ExitCode } from '../exit.js';
import { checkedFile } from '../files/checked.js';
import { askedRulebooks } from '../files/asked-rulebooks.js';
import type { Session } from '../session.js';
import { withProgress } from '../show/progress.js';
import { junit } from '../show/junit.js';
import type { TestedFile } from '../show/tested-file.js';
import { notReachedText, testsSummary, testsText } from '../show/tests.js';
import { testsJson } from '../show/tests-json.js';
import { inServerForm, isServerForm } from '../show/problem-forms.js';
import { testProblems } from '../show/test-problems.js';
import { isTested, tellBroken, testedFile } from './tested.js';
import { suggestInto } from './test-suggest.js';
import { judgingFormOption, type CommandOf, type JudgingForm } from './command.js';

interface TestOptions {
  readonly coverage?: true;
  readonly suggest?: true;
  readonly write?: true;
  readonly format: JudgingForm;
}

export const testCommand: CommandOf = {
  name: 'test',
  define: (command, words) => {
    const { files, options } = words.placeholders;
    command
      .usage(`[${options}] <${files}>`)
      .argument(`<${files}>`, words.arguments.files)
      .option('--coverage', words.options.coverage)
      .option('--suggest', words.options.suggest)
      .option('--write', words.options.writeTests)
      .option('--watch', words.options.watch)
      .addOption(judgingFormOption(words));
  },
  run: (session, args, options) => runTest(session, args, options as unknown as TestOptions),
};

async function runTest(
  session: Session,
  args: readonly string[],
  { coverage, format, suggest, write }: TestOptions,
): Promise<ExitCode> {
  if (suggest) return suggestInto(session, args, write === true);
  const { io, asked } = session;
  const { files: texts, troubles } = await askedRulebooks(session, args);

  const files = withProgress(session, texts, (file) => checkedFile(session, file));
  const run = files.flatMap((file) => testedFile(file, asked ?? file.tongue));
  const tested = run.filter(isTested);
  const untested = run.filter((one) => !isTested(one));
  for (const one of untested) tellBroken(session, one);
  for (const one of tested) tellRefusals(session, one);

  if (format === 'json') io.stdout.write(testsJson(tested));
  else if (format === 'junit') io.stdout.write(junit(run));
  else if (isServerForm(format)) {
    const tongue = asked ?? run[0]?.tongue ?? session.own;
    const looked = run.map((one) => testProblems(io.cwd, one));
    const successful = troubles.length === 0;
    io.stdout.write(inServerForm(format, looked, { tongue, successful }));
  } else if (tested.length > 0) io.stdout.write(text(session, tested, coverage === true));
  return worst([troubles.length > 0 ? 2 : 0, untested.length > 0 || tested.some(isFaulty) ? 1 : 0]);
}

function text(session: Session, tested: readonly TestedFile[], coverage: boolean): string {
  const tongue = session.asked ?? tested[0]?.tongue ?? session.own;
  return [
    ...tested.map((one) => testsText(session, one)),
    ...(coverage ? tested.map(notReachedText) : []),
    testsSummary(tested, tongue),
  ].join('');
}

function isFaulty({ report }: TestedFile): boolean {
  return report.refusals.length > 0 || report.tests.some(({ passed }) => !passed);
}

function tellRefusals({ io }: Session, { file, report, tongue }: TestedFile): void {
  for (const refusal of report.refusals) {
    io.stderr.write(`${file.name}: ${refusalInWords(refusal, tongue)}\n`);
  }
}
