import { importsOf } from '../names/imports.js';
import type { ParsedText } from '../text.js';

/** A text that a rulebook was read with. */
export interface FileRead {
  readonly name: string;
  readonly text: string;
}

/** The libraries that a text brings in, by the number that spans know them by (its own text is 0). */
export function librariesOf({ root }: ParsedText): ReadonlyMap<number, FileRead> {
  return new Map(
    importsOf(root).map(({ file, name, parsed }) => [file, { name, text: parsed.text }]),
  );
}
