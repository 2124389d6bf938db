// As a person uses it: mocha here, the editor in a browser.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Mocha from 'mocha';
import { e2e } from '../editor/paths.ts';

const mocha = new Mocha({
  ui: 'bdd',
  timeout: 120_000,
  reporter: join(e2e, 'editor', 'reporter.cjs'),
});
const wanted = process.env.E2E_ONLY ?? '';
for (const file of globSync('workbench/*.test.ts', { cwd: e2e }).sort()) {
  if (file.includes(wanted)) mocha.addFile(join(e2e, file));
}
await mocha.loadFilesAsync({ esmDecorator: (path) => pathToFileURL(String(path)) });
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
