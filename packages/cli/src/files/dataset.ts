import { fileForm, readDatasets, type DataFile, type Datasets } from '@cchc/data';
import type { Rulebook } from '@cchc/model';

/** Data files as a population; the library for workbooks is loaded only where there is one. */
export async function datasetsOf(
  rulebooks: readonly Rulebook[],
  files: readonly DataFile[],
): Promise<Datasets> {
  const hasWorkbook = files.some(({ name, bytes }) => fileForm(name, bytes) === 'spreadsheet');
  if (!hasWorkbook) return readDatasets(rulebooks, files);
  const { openWorkbook } = await import('@cchc/workbooks');
  return readDatasets(rulebooks, files, { openWorkbook });
}
