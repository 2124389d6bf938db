import { resolve } from 'node:path';
import { roundNamed } from '@cchc/data';
import { printResults, score } from '@cchc/semantics';
import { cliMessage, refusalInWords } from '@cchc/words';
import { worst, type ExitCode } from '../exit.js';
import { readRulebookAndData } from '../files/rulebook-input.js';
import { writeWhole } from '../files/write.js';
import type { Session } from '../session.js';
import { resultsText } from '../show/results.js';
import { formOption, type CommandOf, type Form } from './command.js';
import { isRoundKnown } from './round.js';

interface ScoreOptions {
  readonly data: readonly string[];
  readonly round?: string;
  readonly out?: string;
  readonly format: Form;
}

export const scoreCommand: CommandOf = {
  name: 'score',
  define: (command, words) => {
    const { placeholders: called } = words;
    command
      .usage(`[${called.options}] <${called.rulebook}>`)
      .argument(`<${called.rulebook}>`, words.arguments.rulebook)
      .requiredOption(`--data <${called.files}>`, words.options.data)
      .option(`--round <${called.round}>`, words.options.round)
      .option(`--out <${called.file}>`, words.options.out)
      .option('--watch', words.options.watch)
      .addOption(formOption(words));
  },
  run: (session, [rulebook = ''], options) =>
    runScore(session, rulebook, options as unknown as ScoreOptions),
};

async function runScore(
  session: Session,
  path: string,
  { data, round, out, format }: ScoreOptions,
): Promise<ExitCode> {
  const input = await readRulebookAndData(session, path, data);
  if (!input.ok) return input.exit;
  const { rulebook, dataset, tongue, exit } = input;
  if (!isRoundKnown(session, dataset.population, round)) return 2;
  const known = round === undefined ? undefined : roundNamed(round);
  const result = score(rulebook, dataset.population, known);
  if (!result.ok) {
    for (const refusal of result.refusals) {
      session.io.stderr.write(`${path}: ${refusalInWords(refusal, tongue)}\n`);
    }
    return 1;
  }
  const { columns, isTTY } = session.io.stdout;
  const width = isTTY && out === undefined ? columns : undefined;
  const text =
    format === 'json'
      ? printResults(result)
      : resultsText(rulebook, dataset.population, result, { tongue, width });
  const refused = result.units.some(({ nodes }) => nodes.some((one) => one.status === 'refused'));
  return (await print(session, text, out)) ? worst([exit, refused ? 1 : 0]) : 2;
}

/** To standard output or to a file; says whether that went well. */
async function print(session: Session, text: string, out: string | undefined): Promise<boolean> {
  const { io, own } = session;
  if (out === undefined) {
    io.stdout.write(text);
    return true;
  }
  const failed = await writeWhole(out, resolve(io.cwd, out), text);
  if (failed) failed.tell(session);
  else io.onWrite?.(resolve(io.cwd, out));
  if (!failed) io.stderr.write(`${cliMessage('WRITTEN', { path: out }, own)}\n`);
  return !failed;
}
