import type { Rulebook, Unit } from '@cchc/model';
import type { Tongue } from '@cchc/words';
import { asCsv, asJson } from './as-text.js';
import { asWorkbook } from './as-workbook.js';
import { templateTables } from './tables.js';
import { union } from './union.js';

export type TemplateForm = 'xlsx' | 'csv' | 'json';

/** A file of the template: its name, without a folder, and what is in it. */
export interface TemplateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Empty files for the data of the rulebooks of a file, mostly one; filled in, they are read without being told anything more.
 * With `units`, a line stands for each of them. CSV is a file a table, the others one file.
 */
export async function dataTemplate(
  rulebooks: readonly [Rulebook, ...Rulebook[]],
  units: readonly Unit[],
  tongue: Tongue,
  form: TemplateForm,
): Promise<readonly TemplateFile[]> {
  const rulebook = union(rulebooks);
  const tables = templateTables(rulebook, units, tongue);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const name = rulebook.code;
  if (form === 'csv') {
    return tables.map((table) => ({
      name: `${table.file}.csv`,
      bytes: encode(asCsv(table, tongue)),
    }));
  }
  if (form === 'json') return [{ name: `${name}.json`, bytes: encode(asJson(tables)) }];
  return [{ name: `${name}.xlsx`, bytes: await asWorkbook(tables) }];
}

// Part of every browser and of Node; the language's own library does not declare it.
declare const TextEncoder: new () => { encode: (text: string) => Uint8Array };
