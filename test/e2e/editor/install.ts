// Installs code-server, which is a whole VS Code, from the npm registry alone: no compiler, and no
// download that a package starts by itself (`--ignore-scripts`).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { e2e, modules, vscode } from './paths.ts';

const FLAGS = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Two modules that would have to be compiled, and that tests do without: a log file, a watchdog. */
const STUBS: Readonly<Record<string, string>> = {
  '@vscode/spdlog': `
    const quiet = ['setPattern', 'clearFormatters', 'flush', 'drop', 'trace', 'debug', 'info', 'warn', 'error', 'critical'];
    class Logger { getLevel() { return 2; } setLevel() {} }
    for (const name of quiet) Logger.prototype[name] = () => {};
    exports.version = 0;
    exports.Logger = Logger;
    exports.setLevel = () => {};
    exports.setFlushOn = () => {};
    exports.shutdown = () => {};
    exports.createRotatingLogger = async () => new Logger();
    exports.createAsyncRotatingLogger = async () => new Logger();`,
  '@vscode/native-watchdog': 'exports.start = () => {};',
};

/** Large, and of no use to these tests. `@vscode/ripgrep-universal` has to stay: quick open needs it. */
const UNUSED = [
  'node_modules/@github/copilot-sdk-linux-x64',
  'node_modules/@github/copilot-sdk-linuxmusl-x64',
  'node_modules/@microsoft/mxc-sdk',
  'extensions/copilot',
];

/** Makes sure that the packages of the lockfile and VS Code are there; does nothing if they are. */
export function installEditor(): void {
  const done = join(modules, '.cchc-installed');
  // What is installed, and how: a change of either installs anew.
  const wanted = ['package-lock.json', 'editor/install.ts']
    .map((path) => readFileSync(join(e2e, path), 'utf8'))
    .join('\n');
  if (existsSync(done) && readFileSync(done, 'utf8') === wanted) return;
  rmSync(modules, { recursive: true, force: true });
  npm(['ci', ...FLAGS], e2e);
  // `npm ci` refuses here: VS Code's own lockfile does not list all that it needs.
  npm(['install', '--omit=dev', ...FLAGS], vscode);
  for (const [name, code] of Object.entries(STUBS)) writeStub(name, code);
  for (const path of UNUSED) rmSync(join(vscode, path), { recursive: true, force: true });
  writeFileSync(done, wanted);
}

function npm(args: readonly string[], cwd: string): void {
  const { status } = spawnSync('npm', args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}`);
}

function writeStub(name: string, code: string): void {
  const folder = join(vscode, 'node_modules', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0' }));
  writeFileSync(join(folder, 'index.js'), `'use strict';${code}\n`);
}
