import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { cliMessage, formatNumber, type CliMessages } from '@cchc/words';
import type { ExitCode } from '../exit.js';
import { MOST_BYTES } from '../files/read.js';
import { readRulebookText } from '../files/rulebook-input.js';
import { systemCode } from '../files/trouble.js';
import { sha256 } from '../generated/manifest.js';
import { modelOf, readRelease, scorersOf, type Hashed, type Release } from '../release/release.js';
import { complain, type Session } from '../session.js';
import { VERSION } from '../version.js';
import type { CommandOf } from './command.js';

interface VerifyOptions {
  readonly scorers?: string;
}

/** Whether what was released is still what stands there. */
export const verifyCommand: CommandOf = {
  name: 'verify',
  define: (command, { arguments: about, options, placeholders: called }) => {
    command
      .usage(`[${called.options}] <${called.manifest}>`)
      .argument(`<${called.manifest}>`, about.manifest)
      .option(`--scorers <${called.folder}>`, options.scorers);
  },
  run: (session, [path = ''], options) => runVerify(session, path, options),
};

async function runVerify(
  session: Session,
  path: string,
  { scorers }: VerifyOptions,
): Promise<ExitCode> {
  const { io, own } = session;
  const whole = resolve(io.cwd, path);
  let text: string;
  try {
    text = await readFile(whole, 'utf8');
  } catch (error) {
    const reason = systemCode(error);
    if (reason === 'ENOENT') complain(session, 'FILE_MISSING', { path });
    else complain(session, 'FILE_UNREADABLE', { path, reason });
    return 2;
  }
  const release = readRelease(text);
  if (!release) {
    complain(session, 'RELEASE_UNKNOWN', { path });
    return 2;
  }
  const folder = dirname(whole);
  const most = io.mostBytes ?? MOST_BYTES;
  const files = await changedIn(
    folder,
    release.files,
    most,
    'RELEASE_FILE_CHANGED',
    'RELEASE_FILE_MISSING',
  );
  const made =
    scorers === undefined
      ? []
      : await changedIn(
          resolve(io.cwd, scorers),
          release.scorers,
          most,
          'RELEASE_SCORER_CHANGED',
          'RELEASE_SCORER_MISSING',
        );
  const findings = [...files, ...(await meaningOf(session, folder, release, files)), ...made];
  for (const { code, at } of findings) {
    const shown = at === undefined ? '' : relative(io.cwd, at).replaceAll('\\', '/');
    io.stdout.write(`${said(code, { path: shown, made: release.cchc, now: VERSION }, own)}\n`);
  }
  if (findings.length > 0) return 1;
  const count = release.files.length + release.scorers.length + 1;
  const args = { path, version: release.version, files: formatNumber(String(count), own) };
  io.stdout.write(`${cliMessage('RELEASE_VERIFIED', args, own)}\n`);
  return 0;
}

type Code = Extract<keyof CliMessages, `RELEASE_${string}`>;

interface Found {
  readonly code: Code;
  readonly at?: string;
}

function said(
  code: Code,
  args: { readonly path: string; readonly made: string; readonly now: string },
  tongue: Session['own'],
): string {
  return cliMessage(code, { ...args, version: '', files: '' }, tongue);
}

async function changedIn(
  folder: string,
  hashed: readonly Hashed[],
  most: number,
  changed: Code,
  missing: Code,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { path, sha256: hash } of hashed) {
    const at = join(folder, path);
    const content = await contentOf(at, most);
    if (!content) found.push({ code: missing, at });
    else if (!hashesOf(content).includes(hash)) found.push({ code: changed, at });
  }
  return found;
}

/** Where a manifest of somebody else leads is read only where it is a file, and none that fills the memory. */
async function contentOf(path: string, most: number): Promise<Uint8Array | undefined> {
  try {
    const about = await stat(path);
    return about.isFile() && about.size <= most ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}

/** Of its bytes, and of its text: a mark before a text is no part of it. */
function hashesOf(content: Uint8Array): readonly string[] {
  return [sha256(content), sha256(new TextDecoder().decode(content))];
}

/** What the rulebook means now, and the scorers that are made of it. */
async function meaningOf(
  session: Session,
  folder: string,
  release: Release,
  changed: readonly Found[],
): Promise<readonly Found[]> {
  const [own] = release.files;
  const at = own && join(folder, own.path);
  if (
    at === undefined ||
    changed.some((one) => one.at === at && one.code === 'RELEASE_FILE_MISSING')
  )
    return [];
  const { found } = await readRulebookText(session, relative(session.io.cwd, at));
  const rulebook = found[0]?.rulebooks.find(({ code }) => code === release.code);
  if (!rulebook || modelOf(rulebook) !== release.model) return [{ code: 'RELEASE_MODEL_CHANGED' }];
  if (release.cchc !== VERSION) return [{ code: 'RELEASE_OF_OTHER_PROGRAM' }];
  const { TARGETS } = await import('@cchc/generators');
  const targets = TARGETS.filter(({ name }) => release.targets.includes(name));
  const now = new Map(
    (await scorersOf(rulebook, targets, release.tongue)).map((one) => [one.path, one.sha256]),
  );
  return release.scorers
    .filter((one) => now.get(one.path) !== one.sha256)
    .map(({ path }) => ({ code: 'RELEASE_SCORER_CHANGED', at: resolve(session.io.cwd, path) }));
}
