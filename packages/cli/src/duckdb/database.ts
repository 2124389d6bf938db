import { mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection, type Json } from '@duckdb/node-api';
import { quoted } from '@cchc/generators';

/** Asks the database; each row a list of texts, whole numbers as text, and lists of these. */
export type Ask = (sql: string) => Promise<readonly (readonly Json[])[]>;

export interface Database {
  readonly ask: Ask;
  /** What each file is called in SQL, in the order in which they were named. */
  readonly files: readonly string[];
}

/**
 * A database in memory that reads the named files and nothing else: no other file, no network, no
 * extension is loaded or installed, and none of that can be changed once it is open. What does not fit into
 * the memory goes to a folder of its own, which is gone afterwards.
 */
export async function withDatabase<T>(
  paths: readonly string[],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'cchc-'));
  try {
    const files = await Promise.all(paths.map((path, index) => plainPath(folder, path, index)));
    const instance = await DuckDBInstance.create(':memory:', SETTINGS);
    try {
      const connection = await instance.connect();
      await confine(connection, folder, files);
      return await work({ ask: askOf(connection), files: files.map(quoted) });
    } finally {
      instance.closeSync();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const SETTINGS = {
  threads: '2',
  memory_limit: '1GB',
  max_temp_directory_size: '16GB',
  autoload_known_extensions: 'false',
  autoinstall_known_extensions: 'false',
  allow_community_extensions: 'false',
} as const;

async function confine(
  connection: DuckDBConnection,
  folder: string,
  files: readonly string[],
): Promise<void> {
  const spill = `${join(folder, 'spill')}/`;
  await connection.run(`SET temp_directory = ${quoted(spill)}`);
  await connection.run(`SET allowed_paths = [${files.map(quoted).join(', ')}]`);
  await connection.run(`SET allowed_directories = [${quoted(spill)}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

/** The file under a name in which nothing means a pattern, a protocol or a partition. */
async function plainPath(folder: string, path: string, index: number): Promise<string> {
  const real = await realpath(path);
  if (/^[\w\\/:. -]+$/.test(real) && !real.includes('=')) return real;
  const link = join(folder, `file-${String(index)}${extname(path).replace(/[^.\w]/g, '')}`);
  await symlink(real, link);
  return link;
}

/** What the database says in one place, as text; whole numbers of any size are text already. */
export function textOf(answer: Json | undefined): string {
  if (typeof answer === 'string') return answer;
  return typeof answer === 'number' || typeof answer === 'boolean' ? String(answer) : '';
}

function askOf(connection: DuckDBConnection): Ask {
  return async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
}
