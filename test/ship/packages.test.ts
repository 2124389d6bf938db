import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VI, VI_BAD } from '../cli/fixture.js';
import { ROOT, npm, packAll, type Packed } from './packed.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: true;
  readonly license?: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), 'cchc-pack-'));
let packed: readonly Packed[] = [];
const names = readdirSync(join(ROOT, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  // The extension of VS Code goes to galleries, not to npm.
  .filter((name) => !manifestOf(name).private);

beforeAll(() => {
  packed = packAll(join(folder, 'packed'));
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(names)('@cchc/%s as it is published', (name) => {
  const manifest = (): Manifest => manifestOf(name);

  it('has nothing for publint to say', async () => {
    const { messages } = await publint({
      strict: true,
      pack: { tarball: Uint8Array.from(readFileSync(packedAs(name).tarball)).buffer },
    });
    expect(messages).toEqual([]);
  });

  it('has types that any project of modules finds', async () => {
    const result = await checkPackage(
      createPackageFromTarballData(readFileSync(packedAs(name).tarball)),
      {
        // What is no module: data, and the page that is put into HTML as text.
        excludeEntrypoints: ['./package.json', './config.schema.json', './page.js', './page.css'],
      },
    );
    const problems = 'problems' in result ? result.problems : [{ kind: 'NoTypes' }];
    // These are modules only, and say so: `require` and the resolution of old Nodes do not reach them.
    const ours = problems.filter(
      (one) =>
        !('resolutionKind' in one) ||
        ['node16-esm', 'bundler'].includes(String(one.resolutionKind)),
    );
    expect(ours).toEqual([]);
  });

  it('holds what it runs on, its licence and its pages, and nothing of how it was built', () => {
    const { holds } = packedAs(name);
    expect(holds).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'CHANGELOG.md',
        'dist/index.js',
        'dist/index.d.ts',
      ]),
    );
    expect(holds.filter((path) => /tsbuildinfo|\.map$|\.test\.|^src\//.test(path))).toEqual([]);
  });

  it('says its licence, the Node it needs, and the very versions of its neighbours', () => {
    const { license, engines, dependencies = {}, version } = manifest();
    expect([license, engines?.node]).toEqual(['MIT', '>=22.12']);
    const ours = Object.entries(dependencies).filter(([other]) => other.startsWith('@cchc/'));
    expect(ours.filter(([, wanted]) => wanted !== version)).toEqual([]);
    expect(readFileSync(join(ROOT, 'packages', name, 'LICENSE'), 'utf8')).toBe(
      readFileSync(join(ROOT, 'LICENSE'), 'utf8'),
    );
    const changes = readFileSync(join(ROOT, 'packages', name, 'CHANGELOG.md'), 'utf8');
    expect(changes).toContain(`# @cchc/${name}\n\n## ${version}\n`);
  });
});

it('the quick start for pipelines works in an empty folder, from what is published', () => {
  const [install = '', ...commands] = quickStart();
  expect(install).toBe('npm install --save-dev @cchc/cli');
  expect(commands).toHaveLength(3);
  const tarballs = packed.map(({ tarball }) => tarball);
  const project = mkdtempSync(join(folder, 'project-'));
  writeFileSync(join(project, 'package.json'), '{ "private": true }\n');
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  npm(['install', '--save-dev', ...quiet, ...tarballs], project);
  expect(readdirSync(join(project, 'node_modules/@cchc'))).toContain('cli');
  writeFileSync(join(project, 'a.cchc'), VI);
  for (const command of commands) {
    expect([command, run(command, project)]).toEqual([command, 0]);
  }
  writeFileSync(join(project, 'bad.cchc'), VI_BAD);
  expect(run('npx cchc check .', project)).toBe(1);
  expect(run('npx cchc new minimal moi', project)).toBe(0);
  expect(run('npx cchc help GAP_IN_TIERS', project)).toBe(0);
}, 240_000);

/** The commands of a section of the README, a line each. */
function quickStart(): readonly string[] {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const section = /^## In a pipeline\n[\s\S]*?```sh\n([\s\S]*?)```/m.exec(readme)?.[1] ?? '';
  return section.trimEnd().split('\n');
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8')) as Manifest;
}

function packedAs(name: string): Packed {
  const found = packed.find((one) => one.name === `@cchc/${name}`);
  if (!found) throw new Error(`${name} is not packed`);
  return found;
}

function run(command: string, cwd: string): number {
  const [program = '', ...args] = command.split(' ');
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  try {
    execFileSync(program, args, { cwd, stdio: 'pipe', env: { ...process.env, PATH } });
    return 0;
  } catch (error) {
    return (error as { readonly status?: number }).status ?? -1;
  }
}
