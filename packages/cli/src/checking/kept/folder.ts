import { join } from 'node:path';

/** Where the system keeps what programs can do without, in the user's own space; undefined where it does not say. */
export function cacheFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { XDG_CACHE_HOME: said, LOCALAPPDATA: local, HOME: home } = env;
  if (platform === 'win32') return local ? join(local, 'cchc', 'Cache') : undefined;
  if (said?.startsWith('/')) return join(said, 'cchc');
  if (!home) return undefined;
  return platform === 'darwin'
    ? join(home, 'Library', 'Caches', 'cchc')
    : join(home, '.cache', 'cchc');
}
