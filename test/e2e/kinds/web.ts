// In the web-worker extension host, as on vscode.dev, by the official @vscode/test-web.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extension, made, modules, webTests } from '../editor/paths.ts';
import { standInBrowsers } from '../editor/web-browser.ts';
import { makeWebBuild } from '../editor/web-build.ts';

/** What the tests print as their last line, for they cannot write files. */
const COUNTS = /E2E_COUNTS (\{.*?\})/;

const PATIENCE_MS = 180_000;

const { folder, commit } = makeWebBuild();
const args = [
  ...[join(modules, '@vscode/test-web/out/server/index.js'), '--headless', '--quality', 'stable'],
  ...['--commit', commit, '--testRunnerDataDir', folder, '--host', 'localhost', '--port', '3931'],
  ...['--extensionDevelopmentPath', extension, '--browserOption=--disable-gpu'],
  ...['--extensionTestsPath', join(webTests, 'index.js'), join(made, 'workspace')],
];
const child = spawn(process.execPath, args, {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: standInBrowsers() },
});
let output = '';
child.stdout.on('data', (bytes: Buffer) => {
  output += bytes.toString();
  process.stdout.write(bytes);
});
const late = setTimeout(() => {
  console.error(`no result after ${PATIENCE_MS} ms`);
  child.kill();
}, PATIENCE_MS);
const code = await new Promise<number>((done) => {
  child.once('exit', (status) => done(status ?? 1));
});
clearTimeout(late);
const [, counts] = COUNTS.exec(output) ?? [];
if (counts !== undefined && process.env.E2E_RESULTS) writeFileSync(process.env.E2E_RESULTS, counts);
process.exitCode = code;
