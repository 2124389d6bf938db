// Runs in the extension host, beside the VSIX as it is installed and an extension that does nothing.
import { join } from 'node:path';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  const { E2E_RUN = '', E2E_RESULTS = '' } = process.env;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    reporter: process.env.E2E_REPORTER ?? 'spec',
    reporterOptions: { results: E2E_RESULTS },
  });
  mocha.addFile(join(E2E_RUN, 'installed', 'installed.test.cjs'));
  await new Promise<void>((done, fail) =>
    mocha.run((failures) => (failures > 0 ? fail(new Error(`${failures} failed`)) : done())),
  );
}
