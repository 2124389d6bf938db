import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Packs every package as npm would publish it, from what was last built; gives the tarballs. */
export function packAll(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const args = ['pack', '--workspaces', '--pack-destination', folder, '--loglevel=error'];
  npm(args, ROOT);
  return readdirSync(folder).map((name) => join(folder, name));
}

export function npm(args: readonly string[], cwd: string): string {
  return execFileSync('npm', [...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
}
