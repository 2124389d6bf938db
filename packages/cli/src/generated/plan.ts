import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../files/trouble.js';
import { sha256, type Made } from './manifest.js';

/** A file as it is to be, its path below the folder. */
export interface Wanted {
  readonly path: string;
  readonly rulebook: string;
  readonly target: string;
  readonly content: string | Uint8Array;
}

/** What separates a folder from what it is to be. */
export interface Plan {
  /** Missing, or other than it is to be. */
  readonly write: readonly Wanted[];
  /** Files of ours that nothing makes any more. */
  readonly remove: readonly string[];
  /** Of somebody else, or ours and changed since, where one of ours is to stand: never overwritten. */
  readonly foreign: readonly string[];
  /** All files of ours once the plan is carried out. */
  readonly made: readonly Made[];
}

/**
 * Compares a folder with what is to be in it. Only what the manifest calls ours, and what is still as
 * we wrote it, is overwritten or removed; files of other rulebooks and targets are let be.
 */
export async function planFor(
  folder: string,
  wanted: readonly Wanted[],
  before: readonly Made[],
  concerned: (made: Made) => boolean,
): Promise<Plan> {
  const known = new Map(before.map((made) => [made.path, made]));
  const write: Wanted[] = [];
  const foreign: string[] = [];
  for (const one of wanted) {
    const there = await hashAt(folder, one.path);
    if (there === sha256(one.content)) continue;
    const own = known.get(one.path);
    const isOurs = there === undefined || (there === own?.sha256 && concerned(own));
    if (isOurs) write.push(one);
    else foreign.push(one.path);
  }
  const paths = new Set(wanted.map(({ path }) => path));
  const left = before.filter((made) => concerned(made) && !paths.has(made.path));
  const remove: string[] = [];
  for (const { path, sha256: written } of left) {
    if ((await hashAt(folder, path)) === written) remove.push(path);
  }
  const others = before.filter((made) => !concerned(made) && !paths.has(made.path));
  return { write, remove, foreign, made: [...others, ...wanted.map(madeOf)] };
}

function madeOf({ path, rulebook, target, content }: Wanted): Made {
  return { path, rulebook, target, sha256: sha256(content) };
}

/** Undefined where nothing stands; what cannot be read is foreign, whatever it is. */
async function hashAt(folder: string, path: string): Promise<string | undefined> {
  try {
    return sha256(await readFile(join(folder, path)));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? undefined : 'unreadable';
  }
}
