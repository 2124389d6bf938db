// Makes the VSIX: everything in a few files, and nothing in it that is not named in .vscodeignore.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const FILE = 'dist/cchc.vsix';
const MOST_BYTES = 1_500_000;

const here = fileURLToPath(new URL('.', import.meta.url));
process.chdir(here);
await bundle();
const { repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');
// A release says where the repository is; a package of one's own keeps its links as they are.
const url = repository?.url?.replace(/^git\+|\.git$/g, '');
const links = url
  ? [
      '--baseContentUrl',
      `${url}/blob/HEAD/packages/vscode`,
      '--baseImagesUrl',
      `${url}/raw/HEAD/packages/vscode`,
    ]
  : ['--allow-missing-repository', '--no-rewrite-relative-links'];
const args = [vsce, 'package', '--no-dependencies', '--out', FILE, ...links];
const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
const { size } = statSync(FILE);
console.log(`packages/vscode/${FILE}: ${(size / 1e6).toFixed(2)} MB`);
if (size > MOST_BYTES) {
  console.error(`larger than ${MOST_BYTES / 1e6} MB`);
  process.exit(1);
}
