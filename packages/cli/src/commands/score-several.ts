import { roundNamed } from '@cchc/data';
import { printJointResults, scoreTogether } from '@cchc/semantics';
import { refusalInWords } from '@cchc/words';
import { worst, type ExitCode } from '../exit.js';
import type { RulebookInput } from '../files/rulebook-input.js';
import { complain, type Session } from '../session.js';
import { jointResultsText } from '../show/results.js';
import type { Form } from './command.js';
import { isRoundKnown } from './round.js';

interface Asked {
  readonly out?: readonly string[];
  readonly round?: string;
  readonly rounds?: string;
  readonly previous?: string;
  readonly format: Form;
}

/** The units of several rulebooks in one run; reports that speak of one rulebook are refused by name. */
export function scoreSeveral(
  session: Session,
  path: string,
  input: Extract<RulebookInput, { readonly ok: true }>,
  { out, round, rounds, previous, format }: Asked,
): ExitCode {
  const ofOne = Object.entries({ '--out': out, '--rounds': rounds, '--previous': previous });
  const [first] = ofOne.find(([, given]) => given !== undefined) ?? [];
  if (first !== undefined) {
    complain(session, 'OPTIONS_CONFLICT', { first, second: path });
    return 2;
  }
  const { parts, order, tongue, exit } = input;
  if (!isRoundKnown(session, parts, round)) return 2;
  const known = round === undefined ? undefined : roundNamed(round);
  const result = scoreTogether(parts, order, known);
  const { stdout, stderr } = session.io;
  if (!result.ok) {
    for (const one of result.refusals) stderr.write(`${path}: ${refusalInWords(one, tongue)}\n`);
    return 1;
  }
  const width = stdout.isTTY ? stdout.columns : undefined;
  stdout.write(
    format === 'json'
      ? printJointResults(result)
      : jointResultsText(parts, result, { tongue, width }),
  );
  const isRefused = result.units.some(({ nodes }) => nodes.some((one) => one.status === 'refused'));
  return worst([exit, isRefused ? 1 : 0]);
}
