import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Converts a file as LibreOffice does, without a window and with settings of its own. */
export function convert(folder: string, file: string, to: string): void {
  convertAll(folder, [file], to, 120_000);
}

/** One run for all of them: most of a run is its start. */
export function convertAll(
  folder: string,
  files: readonly string[],
  to: string,
  timeout = 1_500_000,
): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const { status, stderr, error } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files,
    ],
    { cwd: folder, encoding: 'utf8', timeout, maxBuffer: 2 ** 28 },
  );
  if (error || status !== 0) throw new Error(`soffice: ${error?.message ?? stderr}`);
}

/** Every sheet as a CSV file of its own, `<file>-<sheet>.csv`, with values as they are and not as they show. */
export const ALL_SHEETS =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
