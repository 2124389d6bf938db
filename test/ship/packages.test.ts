import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, npm, packAll } from './packed.js';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: true;
  readonly license?: string;
  readonly engines?: { readonly node?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

const folder = mkdtempSync(join(tmpdir(), 'cchc-pack-'));
let tarballs: readonly string[] = [];
const names = readdirSync(join(ROOT, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  // The extension of VS Code goes to galleries, not to npm.
  .filter((name) => !manifestOf(name).private);

beforeAll(() => {
  tarballs = packAll(folder);
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(names)('@cchc/%s as it is published', (name) => {
  const manifest = (): Manifest => manifestOf(name);

  it('has nothing for publint to say', async () => {
    const { messages } = await publint({
      strict: true,
      pack: { tarball: Uint8Array.from(readFileSync(tarballOf(name))).buffer },
    });
    expect(messages).toEqual([]);
  });

  it('has types that any project of modules finds', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarballOf(name))), {
      // What is no module: data, and the page that is put into HTML as text.
      excludeEntrypoints: ['./package.json', './config.schema.json', './page.js', './page.css'],
    });
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
    const held = npm(
      ['pack', '--dry-run', '--json', '--loglevel=error'],
      join(ROOT, 'packages', name),
    );
    const packed = (JSON.parse(held) as { files: { path: string }[] }[])[0];
    const paths = packed?.files.map(({ path }) => path) ?? [];
    expect(paths).toEqual(
      expect.arrayContaining([
        'LICENSE',
        'README.md',
        'CHANGELOG.md',
        'dist/index.js',
        'dist/index.d.ts',
      ]),
    );
    expect(paths.filter((path) => /tsbuildinfo|\.map$|\.test\.|^src\//.test(path))).toEqual([]);
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

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8')) as Manifest;
}

function tarballOf(name: string): string {
  return tarballs.find((path) => basename(path).startsWith(`cchc-${name}-`)) ?? '';
}
