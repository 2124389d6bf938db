import { fileForm, readDataset, type DataFile, type Dataset } from '@cchc/data';
import type { Rulebook } from '@cchc/model';

/** Data files as a population; the library for workbooks is loaded only where there is one. */
export async function datasetOf(rulebook: Rulebook, files: readonly DataFile[]): Promise<Dataset> {
  const hasWorkbook = files.some(({ name, bytes }) => fileForm(name, bytes) === 'spreadsheet');
  if (!hasWorkbook) return readDataset(rulebook, files);
  const { openWorkbook } = await import('@cchc/workbooks');
  return readDataset(rulebook, files, { openWorkbook });
}
