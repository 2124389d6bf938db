import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL of one's own: on a socket in its folder, for nobody else, gone afterwards. */
export interface Cluster {
  /** What psql prints for scripts, one behind the other; an error of one is thrown. */
  readonly psql: (args: readonly string[], input?: string) => string;
  readonly stop: () => void;
}

/** The server refuses root, so it runs as the user that its package made. */
export function startCluster(): Cluster {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-postgres-'));
  const isRoot = process.getuid?.() === 0;
  const run = (command: string, args: readonly string[], input = ''): string => {
    const options = { cwd: folder, input, encoding: 'utf8', maxBuffer: 2 ** 30 } as const;
    const asUser = ['-u', 'postgres', '--', command, ...args];
    return isRoot
      ? execFileSync('runuser', asUser, { ...options, stdio: ['pipe', 'pipe', 'pipe'] })
      : execFileSync(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  };
  if (isRoot) execFileSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const server = (name: string): string => join(programs(), name);
  run(server('initdb'), ['-D', data, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const settings = `-c listen_addresses= -k ${folder} -c fsync=off -c max_connections=10`;
  const log = join(folder, 'log');
  run(server('pg_ctl'), ['-D', data, '-l', log, '-w', '-o', settings, 'start']);
  return {
    psql: (args, input) =>
      run(
        server('psql'),
        ['-X', '-q', '-h', folder, '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', ...args],
        input,
      ),
    stop: () => {
      run(server('pg_ctl'), ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian keeps the server's programs out of the path, a folder a version. */
function programs(): string {
  const all = '/usr/lib/postgresql';
  const versions = existsSync(all)
    ? readdirSync(all).toSorted((a, b) => Number(b) - Number(a))
    : [];
  const newest = versions.find((version) => existsSync(join(all, version, 'bin', 'initdb')));
  return newest === undefined ? '' : join(all, newest, 'bin');
}
