import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TEMPLATES, isTemplate, newFiles, type Tongue } from '@cchc/language';
import { cliMessage } from '@cchc/words';
import { Option } from 'commander';
import type { ExitCode } from '../exit.js';
import { writeNew } from '../files/write.js';
import { TONGUES } from '../language-asked.js';
import { complain, type Session } from '../session.js';
import type { CommandOf } from './command.js';

interface NewOptions {
  readonly keywords?: Tongue;
}

/** A first text to go on from, which has nothing wrong with it. */
export const newCommand: CommandOf = {
  name: 'new',
  define: (command, words) => {
    const { options, template, name } = words.placeholders;
    command
      .usage(`[${options}] [${template}] <${name}>`)
      .argument(`[${template}]`, words.arguments.template)
      .argument(`[${name}]`, words.arguments.name)
      .addOption(new Option('--keywords <vi|en>', words.options.keywords).choices(TONGUES));
  },
  suggested: TEMPLATES,
  run: (session, args, options) => runNew(session, args, options),
};

async function runNew(
  session: Session,
  args: readonly string[],
  { keywords }: NewOptions,
): Promise<ExitCode> {
  const { io, own, config } = session;
  const wanted = await wantedBy(session, args);
  if (!wanted) return 2;
  const { template, name } = wanted;
  const files = newFiles(template, name, keywords ?? config.keywords ?? own);
  const there = await existing(io.cwd, files);
  if (there !== undefined) {
    complain(session, 'FILE_EXISTS', { path: there });
    return 2;
  }
  for (const { path, text } of files) {
    const failed = await writeNew(path, resolve(io.cwd, path), text);
    if (failed) {
      failed.tell(session);
      return 2;
    }
    io.stdout.write(`${cliMessage('WRITTEN', { path }, own)}\n`);
  }
  io.stdout.write(`${cliMessage('NEW_NEXT', { path: files[0]?.path ?? '' }, own)}\n`);
  return 0;
}

interface Wanted {
  readonly template: string;
  readonly name: string;
}

/** What is not said is asked for, but only of somebody who sits at a terminal. */
async function wantedBy(session: Session, args: readonly string[]): Promise<Wanted | undefined> {
  const { io, own } = session;
  const [first, second] = args;
  const isOnlyName = second === undefined && first !== undefined && !isTemplate(first);
  const saidTemplate = isOnlyName ? undefined : first;
  const saidName = isOnlyName ? first : second;
  const list = TEMPLATES.join(', ');
  const asked =
    saidTemplate ??
    (saidName === undefined
      ? await io.ask?.(cliMessage('ASK_TEMPLATE', { list }, own))
      : undefined);
  const template = asked === undefined || asked === '' ? 'minimal' : asked;
  if (!isTemplate(template)) {
    const option = session.own === 'vi' ? '[mẫu]' : '[template]';
    complain(session, 'OPTION_VALUE_UNKNOWN', { option, value: template, known: TEMPLATES });
    return undefined;
  }
  const name = saidName ?? (await io.ask?.(cliMessage('ASK_NAME', {}, own))) ?? '';
  if (name !== '') return { template, name };
  complain(session, 'ARGUMENT_MISSING', { argument: session.own === 'vi' ? 'tên' : 'name' });
  return undefined;
}

async function existing(
  cwd: string,
  files: readonly { readonly path: string }[],
): Promise<string | undefined> {
  for (const { path } of files) {
    const isThere = await stat(resolve(cwd, path)).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
