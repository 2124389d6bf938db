import type { UseProblem } from '../findings.js';

/**
 * How another file is read: by whoever has a file system. `path` is as it is written, `from` the name of
 * the file it is written in. Only relative paths inside the rulebook's folder or workspace may be
 * answered, links followed first.
 */
export type Load = (path: string, from: string) => Loaded;

export type Loaded =
  | { readonly ok: true; readonly name: string; readonly text: string }
  | { readonly ok: false; readonly problem: UseProblem };

/** Where there is no file system, no file is found. */
export const loadNothing: Load = () => ({ ok: false, problem: 'missing' });
