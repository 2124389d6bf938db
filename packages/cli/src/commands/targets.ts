import type { Target, TargetRefusal } from '@cchc/generators';
import type { Rulebook } from '@cchc/model';
import { TARGET_WORDS, cliMessage, constructInWords } from '@cchc/words';
import type { ExitCode } from '../exit.js';
import { readRulebookText } from '../files/rulebook-input.js';
import { complain, type Session } from '../session.js';
import { formOption, type CommandOf, type Form } from './command.js';

/** What can be made of rulebooks; of one, also what each target refuses in it. */
export const targetsCommand: CommandOf = {
  name: 'targets',
  define: (command, words) => {
    const { options, rulebook } = words.placeholders;
    command
      .usage(`[${options}] [${rulebook}]`)
      .argument(`[${rulebook}]`, words.arguments.rulebook)
      .addOption(formOption(words));
  },
  run: (session, [rulebook], options) => runTargets(session, rulebook, options.format as Form),
};

interface Told {
  readonly name: Target['name'];
  readonly scores: boolean;
  /** Undefined where no rulebook was named. */
  readonly refusals: readonly TargetRefusal[] | undefined;
}

async function runTargets(
  session: Session,
  path: string | undefined,
  form: Form,
): Promise<ExitCode> {
  const { TARGETS } = await import('@cchc/generators');
  const rulebooks = path === undefined ? undefined : await rulebooksAt(session, path);
  if (typeof rulebooks === 'number') return rulebooks;
  const told = TARGETS.map(({ name, scores, refusals }): Told => {
    return { name, scores, refusals: rulebooks?.flatMap(refusals) };
  });
  session.io.stdout.write(form === 'json' ? asJson(told) : asText(told, session));
  return 0;
}

/** The rulebooks of a file, or the exit code where it has none. */
async function rulebooksAt(
  session: Session,
  path: string,
): Promise<readonly Rulebook[] | ExitCode> {
  const { found, troubles } = await readRulebookText(session, path);
  for (const one of troubles) one.tell(session);
  const [file] = found;
  if (troubles.length > 0 || !file) return 2;
  if (file.rulebooks.length > 0) return file.rulebooks;
  complain(session, 'RULEBOOK_UNUSABLE', { path });
  return 1;
}

function asText(told: readonly Told[], { own }: Session): string {
  const width = Math.max(...told.map(({ name }) => name.length)) + 2;
  return told
    .flatMap(({ name, refusals }) => [
      name.padEnd(width) + TARGET_WORDS[own][name],
      ...(refusals ?? []).map(({ construct, at, why }) => {
        const args = {
          construct: constructInWords(construct, own),
          line: String(at.start.line + 1),
          why,
        };
        return ' '.repeat(width) + cliMessage('REFUSED_IN_TARGET', args, own);
      }),
      ...(refusals?.length === 0
        ? [' '.repeat(width) + cliMessage('TARGET_TAKES_ALL', {}, own)]
        : []),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

function asJson(told: readonly Told[]): string {
  const targets = told.map(({ name, scores, refusals }) => ({
    name,
    scores,
    refusals: refusals?.map(({ construct, why, at }) => ({
      construct,
      why,
      line: at.start.line + 1,
    })),
  }));
  return `${JSON.stringify({ format: 1, targets }, null, 2)}\n`;
}
