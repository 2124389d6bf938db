import { forDataOf, impactOf } from '@cchc/analysis';
import { roundNamed } from '@cchc/data';
import type { Population, Rulebook } from '@cchc/model';
import { cliMessage, formatNumber, refusalInWords } from '@cchc/words';
import type { ImpactStage } from '@cchc/words/cli';
import { Option } from 'commander';
import type { ExitCode } from '../exit.js';
import { readForBoth } from '../files/data-of-versions.js';
import { versionsNamed } from '../files/versions.js';
import { scoreBy, type EngineResult } from '../scoring/engine.js';
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
  const read = await readForBoth(session, [before, inSameYear], data, tongue);
  if (!read) return 2;
  const { populations, stages } = read;
  const units = formatNumber(String(populations[1].units.length), session.own);
  const begin = (stage: ImpactStage): void => {
    stages.begin(cliMessage('IMPACT_STAGE', { stage, units }, session.own));
  };
  begin('score-before');
  const was = scored(before, populations[0], round);
  begin('score-after');
  const is = scored(inSameYear, populations[1], round);
  begin('compare');
  const impact =
    was.ok === true && is.ok === true
      ? impactOf(before, inSameYear, { before: was, after: is })
      : undefined;
  stages.end();
  if (!impact) return tellUnscored(session, before, was) ?? tellUnscored(session, after, is) ?? 1;
  const told = { before, after, population: populations[1], impact };
  session.io.stdout.write(impactReport(told, session.asked ?? tongue, format));
  return 0;
}

function scored(
  rulebook: Rulebook,
  population: Population,
  round: string | undefined,
): EngineResult {
  return scoreBy('native', rulebook, population, round === undefined ? round : roundNamed(round));
}

/** Says why a version cannot be scored, and gives the exit code of that; undefined where it can. */
function tellUnscored(
  session: Session,
  { code }: Rulebook,
  result: EngineResult,
): ExitCode | undefined {
  if (result.ok === 'differs') {
    complain(session, 'ENGINES_DIFFER', { unit: result.unit });
    return 2;
  }
  if (result.ok) return undefined;
  for (const refusal of result.refusals)
    session.io.stderr.write(`${code}: ${refusalInWords(refusal, session.own)}\n`);
  return 1;
}
