import { checkText, type CheckedFile } from '@cchc/check';
import type { Io } from '../io.js';
import { loaderFor } from '../files/load.js';
import type { FileText } from '../files/read.js';

/** What `check` tells of a file: all but what it means, which is large and asked by others. */
export type LookedFile = Pick<CheckedFile, 'name' | 'text' | 'tongue' | 'findings' | 'undecided'>;

export type NamedText = Pick<FileText, 'name' | 'text'>;

/** A rulebook's text checked, with the files it uses. */
export function looked(io: Pick<Io, 'cwd' | 'mostBytes' | 'onRead'>, file: NamedText): LookedFile {
  const { tongue, findings, undecided } = checkText(file.text, file.name, loaderFor(io, file.name));
  return { name: file.name, text: file.text, tongue, findings, undecided };
}
