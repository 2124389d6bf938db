import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Host, HostRead } from '../workspace/host.js';
import { threadsOf } from './helpers.js';
import { keptIn } from './kept.js';

/** As large as a file may be that is read: no rulebook comes near it. */
const MOST_BYTES = 50_000_000;

/** How many texts are kept, those that were asked for last. */
const MOST_TEXTS = 50;

/** The file system and the event loop of this machine; `thread` is the program of a helper (`thread.ts`). */
export function nodeHost(thread?: string | URL): Host {
  const texts = new Map<string, { readonly stamp: string; readonly read: HostRead }>();
  return {
    read: (uri, folders) => readFile(uri, folders, texts),
    list: async (folders) => (await Promise.all(folders.map(rulebooksIn))).flat(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    now: () => performance.now(),
    keptIn,
    ...(thread !== undefined && { helpers: (wishes) => threadsOf(thread, wishes) }),
    pageFile: (code, language) => {
      const file = new URL(`../../pages/${language}/${code}.md`, import.meta.url);
      return file.protocol === 'file:' && existsSync(file) ? file.href : undefined;
    },
  };
}

/** What was read stays read as long as the file is as it was. */
function readFile(
  uri: string,
  folders: readonly string[],
  texts: Map<string, { readonly stamp: string; readonly read: HostRead }>,
): HostRead {
  // What was never saved, or lies elsewhere, is no file of this machine.
  if (!uri.startsWith('file:')) return { ok: false, problem: 'missing' };
  try {
    const path = fileURLToPath(uri);
    const real = realpathSync(path);
    const about = statSync(real);
    const isWithin = folders.some((folder) => isInside(real, realpathSync(fileURLToPath(folder))));
    if (!isWithin) return { ok: false, problem: 'outside' };
    if (!about.isFile() || about.size > MOST_BYTES) return { ok: false, problem: 'unreadable' };
    const stamp = `${real} ${about.mtimeMs} ${about.size} ${about.ino}`;
    const known = texts.get(uri);
    if (known?.stamp === stamp) {
      texts.delete(uri);
      texts.set(uri, known);
      return known.read;
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(real));
    const read: HostRead = { ok: true, text };
    texts.set(uri, { stamp, read });
    // What many files use is read again and again; all others once, and are not worth their memory.
    const [oldest] = texts.keys();
    if (texts.size > MOST_TEXTS && oldest !== undefined) texts.delete(oldest);
    return read;
  } catch (error) {
    texts.delete(uri);
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { ok: false, problem: code === 'ENOENT' ? 'missing' : 'unreadable' };
  }
}

function isInside(path: string, folder: string): boolean {
  const from = relative(folder, path);
  return !from.startsWith(`..${sep}`) && from !== '..' && !isAbsolute(from);
}

/** All rulebooks below a folder; what other programs keep there is passed over. */
async function rulebooksIn(folder: string): Promise<readonly string[]> {
  let root: string;
  try {
    root = fileURLToPath(folder);
  } catch {
    return [];
  }
  const found: string[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(next, entry.name);
      if (entry.isDirectory() && !PASSED_OVER.has(entry.name) && !entry.name.startsWith('.'))
        waiting.push(path);
      else if (entry.isFile() && entry.name.toLowerCase().endsWith('.cchc'))
        found.push(pathToFileURL(path).href);
    }
  }
  return found;
}

const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules']);
