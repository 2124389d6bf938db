import type { SuspectedEncoding } from '../findings.js';
import { suspectEncoding } from './old-vietnamese.js';

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly suspected: SuspectedEncoding };

/**
 * UTF-8 with or without byte order mark, or UTF-16 with one, as text with `\n` ends of line.
 * Anything else is refused: a guess at an old encoding would put wrong names into a result.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  const text = strictly(encoding?.name ?? 'utf-8', bytes);
  if (text === undefined) return { ok: false, suspected: suspectEncoding(bytes, loosely(bytes)) };
  if (text.includes('\0')) return { ok: false, suspected: 'binary' };
  return { ok: true, text: text.replace(/\r\n?/g, '\n') };
}

const MARKS = [
  { name: 'utf-8', mark: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'utf-16be', mark: [0xfe, 0xff] },
] as const;

// Part of every browser and of Node; the language's own library does not declare it.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode: (bytes: Uint8Array) => string };

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function loosely(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: false }).decode(bytes);
}
