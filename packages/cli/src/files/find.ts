import { stat } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Io } from '../io.js';
import { systemCode, trouble, together, type Gathered } from './trouble.js';

/** A file to read: its name as people are told it, and where it is; undefined for standard input. */
export interface FoundFile {
  readonly name: string;
  readonly path: string | undefined;
}

/** What counts as a file of the kind in a folder, and what to say where there is none. */
export interface Wanted {
  readonly endings: readonly string[];
  readonly none: 'NO_RULEBOOK_IN_FOLDER' | 'NO_DATA_IN_FOLDER' | 'NO_RESULTS_IN_FOLDER';
  /** What a file that is named is surely not, by its ending. */
  readonly never?: ReadonlySet<string>;
}

const DATA_ENDINGS = ['csv', 'tsv', 'json', 'jsonl', 'xlsx', 'xlsm', 'xls', 'ods', 'parquet'];

export const RULEBOOKS: Wanted = {
  endings: ['cchc'],
  none: 'NO_RULEBOOK_IN_FOLDER',
  never: new Set([...DATA_ENDINGS, 'docx', 'doc', 'odt', 'pdf'].map((ending) => `.${ending}`)),
};

/** Kinds that are not read are found too: data must be refused by name, never ignored. */
export const DATA: Wanted = {
  endings: DATA_ENDINGS,
  none: 'NO_DATA_IN_FOLDER',
};

/** Canonical results, which `score` writes. */
export const RESULTS: Wanted = { endings: ['jsonl'], none: 'NO_RESULTS_IN_FOLDER' };

/** The files that arguments name, each once: files, folders with all that is in them, patterns, `-`. */
export async function findFiles(
  io: Pick<Io, 'cwd' | 'onRead'>,
  args: readonly string[],
  wanted: Wanted,
): Promise<Gathered<FoundFile>> {
  const { found, troubles } = together(
    await Promise.all(args.map((arg) => findOne(io, arg, wanted))),
  );
  const twice = found.filter(({ path }) => path === undefined).length > 1;
  const unique = new Map(found.map((file) => [file.path, file]));
  return {
    found: [...unique.values()],
    troubles: twice ? [...troubles, trouble('STDIN_TWICE', {})] : troubles,
  };
}

async function findOne(
  { cwd, onRead }: Pick<Io, 'cwd' | 'onRead'>,
  arg: string,
  wanted: Wanted,
): Promise<Gathered<FoundFile>> {
  if (arg === '-') return { found: [{ name: '-', path: undefined }], troubles: [] };
  onRead?.(resolve(cwd, withoutPattern(arg)));
  try {
    const about = await stat(resolve(cwd, arg));
    if (about.isDirectory()) return await inFolder(cwd, arg, wanted);
    const isOther = wanted.never?.has(extname(arg).toLowerCase()) ?? false;
    return isOther ? only(trouble('NOT_A_RULEBOOK', { path: arg })) : one(cwd, arg);
  } catch (error) {
    if (isDynamicPattern(arg)) return matching(cwd, arg);
    return only(
      systemCode(error) === 'ENOENT'
        ? trouble('FILE_MISSING', { path: arg })
        : trouble('FILE_UNREADABLE', { path: arg, reason: systemCode(error) }),
    );
  }
}

/** What comes before the first part that stands for several names. */
function withoutPattern(arg: string): string {
  const parts = arg.split(/[\\/]/);
  const first = parts.findIndex((part) => isDynamicPattern(part));
  return first === -1 ? arg : parts.slice(0, first).join('/') || '.';
}

async function inFolder(cwd: string, folder: string, wanted: Wanted): Promise<Gathered<FoundFile>> {
  const pattern = wanted.endings.map((ending) => `**/*.${ending}`);
  const ignore = ['**/node_modules/**'];
  const names = await glob(pattern, {
    cwd: resolve(cwd, folder),
    ignore,
    caseSensitiveMatch: false,
  });
  if (names.length === 0) return only(trouble(wanted.none, { path: folder }));
  const base = folder.replace(/[\\/]+$/, '');
  return {
    found: names.sort().map((name) => fileAt(cwd, base === '.' ? name : `${base}/${name}`)),
    troubles: [],
  };
}

async function matching(cwd: string, pattern: string): Promise<Gathered<FoundFile>> {
  const names = await glob(pattern.replaceAll('\\', '/'), { cwd });
  if (names.length === 0) return only(trouble('NOTHING_MATCHES', { path: pattern }));
  return { found: names.sort().map((name) => fileAt(cwd, name)), troubles: [] };
}

function one(cwd: string, name: string): Gathered<FoundFile> {
  return { found: [fileAt(cwd, name)], troubles: [] };
}

function fileAt(cwd: string, name: string): FoundFile {
  return { name, path: resolve(cwd, name) };
}

function only(what: Gathered<FoundFile>['troubles'][number]): Gathered<FoundFile> {
  return { found: [], troubles: [what] };
}
