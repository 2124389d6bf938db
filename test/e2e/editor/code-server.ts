// Starts and stops the server half of a real VS Code.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeServerEntry } from './paths.ts';

export interface Started {
  readonly host: string;
  readonly log: string;
  stop(): Promise<void>;
}

export interface HowToStart {
  /** An empty folder of the run's own: profile, settings, logs, temporary files. */
  readonly home: string;
  readonly userData?: string;
  readonly extensions?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Asks whether folders are trusted, as VS Code does. */
  readonly trust?: true;
}

/** Nothing that looks outside, moves by itself or covers the window. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'window.confirmBeforeClose': 'never',
  'files.hotExit': 'off',
  // As on a desktop. In a browser VS Code saves by itself after a second, in the middle of a test.
  'files.autoSave': 'off',
};

const PATIENCE_MS = 60_000;

export async function startCodeServer(how: HowToStart): Promise<Started> {
  const { home, userData = join(home, 'user-data'), extensions = join(home, 'extensions') } = how;
  for (const folder of [join(userData, 'User'), extensions]) mkdirSync(folder, { recursive: true });
  writeSettings(join(userData, 'User', 'settings.json'), how.settings);
  writeFileSync(join(home, 'config.yaml'), 'cert: false\n');
  const host = `127.0.0.1:${await freePort()}`;
  const log = join(home, 'code-server.log');
  const args = [
    ...[codeServerEntry, '--config', join(home, 'config.yaml'), '--bind-addr', host],
    ...['--auth', 'none', '--disable-telemetry', '--disable-update-check', '--disable-proxy'],
    ...['--disable-getting-started-override', ...(how.trust ? [] : ['--disable-workspace-trust'])],
    ...['--user-data-dir', userData, '--extensions-dir', extensions],
    ...['--vscode-option', 'enable-smoke-test-driver'],
  ];
  const xdg = { XDG_DATA_HOME: join(home, 'xdg'), XDG_CONFIG_HOME: join(home, 'xdg') };
  const env = { ...process.env, ...xdg, TMPDIR: home, EXTENSIONS_GALLERY: '{}', ...how.env };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log);
  child.stdout.pipe(file);
  child.stderr.pipe(file);
  const exited = new Promise<void>((done) => child.once('exit', () => done()));

  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await Promise.race([exited, sleep(5000)]);
    if (child.exitCode === null) child.kill('SIGKILL');
  };
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await answers(host))) {
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error(`code-server did not start:\n${readFileSync(log, 'utf8')}`);
    }
    await sleep(100);
  }
  return { host, log, stop };
}

function writeSettings(path: string, wanted: HowToStart['settings']): void {
  writeFileSync(path, JSON.stringify({ ...QUIET, ...wanted }, null, 2));
}

async function answers(host: string): Promise<boolean> {
  try {
    return (await fetch(`http://${host}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
