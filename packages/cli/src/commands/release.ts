import { dirname, relative, resolve } from 'node:path';
import { comparedVersions, type CheckedFile } from '@cchc/check';
import type { Target } from '@cchc/generators';
import { cliMessage } from '@cchc/words';
import type { ExitCode } from '../exit.js';
import { loaderFor } from '../files/load.js';
import { versionsNamed } from '../files/versions.js';
import { readVersion } from '../files/version.js';
import { writeWhole } from '../files/write.js';
import {
  filesOf,
  modelOf,
  portable,
  printRelease,
  scorersFor,
  scorersOf,
  type Release,
} from '../release/release.js';
import { nextVersion, stepOf } from '../release/step.js';
import { complain, type Session } from '../session.js';
import { VERSION } from '../version.js';
import type { CommandOf } from './command.js';
import { targetsNamed } from './generate.js';

interface ReleaseOptions {
  readonly since?: string;
  readonly from: string;
  readonly target?: string;
  readonly out?: string;
}

/** The next version of a rulebook, and what it is made of. */
export const releaseCommand: CommandOf = {
  name: 'release',
  define: (command, { arguments: about, options, placeholders: called }) => {
    command
      .usage(`[${called.options}] <${called.rulebook}>`)
      .argument(`<${called.rulebook}>`, about.rulebook)
      .option(`--since <${called.before}>`, options.since)
      .option(`--from <${called.version}>`, options.from, '1.0.0')
      .option(`--target <${called.targets}>`, options.releaseTargets)
      .option(`--out <${called.file}>`, options.releaseOut);
  },
  run: (session, [path = ''], options) =>
    runRelease(session, path, options as unknown as ReleaseOptions),
};

async function runRelease(
  session: Session,
  path: string,
  { since, from, target, out }: ReleaseOptions,
): Promise<ExitCode> {
  if (nextVersion(from, 'none') === undefined) {
    complain(session, 'VERSION_UNREADABLE', { version: from });
    return 2;
  }
  const targets = await targetsAsked(session, target);
  if (!targets) return 2;
  const versions = await versionsOf(session, path, since);
  if (typeof versions === 'number') return versions;
  const { before, after } = versions;
  const [rulebook, ...others] = after.rulebooks;
  if (!rulebook || others.length > 0) {
    complain(session, rulebook ? 'ONE_RULEBOOK_ONLY' : 'RULEBOOK_UNUSABLE', { path });
    return rulebook ? 2 : 1;
  }
  const manifest = out ?? `${path.replace(/\.cchc$/, '')}.release.json`;
  const folder = dirname(resolve(session.io.cwd, manifest));
  const named = (name: string) => portable(relative(folder, resolve(session.io.cwd, name)));
  const step = before ? stepOf(comparedVersions(before, after)) : 'first';
  const chosen = scorersFor(rulebook, targets);
  const [old] = before?.rulebooks ?? [];
  const release: Release = {
    format: 1,
    code: rulebook.code,
    version: nextVersion(from, step) ?? from,
    step,
    since: old ? modelOf(old) : null,
    cchc: VERSION,
    files: filesOf(after, loaderFor(session.io, after.name), named),
    model: modelOf(rulebook),
    targets: chosen.map(({ name }) => name),
    tongue: after.tongue,
    scorers: await scorersOf(rulebook, chosen, after.tongue),
  };
  const failed = await writeWhole(
    manifest,
    resolve(session.io.cwd, manifest),
    printRelease(release),
  );
  if (failed) {
    failed.tell(session);
    return 2;
  }
  const { version } = release;
  const said = cliMessage('RELEASED', { path: manifest, version, step }, session.own);
  session.io.stdout.write(`${said}\n`);
  return 0;
}

async function targetsAsked(
  session: Session,
  target: string | undefined,
): Promise<readonly Target[] | undefined> {
  const { TARGETS } = await import('@cchc/generators');
  return target === undefined ? TARGETS : targetsNamed(session, target);
}

/** The version to be released and the one before; without that it is the first. */
async function versionsOf(
  session: Session,
  path: string,
  since: string | undefined,
): Promise<{ readonly before?: CheckedFile; readonly after: CheckedFile } | ExitCode> {
  if (since !== undefined) {
    const named = await versionsNamed(session, since, path);
    return typeof named === 'number' ? named : { before: named[0], after: named[1] };
  }
  const { found, troubles } = await readVersion(session, path);
  for (const one of troubles) one.tell(session);
  const [after] = found;
  if (troubles.length > 0 || !after) return 2;
  if (after.amends === undefined || after.rulebooks.length === 0) return { after };
  const named = await versionsNamed(session, path, undefined);
  return typeof named === 'number' ? named : { before: named[0], after };
}
