import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Load, Loaded } from '@cchc/language';
import type { Io } from '../io.js';
import { MOST_BYTES } from './read.js';

/**
 * Reads the files that a rulebook uses or amends: only relative paths, and only inside the folder the
 * program runs in (or the rulebook's own folder, if that is elsewhere), once all links are followed.
 */
export function loaderFor(
  { cwd, mostBytes = MOST_BYTES, onRead }: Pick<Io, 'cwd' | 'mostBytes' | 'onRead'>,
  rulebook: string,
): Load {
  const own = dirname(resolve(cwd, rulebook));
  const workspace = inside(own, cwd) ? cwd : own;
  return (path, from) => {
    if (isAbsolute(path) || /^[a-z]+:/i.test(path) || path.includes('\0'))
      return refused('outside');
    const folder = from === '' || from === '-' ? cwd : dirname(resolve(cwd, from));
    const file = resolve(folder, path);
    if (inside(file, workspace)) onRead?.(file);
    return loadFrom(file, relative(cwd, file).split(sep).join('/'), workspace, mostBytes);
  };
}

function loadFrom(file: string, name: string, workspace: string, mostBytes: number): Loaded {
  try {
    if (!inside(file, workspace)) return refused('outside');
    const real = realpathSync(file);
    if (!inside(real, realpathSync(workspace))) return refused('outside');
    const about = statSync(real);
    if (!about.isFile() || about.size > mostBytes) return refused('unreadable');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real));
    return { ok: true, name, text };
  } catch (error) {
    return refused(codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable');
  }
}

function inside(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return from === '' || (!from.startsWith(`..${sep}`) && from !== '..' && !isAbsolute(from));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function refused(problem: Extract<Loaded, { readonly ok: false }>['problem']): Loaded {
  return { ok: false, problem };
}
