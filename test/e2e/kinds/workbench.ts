// As a person uses it: mocha here, the editor in a browser.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { e2e, made } from '../editor/paths.ts';
import { lastPage } from '../editor/workbench.ts';

const mocha = new Mocha({
  ui: 'bdd',
  timeout: 120_000,
  // While one test is written.
  bail: process.env.E2E_BAIL !== undefined,
  reporter: join(e2e, 'editor', 'reporter.cjs'),
});
const wanted = process.env.E2E_ONLY ?? '';
for (const file of globSync('workbench/*.test.ts', { cwd: e2e }).sort()) {
  if (file.includes(wanted)) mocha.addFile(join(e2e, file));
}
// A failure is seen better than it is told.
mocha.rootHooks({
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = test.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
    await lastPage()?.screenshot({ path: join(made, 'failures', `${name}.png`) });
  },
});
await mocha.loadFilesAsync({ esmDecorator: (path) => pathToFileURL(String(path)) });
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
