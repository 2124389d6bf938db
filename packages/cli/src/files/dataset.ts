import { fileForm, readDatasets, type DataFile, type Datasets, type Readers } from '@cchc/data';
import type { Rulebook } from '@cchc/model';
import type { DataBytes } from './read-data.js';

/** Data files as a population; libraries for workbooks and databases are loaded only where they are needed. */
export async function datasetsOf(
  rulebooks: readonly Rulebook[],
  files: readonly DataBytes[],
): Promise<Datasets> {
  const readers = await readersFor(files);
  const readAll = (all: readonly DataFile[]): Datasets => readDatasets(rulebooks, all, readers);
  if (files.every(({ elsewhere }) => elsewhere === undefined)) return readAll(files);
  const { openFiles } = await import('../duckdb/open-files.js');
  return readAll(await openFiles(rulebooks, files, readAll));
}

async function readersFor(files: readonly DataFile[]): Promise<Readers> {
  const hasWorkbook = files.some(({ name, bytes }) => fileForm(name, bytes) === 'spreadsheet');
  if (!hasWorkbook) return {};
  const { openWorkbook } = await import('@cchc/workbooks');
  return { openWorkbook };
}
