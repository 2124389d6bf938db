#!/usr/bin/env node
// What @vscode/test-electron and @vscode/test-cli start in place of a desktop VS Code: the extension
// host of code-server, shown in Chromium. Output, coverage and exit code are those of the tests.
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.ts';
import { startCodeServer } from './code-server.ts';

const PATIENCE_MS = Number(process.env.E2E_TIMEOUT_MS ?? 300_000);
const asked = readArguments(process.argv.slice(2));
const home = mkdtempSync(join(tmpdir(), 'cchc-host-'));
const output = join(home, 'output.log');
writeFileSync(output, '');

let shown = 0;
const timer = setInterval(show, 100);
let exitCode = 1;
try {
  exitCode = await run();
} catch (error) {
  console.error(error);
} finally {
  clearInterval(timer);
  show();
  rmSync(home, { recursive: true, force: true });
}
process.exit(exitCode);

async function run() {
  const { NODE_V8_COVERAGE: coverage } = process.env;
  const server = await startCodeServer({
    home,
    ...(asked['user-data-dir'] ? { userData: asked['user-data-dir'].at(-1) } : {}),
    ...(asked['extensions-dir'] ? { extensions: asked['extensions-dir'].at(-1) } : {}),
    env: {
      ...{
        E2E_TESTS: asked.extensionTestsPath?.at(-1),
        E2E_OUTPUT: output,
        E2E_COVERAGE: coverage,
      },
      ...{ ELECTRON_RUN_AS_NODE: undefined, NODE_OPTIONS: undefined, NODE_V8_COVERAGE: undefined },
    },
  });
  mkdirSync(join(home, 'profile'));
  let browser;
  try {
    browser = await openBrowser(join(home, 'profile'));
    const [page = await browser.newPage()] = browser.pages();
    const ended = new Promise((done) => {
      page.exposeFunction('codeAutomationExit', done);
      page.exposeFunction('codeAutomationLog', (type, args) => {
        if (process.env.E2E_VERBOSE) console.error(`[${type}]`, ...args);
      });
      page.on('crash', () => done(97));
    });
    const late = new Promise((done) => setTimeout(() => done(98), PATIENCE_MS).unref());
    const answer = await page.goto(address(server.host), { timeout: 90_000 });
    if (!answer?.ok())
      throw new Error(`no workbench:\n${readFileSync(server.log, 'utf8').slice(-4000)}`);
    const code = await Promise.race([ended, late]);
    if (code === 98) console.error(`no result after ${PATIENCE_MS} ms`);
    return code;
  } finally {
    await browser?.close();
    await server.stop();
  }
}

/** The page of the workbench, told what the arguments of `code` tell. */
function address(host) {
  const uri = (path) => `vscode-remote://${host}${encodeURI(resolve(path))}`;
  const payload = [
    ...(asked.extensionDevelopmentPath ?? []).map((path) => [
      'extensionDevelopmentPath',
      uri(path),
    ]),
    ['extensionTestsPath', uri(fileURLToPath(new URL('in-host.cjs', import.meta.url)))],
    ['skipWelcome', 'true'],
  ];
  const folder = asked.rest.at(-1);
  const where =
    folder === undefined
      ? { ew: 'true' }
      : folder.endsWith('.code-workspace')
        ? { workspace: resolve(folder) }
        : { folder: resolve(folder) };
  return `http://${host}/?${new URLSearchParams({ ...where, payload: JSON.stringify(payload) })}`;
}

/** The options that have values here, each with all of them; what else `code` knows says nothing to us. */
function readArguments(argv) {
  const known = [
    'extensionDevelopmentPath',
    'extensionTestsPath',
    'user-data-dir',
    'extensions-dir',
  ];
  const found = { rest: [] };
  for (let at = 0; at < argv.length; at++) {
    const [, name, value] = /^--([A-Za-z-]+)(?:=(.*))?$/s.exec(argv[at]) ?? [];
    if (name === undefined) found.rest.push(argv[at]);
    else if (known.includes(name)) (found[name] ??= []).push(value ?? argv[++at]);
  }
  return found;
}

function show() {
  const { size } = statSync(output);
  if (size <= shown) return;
  const bytes = Buffer.alloc(size - shown);
  const file = openSync(output, 'r');
  readSync(file, bytes, 0, bytes.length, shown);
  closeSync(file);
  shown = size;
  process.stdout.write(bytes);
}
