import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { systemCode, trouble, type Trouble } from './trouble.js';

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it, so that nobody
 * ever meets half a file and a failed write leaves what was there before.
 */
export async function writeWhole(
  name: string,
  path: string,
  content: string | Uint8Array,
): Promise<Trouble | undefined> {
  // A link keeps pointing where it did.
  const target = await realpath(path).catch(() => path);
  // Two runs at once, and what a run that was killed has left, must not meet: each name is new.
  const beside = `${target}.${randomUUID()}.tmp`;
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await keepMode(target, beside);
    await rename(beside, target);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    return trouble('WRITE_FAILED', { path: name, reason: systemCode(error) });
  }
}

/** Writes a file that must not be there yet. */
export async function writeNew(
  name: string,
  path: string,
  text: string | Uint8Array,
): Promise<Trouble | undefined> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return undefined;
  } catch (error) {
    const reason = systemCode(error);
    if (reason === 'EEXIST') return trouble('FILE_EXISTS', { path: name });
    // What did not fit is ours to take away again: it was not there before.
    await rm(path, { force: true }).catch(() => undefined);
    return trouble('WRITE_FAILED', { path: name, reason });
  }
}

async function keepMode(target: string, beside: string): Promise<void> {
  const before = await stat(target).catch(() => undefined);
  if (before) await chmod(beside, before.mode);
}
