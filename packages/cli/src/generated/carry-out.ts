import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode, trouble, type Trouble } from '../files/trouble.js';
import { MANIFEST, printManifest } from './manifest.js';
import type { Plan } from './plan.js';

/**
 * Writes all files of a plan or none: each stands beside its place before the first is renamed into
 * it, so that a full disk or a forbidden folder leaves what was there. The manifest comes last.
 */
export async function carryOut(
  folder: string,
  name: string,
  { write, remove, made }: Plan,
): Promise<Trouble | undefined> {
  const manifest = { path: MANIFEST, content: printManifest(made) };
  const staged: { readonly beside: string; readonly target: string }[] = [];
  let path = name;
  try {
    for (const file of [...write, manifest]) {
      path = `${name}/${file.path}`;
      const target = join(folder, file.path);
      const beside = `${target}.${randomUUID()}.tmp`;
      await mkdir(dirname(target), { recursive: true });
      staged.push({ beside, target });
      await writeFile(beside, file.content, { flag: 'wx' });
    }
    for (const { beside, target } of staged) await rename(beside, target);
    for (const one of remove) await removeWithFolders(folder, one);
    return undefined;
  } catch (error) {
    for (const { beside } of staged) await rm(beside, { force: true }).catch(() => undefined);
    return trouble('WRITE_FAILED', { path, reason: systemCode(error) });
  }
}

/** Folders go with the last file of theirs; one that holds anything else stays. */
async function removeWithFolders(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { force: true });
  const parts = path.split('/').slice(0, -1);
  for (let depth = parts.length; depth > 0; depth--) {
    const isGone = await rmdir(join(folder, ...parts.slice(0, depth))).then(
      () => true,
      () => false,
    );
    if (!isGone) return;
  }
}
