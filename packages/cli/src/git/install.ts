import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { trouble, type Trouble } from '../files/trouble.js';
import { writeWhole } from '../files/write.js';
import type { Session } from '../session.js';
import { ATTRIBUTES, driverSettings, type Repository } from './drivers.js';
import { git, gitLine } from './git.js';

/** Something that is changed, and how it is done; done things are told first. */
export interface Step {
  readonly told: string;
  /** What went wrong, if anything did. */
  readonly take: () => Promise<Trouble | undefined>;
}

/** What has still to be set, for the drivers to work. */
export function installing(
  session: Session,
  repository: Repository,
  program: string,
): readonly Step[] {
  const { cwd } = session.io;
  const settings = driverSettings(program)
    .filter(({ key, value }) => configured(cwd, key) !== value)
    .map(({ key, value }) => ({
      told: `git config --local ${key} ${JSON.stringify(value)}`,
      take: () => setting(cwd, ['config', '--local', key, value]),
    }));
  const { attributes, attributesText } = repository;
  const lines = attributesText.split('\n');
  if (lines.includes(ATTRIBUTES)) return settings;
  const text = `${attributesText.replace(/\n?$/u, attributesText === '' ? '' : '\n')}${ATTRIBUTES}\n`;
  return [...settings, written(attributes, `+ ${ATTRIBUTES}`, text)];
}

/** What has to be taken back; settings that somebody else made of it stay. */
export function uninstalling(session: Session, repository: Repository): readonly Step[] {
  const { cwd } = session.io;
  const settings = driverSettings('')
    .filter(({ key }) => configured(cwd, key) !== undefined)
    .map(({ key }) => ({
      told: `git config --local --unset ${key}`,
      take: () => setting(cwd, ['config', '--local', '--unset', key]),
    }));
  const { attributes, attributesText } = repository;
  const lines = attributesText.split('\n');
  if (!lines.includes(ATTRIBUTES)) return settings;
  const text = lines.filter((line) => line !== ATTRIBUTES).join('\n');
  return [...settings, written(attributes, `- ${ATTRIBUTES}`, text)];
}

function configured(cwd: string, key: string): string | undefined {
  return gitLine(cwd, ['config', '--local', '--get', key]);
}

function setting(cwd: string, args: readonly string[]): Promise<Trouble | undefined> {
  const done = git(cwd, args).ok;
  return Promise.resolve(done ? undefined : trouble('GIT_REFUSED', { command: args.join(' ') }));
}

function written(path: string, told: string, text: string): Step {
  return {
    told: `${path}: ${told}`,
    take: () => {
      mkdirSync(dirname(path), { recursive: true });
      return writeWhole(path, path, text);
    },
  };
}
