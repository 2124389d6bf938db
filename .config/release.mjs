// Publishes what the release workflow has built and tested: `npm` or `galleries`. Packs and says what
// it would publish unless CCHC_DRY_RUN is exactly `false`.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const isDry = process.env.CCHC_DRY_RUN !== 'false';
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const tasks = { npm, galleries };
const [task = ''] = process.argv.slice(2);
if (!Object.hasOwn(tasks, task)) {
  console.error(`one of: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}
tasks[task]();

/** All packages that are not private, those first that others need: npm has no order of its own. */
function npm() {
  for (const { name, version, folder } of inOrder(packages())) {
    if (!isDry && isPublished(name, version)) {
      console.log(`${name}@${version} is there already`);
      continue;
    }
    const dry = isDry ? ['--dry-run'] : ['--provenance'];
    run('npm', ['publish', folder, '--access', 'public', '--loglevel=error', ...dry]);
    console.log(`${isDry ? 'would publish' : 'published'} ${name}@${version}`);
  }
}

/** The extension of editors, where the repository holds one. */
function galleries() {
  const extension = globSync('packages/*/package.json')
    .map(read)
    .find(({ engines }) => engines?.vscode);
  if (!extension) return console.log('there is no extension to publish');
  // From what was last built, as all packages are.
  run(process.execPath, ['package.mjs'], extension.folder);
  const file = join(extension.folder, 'dist', 'cchc.vsix');
  if (isDry) return console.log(`would publish ${file}`);
  run('npx', ['vsce', 'publish', '--packagePath', file]);
  run('npx', ['ovsx', 'publish', file]);
}

function packages() {
  return globSync('packages/*/package.json')
    .map(read)
    .filter((one) => !one.private);
}

function inOrder(all) {
  const names = new Set(all.map(({ name }) => name));
  const done = new Set();
  const sorted = [];
  while (sorted.length < all.length) {
    const next = all.find(
      ({ name, dependencies = {} }) =>
        !done.has(name) &&
        Object.keys(dependencies).every((other) => !names.has(other) || done.has(other)),
    );
    if (!next) throw new Error('packages depend on each other in a circle');
    done.add(next.name);
    sorted.push(next);
  }
  return sorted;
}

function read(path) {
  const folder = `./${path.replaceAll('\\', '/').replace(/\/package\.json$/, '')}`;
  return { ...JSON.parse(readFileSync(path, 'utf8')), folder };
}

function isPublished(name, version) {
  return (
    spawnSync('npm', ['view', `${name}@${version}`, 'version'], {
      encoding: 'utf8',
    }).stdout?.trim() === version
  );
}

function run(command, args, cwd = '.') {
  if (!existsSync(cwd)) throw new Error(`there is no folder ${cwd}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', cwd });
  if (status !== 0) process.exit(status ?? 1);
}
