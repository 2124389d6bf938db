import { createHash } from 'node:crypto';
import { checkText, type CheckedFile } from '@cchc/check';
import type { Load, Loaded } from '@cchc/language';
import type { Io } from '../io.js';
import { loaderFor } from '../files/load.js';
import type { FileText } from '../files/read.js';

/** What `check` tells of a file: all but what it means, which is large and asked by others. */
export type LookedFile = Pick<CheckedFile, 'name' | 'text' | 'tongue' | 'findings' | 'undecided'>;

/** The same with all that it hangs on besides its own text. */
export interface NotedFile extends LookedFile {
  readonly uses: readonly Use[];
}

export type NamedText = Pick<FileText, 'name' | 'text'>;

/** A file that was asked for on the way, and what came of that. */
export interface Use {
  readonly path: string;
  readonly from: string;
  readonly found: string;
}

/** A rulebook's text checked, with the files it uses. */
export function looked(io: Pick<Io, 'cwd' | 'mostBytes' | 'onRead'>, file: NamedText): NotedFile {
  const load = loaderFor(io, file.name);
  const uses: Use[] = [];
  const noting: Load = (path, from) => {
    const loaded = load(path, from);
    uses.push({ path, from, found: foundAs(loaded) });
    return loaded;
  };
  const { tongue, findings, undecided } = checkText(file.text, file.name, noting);
  return { name: file.name, text: file.text, tongue, findings, undecided, uses };
}

/** Two answers are the same where these texts are. */
export function foundAs(loaded: Loaded): string {
  if (!loaded.ok) return loaded.problem;
  return `${loaded.name}\n${createHash('sha256').update(loaded.text).digest('hex')}`;
}
