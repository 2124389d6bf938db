import { citationKey, type Citation } from './citation.js';

/** The folder beside a rulebook in which the texts that it cites are kept, with what was recorded of them. */
export const CITED_FOLDER = 'can-cu';

/** More than any law has; what is larger is not read. */
export const MOST_CITED_CHARACTERS = 4_000_000;

/** A citation, the file its text stands in, and what that text was. */
export interface KeptCitation extends Citation {
  /** A file of the folder, in plain text or Markdown: no path. */
  readonly file: string;
  /** SHA-256 (hex) of the cited text as `plainText` leaves it. */
  readonly sha256: string;
}

/** Where the record of a rulebook's citations stands, from the rulebook; undefined for a text without a file. */
export function recordPath(rulebook: string): string | undefined {
  const name = fileNameOf(rulebook);
  return name === undefined ? undefined : `${CITED_FOLDER}/${name.replace(/\.cchc$/i, '')}.json`;
}

/** Where a file of the folder stands, from the rulebook. */
export function citedPath(file: string): string {
  return `${CITED_FOLDER}/${file}`;
}

/** Whether a file's name is one that cited texts may have. */
export function isCitedFile(file: string): boolean {
  return /^[^./\\:\0][^/\\:\0]*\.(?:txt|md)$/i.test(file);
}

export function printKept(kept: readonly KeptCitation[]): string {
  const citations = kept.map(({ document, article, clause, file, sha256 }) => {
    return { document, article, clause, file, sha256 };
  });
  return `${JSON.stringify({ format: 1, citations }, null, 2)}\n`;
}

/** By key; undefined where a text is no such record. */
export function readKept(text: string): ReadonlyMap<string, KeptCitation> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { format, citations } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== 1 || !Array.isArray(citations) || !citations.every(isKept)) return undefined;
  return new Map(citations.map((one) => [citationKey(one), one]));
}

function isKept(value: unknown): value is KeptCitation {
  if (typeof value !== 'object' || value === null) return false;
  const { document, article, clause, file, sha256 } = value as Readonly<Record<string, unknown>>;
  return (
    typeof document === 'string' &&
    [article, clause].every((one) => one === undefined || typeof one === 'string') &&
    typeof file === 'string' &&
    isCitedFile(file) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}

/** The last part of a path or, decoded, of a URI. */
function fileNameOf(rulebook: string): string | undefined {
  const last = rulebook.split(/[\\/]/).at(-1) ?? '';
  if (last === '' || last === '-') return undefined;
  if (!/^[a-z][a-z\d+.-]+:/i.test(rulebook)) return last;
  try {
    return decodeURIComponent(last);
  } catch {
    return undefined;
  }
}
