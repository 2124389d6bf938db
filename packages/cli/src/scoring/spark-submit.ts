import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const NAMES = process.platform === 'win32' ? ['spark-submit.cmd'] : ['spark-submit'];

export type Env = Readonly<Record<string, string | undefined>>;

/** In `SPARK_HOME`, else along the path. */
export function sparkSubmit(env: Env): string | undefined {
  const homes = env.SPARK_HOME ? [join(env.SPARK_HOME, 'bin')] : [];
  const folders = [...homes, ...(env.PATH ?? '').split(delimiter)];
  return folders
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Undefined where all went well, else the last that Spark said about it. */
export async function submitted(
  program: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: Env },
): Promise<string | undefined> {
  try {
    await promisify(execFile)(program, args, {
      cwd,
      env: { ...env },
      maxBuffer: 2 ** 28,
      shell: process.platform === 'win32',
    });
    return undefined;
  } catch (error) {
    const { stderr = '', message = '' } = error as { stderr?: string; message?: string };
    return reasonIn(stderr) ?? message;
  }
}

/** Traces are long; what is wrong stands in the last line that names an error. */
function reasonIn(stderr: string): string | undefined {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.findLast((line) => /(?:Error|Exception)\b/.test(line)) ?? lines.at(-1);
}
