import { forDataOf, impactOf, type Impact } from '@cchc/analysis';
import { roundNamed } from '@cchc/data';
import type { Population, Rulebook } from '@cchc/model';
import type { Results } from '@cchc/semantics';
import { refusalInWords } from '@cchc/words';
import { Option } from 'commander';
import type { ExitCode } from '../exit.js';
import { readForBoth } from '../files/data-of-versions.js';
import { versionsNamed } from '../files/versions.js';
import { scoreBy } from '../scoring/engine.js';
import { complain, type Session } from '../session.js';
import { IMPACT_FORMS, impactReport, type ImpactForm } from '../show/impact/report.js';
import type { CommandOf } from './command.js';

interface ImpactOptions {
  readonly data: readonly string[];
  readonly round?: string;
  readonly format: ImpactForm;
}

/** Who moves, by how much and through which criteria, if real data are scored by another version. */
export const impactCommand: CommandOf = {
  name: 'impact',
  define: (command, words) => {
    const { options, before, after, files, round } = words.placeholders;
    command
      .usage(`[${options}] <${before}> [${after}]`)
      .argument(`<${before}>`, words.arguments.before)
      .argument(`[${after}]`, words.arguments.after)
      .requiredOption(`--data <${files}>`, words.options.data)
      .option(`--round <${round}>`, words.options.round)
      .addOption(
        new Option(`--format <${IMPACT_FORMS.join('|')}>`, words.options.impactFormat)
          .choices(IMPACT_FORMS)
          .default('text'),
      );
  },
  run: (session, args, options) => runImpact(session, args, options as unknown as ImpactOptions),
};

async function runImpact(
  session: Session,
  [old = '', fresh]: readonly string[],
  { data, round, format }: ImpactOptions,
): Promise<ExitCode> {
  const versions = await versionsNamed(session, old, fresh);
  if (typeof versions === 'number') return versions;
  const [{ rulebook: before }, { rulebook: after, tongue }] = versions;
  if (!before || !after) {
    complain(session, 'ONE_RULEBOOK_ONLY', {});
    return 2;
  }
  const inSameYear = forDataOf(before, after);
  const populations = await readForBoth(session, [before, inSameYear], data, tongue);
  if (!populations) return 2;
  const [was, is] = [
    scored(session, before, populations[0], round),
    scored(session, inSameYear, populations[1], round),
  ];
  if (typeof was === 'number') return was;
  if (typeof is === 'number') return is;
  const impact: Impact = impactOf(before, inSameYear, { before: was, after: is });
  const told = { before, after, population: populations[1], impact };
  session.io.stdout.write(impactReport(told, session.asked ?? tongue, format));
  return 0;
}

/** The results, or the exit code where this version cannot be scored. */
function scored(
  session: Session,
  rulebook: Rulebook,
  population: Population,
  round: string | undefined,
): Results | ExitCode {
  const known = round === undefined ? undefined : roundNamed(round);
  const result = scoreBy('native', rulebook, population, known);
  if (result.ok === 'differs') {
    complain(session, 'ENGINES_DIFFER', { unit: result.unit });
    return 2;
  }
  if (result.ok) return result;
  for (const refusal of result.refusals)
    session.io.stderr.write(`${rulebook.code}: ${refusalInWords(refusal, session.own)}\n`);
  return 1;
}
