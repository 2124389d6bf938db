import { open, stat } from 'node:fs/promises';
import { LIMITS, fileForm } from '@cchc/data';
import { hasManyRows } from '../duckdb/many-rows.js';
import type { Io } from '../io.js';
import type { FoundFile } from './find.js';
import { readBytes, type FileBytes } from './read.js';
import { trouble, together, type Gathered } from './trouble.js';

/** A data file; one that a database reads where it is says where that is. */
export interface DataBytes extends FileBytes {
  readonly elsewhere?: {
    readonly path: string;
    readonly bytes: number;
    readonly form: 'csv' | 'parquet';
  };
}

/** Data files: all their bytes, but for Parquet and for tables too long to be held. */
export async function readDataBytes(
  io: Io,
  files: readonly FoundFile[],
): Promise<Gathered<DataBytes>> {
  const sized = await Promise.all(
    files.map(async (file) => ({ file, elsewhere: await elsewhereOf(file) })),
  );
  const here = await readBytes(
    io,
    sized.flatMap(({ file, elsewhere }) => (elsewhere ? [] : [file])),
  );
  const read = new Map(here.found.map((file) => [file.name, file]));
  const found = sized.map(({ file, elsewhere }): Gathered<DataBytes> => {
    const bytes = read.get(file.name);
    if (bytes) return { found: [orElsewhere(bytes)], troubles: [] };
    if (!elsewhere) return { found: [], troubles: [] };
    io.onRead?.(elsewhere.path);
    if (elsewhere.bytes <= (io.mostBytes ?? Infinity)) {
      return { found: [{ ...file, bytes: new Uint8Array(), elsewhere }], troubles: [] };
    }
    const limit = String(io.mostBytes);
    return { found: [], troubles: [trouble('FILE_TOO_LARGE', { path: file.name, limit })] };
  });
  return together([...found, { found: [], troubles: here.troubles }]);
}

/** Where a file is that is not read here; undefined for all others, those too that cannot be read. */
async function elsewhereOf({ name, path }: FoundFile): Promise<DataBytes['elsewhere']> {
  if (path === undefined) return undefined;
  try {
    const about = await stat(path);
    // What comes through a pipe can be read once only.
    if (!about.isFile()) return undefined;
    const { size } = about;
    const form = fileForm(name, await firstBytes(path));
    if (form === 'parquet') return { path, bytes: size, form };
    return form === 'csv' && size > LIMITS.csvBytes ? { path, bytes: size, form } : undefined;
  } catch {
    return undefined;
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function orElsewhere(file: FileBytes): DataBytes {
  const { name, path, bytes } = file;
  if (path === undefined || fileForm(name, bytes) !== 'csv' || !hasManyRows(bytes)) return file;
  return { ...file, elsewhere: { path, bytes: bytes.length, form: 'csv' } };
}
