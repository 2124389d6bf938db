// The VSIX, installed as a person installs it, by the official @vscode/test-electron.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { e2e, extensions, made } from '../editor/paths.ts';

// No rulebook in the folder: nothing is activated before it is measured.
const folder = join(made, 'empty-folder');
mkdirSync(folder, { recursive: true });
process.exitCode = await runTests({
  vscodeExecutablePath: process.env.VSCODE_EXECUTABLE ?? join(e2e, 'editor', 'launcher.mjs'),
  extensionDevelopmentPath: join(e2e, 'empty'),
  extensionTestsPath: join(made, 'installed', 'index.cjs'),
  extensionTestsEnv: { E2E_REPORTER: join(e2e, 'editor', 'reporter.cjs') },
  launchArgs: [
    folder,
    ...['--extensions-dir', extensions],
    ...['--user-data-dir', join(made, 'installed-data')],
  ],
}).catch((error: unknown) => {
  console.error(error);
  return 1;
});
