// The extension-host tests, for @vscode/test-cli.
import { defineConfig } from '@vscode/test-cli';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { E2E_RUN: run, VSCODE_EXECUTABLE: desktop } = process.env;

export default defineConfig({
  files: globSync(join(run, 'host/*.test.cjs'))
    .filter((file) => file.includes(process.env.E2E_ONLY ?? ''))
    .sort(),
  extensionDevelopmentPath: at('../../packages/vscode'),
  workspaceFolder: join(run, 'workspace'),
  useInstallation: { fromPath: desktop ?? at('editor/launcher.mjs') },
  launchArgs: ['--user-data-dir', join(run, 'host-data')],
  mocha: {
    ui: 'bdd',
    timeout: 60_000,
    reporter: at('editor/reporter.cjs'),
    reporterOptions: { results: join(run, 'results/host.json') },
  },
});
