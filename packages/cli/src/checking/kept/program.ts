import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The packages that have a say in what is found. */
const PACKAGES = ['model', 'semantics', 'analysis', 'language', 'check', 'cli'];

/**
 * Which program this is, down to the version of each package. Where they are built from their sources
 * the version stays while the code changes: there the time of the build counts too.
 */
export function programNow(): string {
  const require = createRequire(import.meta.url);
  return PACKAGES.map((name) => {
    const path = require.resolve(`@cchc/${name}/package.json`);
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
    return `${name}@${version}${builtAt(dirname(path))}`;
  }).join(' ');
}

function builtAt(folder: string): string {
  const built = statSync(join(folder, 'dist', '.tsbuildinfo'), { throwIfNoEntry: false });
  return built ? `+${String(built.mtimeMs)}` : '';
}
