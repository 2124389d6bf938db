import { open } from 'node:fs/promises';
import type { Io } from '../io.js';
import type { FoundFile } from './find.js';
import { systemCode, trouble, together, type Gathered } from './trouble.js';

/** More than any format takes, so that no file can fill the memory; the readers have limits of their own. */
export const MOST_BYTES = 64 * 1024 * 1024;

export interface FileBytes extends FoundFile {
  readonly bytes: Uint8Array;
}

export interface FileText extends FoundFile {
  readonly text: string;
}

export async function readBytes(io: Io, files: readonly FoundFile[]): Promise<Gathered<FileBytes>> {
  const { mostFiles } = io;
  if (mostFiles !== undefined && files.length > mostFiles) {
    const args = { files: String(files.length), limit: String(mostFiles) };
    return { found: [], troubles: [trouble('TOO_MANY_FILES', args)] };
  }
  return together(await Promise.all(files.map((file) => readOne(io, file))));
}

/** Rulebooks: text in UTF-8 and nothing else. */
export async function readTexts(io: Io, files: readonly FoundFile[]): Promise<Gathered<FileText>> {
  const { found, troubles } = await readBytes(io, files);
  return together([{ found: [], troubles }, ...found.map(textOf)]);
}

async function readOne(io: Io, file: FoundFile): Promise<Gathered<FileBytes>> {
  const most = io.mostBytes ?? MOST_BYTES;
  if (file.path !== undefined) io.onRead?.(file.path);
  try {
    const bytes = file.path === undefined ? await io.stdin(most) : await upTo(file.path, most);
    if (bytes.length <= most) return { found: [{ ...file, bytes }], troubles: [] };
    const limit = String(most);
    return { found: [], troubles: [trouble('FILE_TOO_LARGE', { path: file.name, limit })] };
  } catch (error) {
    const reason = systemCode(error);
    return { found: [], troubles: [trouble('FILE_UNREADABLE', { path: file.name, reason })] };
  }
}

/** The file's bytes, or one more than are allowed: its size is asked of the opened file, so none can grow past it. */
async function upTo(path: string, most: number): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    if (size > most) return new Uint8Array(most + 1);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function textOf(file: FileBytes): Gathered<FileText> {
  const { name, path, bytes } = file;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { found: [{ name, path, text }], troubles: [] };
  } catch {
    return { found: [], troubles: [trouble('FILE_NOT_UTF8', { path: name })] };
  }
}
