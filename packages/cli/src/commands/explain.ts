import { roundNamed, type DatasetPart } from '@cchc/data';
import { similar } from '@cchc/language';
import { findNode, nodesOf, withDescendants, type Rulebook } from '@cchc/model';
import { explain, refusals, type UnitTrace } from '@cchc/semantics';
import { namedResultsInWords, refusalInWords, traceInWords } from '@cchc/words';
import type { ExitCode } from '../exit.js';
import { readRulebookAndData } from '../files/rulebook-input.js';
import { complain, type Session } from '../session.js';
import { traceText } from '../show/trace.js';
import { formOption, type CommandOf, type Form } from './command.js';
import { isRoundKnown } from './round.js';

interface ExplainOptions {
  readonly data: readonly string[];
  readonly unit: string;
  readonly node?: string;
  readonly round?: string;
  readonly format: Form;
}

export const explainCommand: CommandOf = {
  name: 'explain',
  define: (command, words) => {
    const { placeholders: called } = words;
    command
      .usage(`[${called.options}] <${called.rulebook}>`)
      .argument(`<${called.rulebook}>`, words.arguments.rulebook)
      .requiredOption(`--data <${called.files}>`, words.options.data)
      .requiredOption(`--unit <${called.unit}>`, words.options.unit)
      .option(`--node <${called.node}>`, words.options.node)
      .option(`--round <${called.round}>`, words.options.round)
      .addOption(formOption(words));
  },
  run: (session, [rulebook = ''], options) =>
    runExplain(session, rulebook, options as unknown as ExplainOptions),
};

async function runExplain(
  session: Session,
  path: string,
  { data, unit, node, round, format }: ExplainOptions,
): Promise<ExitCode> {
  const input = await readRulebookAndData(session, path, data);
  if (!input.ok) return input.exit;
  const { parts, tongue, exit } = input;
  const { io } = session;
  const id = unitCalled(session, parts, unit);
  const part = parts.find(({ population }) => population.units.some((one) => one.id === id));
  if (id === undefined || !part) return 2;
  const { rulebook, population } = part;
  const shown = nodesCalled(session, rulebook, node);
  if (!shown || !isRoundKnown(session, parts, round)) return 2;

  const known = round === undefined ? undefined : roundNamed(round);
  const trace = explain(rulebook, population, id, known);
  const refused = refusals(rulebook);
  for (const refusal of refused) io.stderr.write(`${path}: ${refusalInWords(refusal, tongue)}\n`);
  if (!trace) return 1;
  const asked: UnitTrace = { ...trace, nodes: trace.nodes.filter((one) => shown.has(one.node)) };
  io.stdout.write(
    format === 'json'
      ? `${JSON.stringify(asked, null, 2)}\n`
      : traceText(rulebook, population, asked, traceInWords(rulebook, asked, tongue), {
          tongue,
          results: node === undefined ? namedResultsInWords(rulebook, trace.result, tongue) : [],
        }),
  );
  return refused.length > 0 ? 1 : exit;
}

/** The id of the unit that goes by the text: its id, or its name where only one has it. */
function unitCalled(
  session: Session,
  parts: readonly DatasetPart[],
  asked: string,
): string | undefined {
  const units = parts.flatMap(({ population }) => population.units);
  const wanted = asked.normalize('NFC');
  const named = units.filter(({ name }) => name === wanted);
  const found =
    units.find(({ id }) => id === wanted) ?? (named.length === 1 ? named[0] : undefined);
  if (found) return found.id;
  const known = units.map(({ id }) => id);
  const suggestion = similar(wanted, known);
  complain(session, 'UNIT_UNKNOWN', { unit: asked, suggestion, known });
  return undefined;
}

/** The nodes to explain: all, or the one asked for with what stands in it. */
function nodesCalled(
  session: Session,
  rulebook: Rulebook,
  asked: string | undefined,
): ReadonlySet<string> | undefined {
  const all = [...nodesOf(rulebook)];
  if (asked === undefined) return new Set(all.map(({ id }) => id));
  const node = findNode(rulebook, asked.normalize('NFC'));
  if (node) return new Set([...withDescendants(node)].map(({ id }) => id));
  const suggestion = similar(
    asked,
    all.map(({ id }) => id),
  );
  complain(session, 'NODE_UNKNOWN', { node: asked, suggestion });
  return undefined;
}
