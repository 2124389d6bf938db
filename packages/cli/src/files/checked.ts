import { checkText, type CheckedFile } from '@cchc/check';
import { asConfigured } from '@cchc/check/config';
import type { Session } from '../session.js';
import { loaderFor } from './load.js';
import type { FileText } from './read.js';

/** A rulebook's text checked, with the files it uses, as the configuration wants it. */
export function checkedFile(
  { io, config }: Session,
  { name, text }: Pick<FileText, 'name' | 'text'>,
): CheckedFile {
  return asConfigured(checkText(text, name, loaderFor(io, name)), config);
}
