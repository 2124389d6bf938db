import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gitLine } from './git.js';

/** One line of the repository's own configuration. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/** Which files the drivers are for; stands in the repository's own `info/attributes`, not in its tree. */
export const ATTRIBUTES = '*.cchc diff=cchc merge=cchc';

/**
 * What tells git about the drivers, for this repository only. `program` starts this very program, so that
 * nothing of the repository is run.
 */
export function driverSettings(program: string): readonly Setting[] {
  return [
    { key: 'diff.cchc.command', value: `${program} git diff-driver` },
    { key: 'difftool.cchc.cmd', value: `${program} diff "$LOCAL" "$REMOTE"` },
    { key: 'merge.cchc.name', value: 'cchc: by criterion' },
    { key: 'merge.cchc.driver', value: `${program} git merge-driver %O %A %B %L %P` },
  ];
}

/** The program as a shell starts it. */
export function programText([node = '', script = '']: readonly string[]): string {
  return [node, script].map(quoted).join(' ');
}

function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}

export interface Repository {
  readonly root: string;
  /** The file of attributes that belongs to this clone alone, and what stands in it. */
  readonly attributes: string;
  readonly attributesText: string;
}

/** The repository around a folder; undefined where there is none, or no git. */
export function repositoryAt(cwd: string): Repository | undefined {
  const root = gitLine(cwd, ['rev-parse', '--show-toplevel']);
  const path = gitLine(cwd, ['rev-parse', '--git-path', 'info/attributes']);
  if (root === undefined || path === undefined) return undefined;
  const attributes = resolve(cwd, path);
  const attributesText = existsSync(attributes) ? readFileSync(attributes, 'utf8') : '';
  return { root, attributes, attributesText };
}
