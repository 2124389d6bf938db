import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode, trouble, type Trouble } from '../files/trouble.js';

/** What stands in the folder beside generated files, so that later runs know their own from others'. */
export const MANIFEST = '.cchc-generated.json';
const FORMAT = 1;

/** One file of ours: what it was made of, and the SHA-256 (hex) of what was written. */
export interface Made {
  readonly path: string;
  readonly rulebook: string;
  readonly target: string;
  readonly sha256: string;
}

export type ManifestRead =
  | { readonly ok: true; readonly made: readonly Made[] }
  | { readonly ok: false; readonly trouble: Trouble };

/** The manifest of a folder; where there is none, nothing in it is ours. `name` is for messages. */
export async function readManifest(folder: string, name: string): Promise<ManifestRead> {
  try {
    const made = madeOf(JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')));
    return made
      ? { ok: true, made }
      : { ok: false, trouble: trouble('MANIFEST_UNKNOWN', { path: name }) };
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return { ok: true, made: [] };
    return {
      ok: false,
      trouble:
        error instanceof SyntaxError
          ? trouble('MANIFEST_UNKNOWN', { path: name })
          : trouble('FILE_UNREADABLE', { path: name, reason: code }),
    };
  }
}

/** The manifest's text: sorted by path, so that its differences are those of the files. */
export function printManifest(made: readonly Made[]): string {
  const files = made
    .map(({ path, rulebook, target, sha256 }) => ({ path, rulebook, target, sha256 }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ format: FORMAT, files }, null, 2)}\n`;
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function madeOf(value: unknown): readonly Made[] | undefined {
  if (!isRecord(value) || value.format !== FORMAT || !Array.isArray(value.files)) return undefined;
  const files: readonly unknown[] = value.files;
  return files.every(isMade) ? files : undefined;
}

function isMade(value: unknown): value is Made {
  return (
    isRecord(value) &&
    typeof value.path === 'string' &&
    isInside(value.path) &&
    [value.rulebook, value.target, value.sha256].every((one) => typeof one === 'string')
  );
}

/** A manifest that somebody has written by hand must not lead out of the folder. */
function isInside(path: string): boolean {
  return /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !path.split('/').some((part) => /^\.+$/.test(part));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
