import { posix } from 'node:path';
import type { Load, Loaded } from '@cchc/language';
import { git, gitLine } from './git.js';

/** A path in a revision, as git writes it: `main:books/a.cchc`, `HEAD~1:a.cchc`. */
export interface RevisionPath {
  readonly revision: string;
  readonly path: string;
}

/** A drive letter is no revision. */
export function revisionPath(text: string): RevisionPath | undefined {
  const [, revision, path] = /^([^:]{2,}|@):(.+)$/su.exec(text) ?? [];
  return revision === undefined || path === undefined ? undefined : { revision, path };
}

/** The files of a revision, as they were; undefined where there is no such revision. */
export interface Revision {
  /** Its text, by a path from the folder the program runs in. */
  readonly read: (path: string) => Loaded;
  /** What a rulebook of it uses; never anything outside the repository, and no link. */
  readonly load: Load;
}

export function openRevision(cwd: string, revision: string): Revision | undefined {
  const commit = gitLine(cwd, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${revision}^{commit}`,
  ]);
  const prefix = git(cwd, ['rev-parse', '--show-prefix']);
  if (commit === undefined || !prefix.ok) return undefined;
  const folder = prefix.bytes.toString('utf8').replace(/\n$/u, '');
  const named = (path: string) => `${revision}:${posix.relative(folder, path)}`;
  const readWhole = (path: string): Loaded => {
    const text = path.startsWith('../') ? undefined : blob(cwd, commit, path);
    if (path.startsWith('../')) return { ok: false, problem: 'outside' };
    return text === undefined
      ? { ok: false, problem: 'missing' }
      : { ok: true, name: named(path), text };
  };
  const inRepository = (path: string) => posix.normalize(posix.join(folder, path));
  return {
    read: (path) => readWhole(inRepository(path)),
    load: (path, from) => {
      if (posix.isAbsolute(path) || /^[a-z]+:/iu.test(path))
        return { ok: false, problem: 'outside' };
      const own = revisionPath(from)?.path ?? from;
      return readWhole(posix.normalize(posix.join(posix.dirname(inRepository(own)), path)));
    },
  };
}

/** The text of a regular file of a commit; links, folders and what is not UTF-8 have none. */
function blob(cwd: string, commit: string, path: string): string | undefined {
  const entry = gitLine(cwd, ['ls-tree', '--full-tree', commit, '--', path]);
  const [, object] = /^100(?:644|755) blob ([0-9a-f]+)\t/u.exec(entry ?? '') ?? [];
  const answer = object === undefined ? undefined : git(cwd, ['cat-file', 'blob', object]);
  if (!answer?.ok) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes);
  } catch {
    return undefined;
  }
}
