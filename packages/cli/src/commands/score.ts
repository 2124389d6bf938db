import { roundNamed } from '@cchc/data';
import type { Name, Population, Rulebook } from '@cchc/model';
import { printResults, type Results } from '@cchc/semantics';
import { refusalInWords } from '@cchc/words';
import { Option } from 'commander';
import { worst, type ExitCode } from '../exit.js';
import { readPrevious, withPrevious } from '../files/previous.js';
import { ENGINES, scoreBy, type Engine } from '../scoring/engine.js';
import type { SparkResult } from '../scoring/spark.js';
import { readRulebookAndData, type RulebookInput } from '../files/rulebook-input.js';
import { OUTPUT_ENDINGS, ofUnknownForm, printed, writeOutputs } from '../out/outputs.js';
import { complain, type Session } from '../session.js';
import { roundsText } from '../show/rounds.js';
import { formOption, type CommandOf, type Form } from './command.js';
import { isRoundKnown } from './round.js';
import { scoreSeveral } from './score-several.js';

interface ScoreOptions {
  readonly data: readonly string[];
  readonly round?: string;
  readonly rounds?: string;
  readonly out?: readonly string[];
  readonly excel?: true;
  readonly previous?: string;
  readonly engine: Engine;
  readonly master?: string;
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
      .option(`--rounds <${called.rounds}>`, words.options.rounds)
      .option(`--out <${called.files}>`, words.options.out)
      .option('--excel', words.options.excel)
      .option(`--previous <${called.file}>`, words.options.previous)
      .addOption(
        // All of them in one word would leave no room for words on a narrow terminal.
        new Option(`--engine <${called.name}>`, words.options.engine)
          .choices(ENGINES)
          .default(ENGINES[0]),
      )
      .option(`--master <${called.master}>`, words.options.master)
      .option('--watch', words.options.watch)
      .addOption(formOption(words));
  },
  run: (session, [rulebook = ''], options) =>
    runScore(session, rulebook, options as unknown as ScoreOptions),
};

async function runScore(session: Session, path: string, options: ScoreOptions): Promise<ExitCode> {
  if (!makesSense(session, options)) return 2;
  const input = await readRulebookAndData(session, path, options.data);
  if (!input.ok) return input.exit;
  // That there is no unit has been told: nothing is scored, and no empty table is shown for a result.
  if (input.order.length === 0) return 1;
  if (input.parts.length > 1) return scoreSeveral(session, path, input, options);
  const previous =
    options.previous === undefined ? undefined : await readPrevious(session, options.previous);
  if (options.previous !== undefined && !previous) return 2;
  const { dataset } = input;
  const population = previous ? withPrevious(dataset.population, previous) : dataset.population;
  const asked = options.rounds?.split(',').map((name) => name.trim()) ?? [options.round];
  if (!asked.every((round) => isRoundKnown(session, input.parts, round))) return 2;

  const scored: Results[] = [];
  for (const round of asked) {
    const known = round === undefined ? undefined : roundNamed(round);
    const result = await scoredBy(session, options, input.rulebook, population, known);
    if (typeof result.ok === 'string') {
      if (result.ok === 'differs') complain(session, 'ENGINES_DIFFER', { unit: result.unit });
      else if (result.ok === 'no-spark') complain(session, 'SPARK_MISSING', {});
      else complain(session, 'SPARK_FAILED', { why: result.why });
      return 2;
    }
    if (!result.ok) {
      for (const refusal of result.refusals) {
        session.io.stderr.write(`${path}: ${refusalInWords(refusal, input.tongue)}\n`);
      }
      return 1;
    }
    scored.push(result);
  }
  const isRefused = scored.some(({ units }) =>
    units.some(({ nodes }) => nodes.some((one) => one.status === 'refused')),
  );
  const { dataset: whole, ...rest } = input;
  const told = await tell(session, { ...rest, dataset: { ...whole, population } }, scored, options);
  return told ? worst([input.exit, isRefused ? 1 : 0]) : 2;
}

/** The database is large, and only who asks for it needs it. */
async function scoredBy(
  { io }: Session,
  { engine, master }: ScoreOptions,
  rulebook: Rulebook,
  population: Population,
  round: Name | undefined,
): Promise<SparkResult> {
  if (engine === 'spark') {
    const { scoreBySpark } = await import('../scoring/spark.js');
    return scoreBySpark(rulebook, population, round, { master, env: io.env });
  }
  if (engine !== 'duckdb') return scoreBy(engine, rulebook, population, round);
  const { scoreByDuckdb } = await import('../scoring/duckdb.js');
  return scoreByDuckdb(rulebook, population, round);
}

/** What is only for files, or for one round, is not silently left out. */
function makesSense(
  session: Session,
  { excel, out, rounds, round, engine, master }: ScoreOptions,
): boolean {
  if (master !== undefined && engine !== 'spark') {
    complain(session, 'OPTION_NEEDS', { option: '--master', needed: '--engine spark' });
    return false;
  }
  if (excel && !out?.some((name) => /\.csv$/i.test(name))) {
    complain(session, 'OPTION_NEEDS', { option: '--excel', needed: '--out ….csv' });
    return false;
  }
  const unknown = ofUnknownForm(out ?? []);
  if (unknown !== undefined) {
    complain(session, 'OUTPUT_FORM_UNKNOWN', { path: unknown, known: OUTPUT_ENDINGS });
    return false;
  }
  const other = out ? '--out' : round === undefined ? undefined : '--round';
  if (rounds === undefined || other === undefined) return true;
  complain(session, 'OPTIONS_CONFLICT', { first: '--rounds', second: other });
  return false;
}

/** Prints the results or writes them; says whether that went well. */
async function tell(
  session: Session,
  { rulebook, dataset, tongue }: Extract<RulebookInput, { readonly ok: true }>,
  scored: readonly Results[],
  { out, excel, format, rounds }: ScoreOptions,
): Promise<boolean> {
  const { io } = session;
  const [results] = scored;
  const { population } = dataset;
  if (!results || rounds !== undefined) {
    io.stdout.write(
      format === 'json'
        ? scored.map(printResults).join('')
        : roundsText(rulebook, population, scored, tongue),
    );
    return true;
  }
  const csv = excel ? 'excel' : 'programs';
  const all = { rulebook, population, results, tongue, csv } as const;
  const { columns, isTTY } = io.stdout;
  const width = isTTY && out === undefined ? columns : undefined;
  const text = (): string => printed(all, { form: format, width });
  if (out === undefined) {
    io.stdout.write(text());
    return true;
  }
  const said = await writeOutputs(session, out, all, text);
  io.stderr.write((said ?? []).map((line) => `${line}\n`).join(''));
  return said !== undefined;
}
