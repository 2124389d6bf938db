import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { CONFIG_FILE, NO_CONFIG, type Config } from '@cchc/check/config';
import type { ConfigProblem } from '@cchc/check/config/read';
import { systemCode, trouble, type Trouble } from '../files/trouble.js';

/** The configuration of the folder, or of the nearest above it that has one; else what is wrong with it. */
export async function findConfig(
  cwd: string,
): Promise<{ readonly config: Config; readonly troubles: readonly Trouble[] }> {
  for (const folder of upward(cwd)) {
    const path = join(folder, CONFIG_FILE);
    const name = relative(cwd, path).split(sep).join('/');
    try {
      const text = await readFile(path, 'utf8');
      // Its readers are loaded only where there is something to read.
      const { readConfig } = await import('@cchc/check/config/read');
      const { config, problems } = readConfig(text);
      return { config, troubles: problems.map((problem) => troubleOf(problem, name)) };
    } catch (error) {
      const reason = systemCode(error);
      if (reason === 'ENOENT') continue;
      return { config: NO_CONFIG, troubles: [trouble('FILE_UNREADABLE', { path: name, reason })] };
    }
  }
  return { config: NO_CONFIG, troubles: [] };
}

function troubleOf({ code, args, at: { start } }: ConfigProblem, name: string): Trouble {
  const place = `${name}:${start.line + 1}:${start.character + 1}`;
  return trouble(code, { place, ...args });
}

function upward(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...upward(above)];
}
