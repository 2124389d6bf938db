import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A package as npm would publish it. */
export interface Packed {
  readonly name: string;
  readonly tarball: string;
  /** The paths of what it holds. */
  readonly holds: readonly string[];
}

/** Packs every package as npm would publish it, from what was last built. */
export function packAll(folder: string): readonly Packed[] {
  mkdirSync(folder, { recursive: true });
  const args = ['pack', '--workspaces', '--json', '--pack-destination', folder, '--loglevel=error'];
  const told = JSON.parse(npm(args, ROOT)) as readonly {
    readonly name: string;
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  return told.map(({ name, filename, files }) => ({
    name,
    tarball: join(folder, filename),
    holds: files.map(({ path }) => path),
  }));
}

export function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
}
