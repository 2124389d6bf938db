import { posix, sep } from 'node:path';
import { checkText, type CheckedFile } from '@cchc/check';
import type { Target } from '@cchc/generators';
import type { Load } from '@cchc/language';
import { fingerprint, type Rulebook } from '@cchc/model';
import { refusals } from '@cchc/semantics';
import { makeFiles } from '../generated/make.js';
import { sha256 } from '../generated/manifest.js';

/** A file and the SHA-256 (hex) of its bytes. */
export interface Hashed {
  /** With `/`; of rulebooks relative to the manifest, of scorers below the folder of `generate`. */
  readonly path: string;
  readonly sha256: string;
}

/** What was released: enough to know it again, byte by byte. */
export interface Release {
  readonly format: 1;
  readonly code: string;
  readonly version: string;
  readonly step: string;
  /** The fingerprint of the model released before; null for the first release. */
  readonly since: string | null;
  /** The program that made the scorers. */
  readonly cchc: string;
  /** The rulebook first, then what it uses. */
  readonly files: readonly Hashed[];
  /** The fingerprint of what the rulebook means, wherever it stands in the text. */
  readonly model: string;
  readonly targets: readonly string[];
  /** The language of their comments. */
  readonly tongue: 'vi' | 'en';
  readonly scorers: readonly Hashed[];
}

/** The rulebook and all that it uses or amends, with their hashes; paths as they are told from a folder. */
export function filesOf(
  { name, text }: Pick<CheckedFile, 'name' | 'text'>,
  load: Load,
  relative: (name: string) => string,
): readonly Hashed[] {
  const used = new Map<string, string>();
  checkText(text, name, (...asked) => {
    const loaded = load(...asked);
    if (loaded.ok) used.set(loaded.name, loaded.text);
    return loaded;
  });
  const hashed = (path: string, content: string) => {
    return { path: relative(path), sha256: sha256(content) };
  };
  const others = [...used].map(([path, content]) => hashed(path, content));
  return [hashed(name, text), ...others.sort((a, b) => (a.path < b.path ? -1 : 1))];
}

export function modelOf(rulebook: Rulebook): string {
  return fingerprint(rulebook);
}

/** What scores, of all targets or of those named, and takes all of the rulebook. */
export function scorersFor(rulebook: Rulebook, targets: readonly Target[]): readonly Target[] {
  if (refusals(rulebook).length > 0) return [];
  return targets.filter((target) => target.scores && target.refusals(rulebook).length === 0);
}

export async function scorersOf(
  rulebook: Rulebook,
  targets: readonly Target[],
  tongue: Release['tongue'],
): Promise<readonly Hashed[]> {
  const made = await makeFiles([rulebook], targets, tongue);
  return made
    .map(({ path, content }) => ({ path, sha256: sha256(content) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function printRelease(release: Release): string {
  return `${JSON.stringify(release, null, 2)}\n`;
}

/** Undefined where a text is none of ours. Paths may lead out of the folder: nothing is written by them. */
export function readRelease(text: string): Release | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isRelease(value) ? value : undefined;
}

function isRelease(value: unknown): value is Release {
  if (typeof value !== 'object' || value === null) return false;
  const { format, code, version, cchc, model, tongue, files, targets, scorers } = value as Readonly<
    Record<string, unknown>
  >;
  return (
    format === 1 &&
    [code, version, cchc, model].every((one) => typeof one === 'string') &&
    (tongue === 'vi' || tongue === 'en') &&
    isListOf(files, isHashed) &&
    files.length > 0 &&
    isListOf(scorers, isHashed) &&
    isListOf(targets, (one) => typeof one === 'string')
  );
}

function isListOf(value: unknown, is: (one: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every(is);
}

function isHashed(value: unknown): value is Hashed {
  if (typeof value !== 'object' || value === null) return false;
  const { path, sha256: hash } = value as Readonly<Record<string, unknown>>;
  return typeof path === 'string' && typeof hash === 'string';
}

/** With `/` on every system. */
export function portable(path: string): string {
  return path.split(sep).join(posix.sep);
}
