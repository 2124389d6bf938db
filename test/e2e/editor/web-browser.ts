// @vscode/test-web starts the browser of Playwright's own download; where that would stand, this puts
// a script that starts the system's.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './browser.ts';
import { made, modules } from './paths.ts';

/** The folder for `PLAYWRIGHT_BROWSERS_PATH`. */
export function standInBrowsers(): string {
  const folder = join(made, 'browsers');
  rmSync(folder, { recursive: true, force: true });
  const { browsers } = JSON.parse(
    readFileSync(join(modules, 'playwright-core', 'browsers.json'), 'utf8'),
  ) as { readonly browsers: readonly { readonly name: string; readonly revision: string }[] };
  const revision = browsers.find(({ name }) => name === 'chromium')?.revision ?? '';
  for (const path of [
    `chromium-${revision}/chrome-linux64/chrome`,
    `chromium_headless_shell-${revision}/chrome-headless-shell-linux64/chrome-headless-shell`,
  ]) {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, `#!/bin/sh\nexec "${chromiumPath()}" "$@"\n`);
    chmodSync(file, 0o755);
    writeFileSync(join(folder, path.split('/')[0] ?? '', 'INSTALLATION_COMPLETE'), '');
  }
  return folder;
}
