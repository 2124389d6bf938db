import { withoutAccents } from '../names/similar.js';
import type { Citation } from './citation.js';

/**
 * Which of the files are named after a document: their names hold its number (`76/NQ-CP`:
 * `nghi-quyet-76-nq-cp.txt`), or where it has none all words of its title.
 */
export function filesNamedAfter(
  { document }: Pick<Citation, 'document'>,
  files: readonly string[],
): readonly string[] {
  const [number] = /\d[\p{L}\p{N}]*(?:[./-][\p{L}\p{N}]+)*\/[\p{L}\p{N}/.-]+/u.exec(document) ?? [];
  const wanted = ` ${wordsOf(number ?? document)} `;
  return files.filter((file) => ` ${wordsOf(file.replace(/\.\w+$/, ''))} `.includes(wanted));
}

/** A name for the file of a document. */
export function fileNameFor({ document }: Pick<Citation, 'document'>): string {
  return `${wordsOf(document).replaceAll(' ', '-')}.txt`;
}

function wordsOf(text: string): string {
  return (withoutAccents(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
