import { extname, resolve } from 'node:path';
import type { Population, Rulebook } from '@cchc/model';
import { printResults, type Results } from '@cchc/semantics';
import { cliMessage, type Tongue } from '@cchc/words';
import { writeWhole } from '../files/write.js';
import type { Session } from '../session.js';
import { resultsMarkdown } from '../show/results-markdown.js';
import { resultsText } from '../show/results.js';
import { resultsCsv, type CsvFor } from './csv.js';

/** All that a form of results is made of. */
export interface Scored {
  readonly rulebook: Rulebook;
  readonly population: Population;
  readonly results: Results;
  readonly tongue: Tongue;
  readonly csv: CsvFor;
}

type Written = string | Promise<string | Uint8Array>;

/** The form of a file by its ending. */
const FORMS: Readonly<Record<string, (scored: Scored) => Written>> = {
  '.jsonl': ({ results }) => printResults(results),
  '.json': ({ results }) => printResults(results),
  '.csv': ({ rulebook, population, results, tongue, csv }) =>
    resultsCsv(rulebook, population, results, { tongue, wanted: csv }),
  '.md': ({ rulebook, population, results, tongue }) =>
    resultsMarkdown(rulebook, population, results, tongue),
  '.xlsx': async ({ rulebook, population, results, tongue }) => {
    const { resultWorkbook } = await import('@cchc/workbooks');
    return resultWorkbook(rulebook, population, results, tongue);
  },
};

/** These hold what would be printed. */
const AS_PRINTED: readonly string[] = ['.txt', ''];

/** A file whose ending stands for no form of results, mostly a slip (`.xslx`). */
export function ofUnknownForm(files: readonly string[]): string | undefined {
  return files.find((name) => {
    const ending = extname(name).toLowerCase();
    return !Object.hasOwn(FORMS, ending) && !AS_PRINTED.includes(ending);
  });
}

export const OUTPUT_ENDINGS: readonly string[] = [...Object.keys(FORMS), '.txt'];

/** What is printed where no file is named. */
export function printed(
  { rulebook, population, results, tongue }: Scored,
  { form, width }: { readonly form: 'text' | 'json'; readonly width: number | undefined },
): string {
  if (form === 'json') return printResults(results);
  return resultsText(rulebook, population, results, { tongue, width });
}

/**
 * Writes each of the files in the form of its ending, whole or not at all; says whether all went well.
 * `otherwise` makes what files of other endings hold: laying out a table of many units takes long.
 */
export async function writeOutputs(
  { io, own }: Session,
  files: readonly string[],
  scored: Scored,
  otherwise: () => string,
): Promise<readonly string[] | undefined> {
  const said: string[] = [];
  for (const name of files) {
    const path = resolve(io.cwd, name);
    const make = FORMS[extname(name).toLowerCase()];
    const content = make ? await make(scored) : otherwise();
    const failed = await writeWhole(name, path, content);
    if (failed) {
      failed.tell({ io, own });
      return undefined;
    }
    io.onWrite?.(path);
    said.push(cliMessage('WRITTEN', { path: name }, own));
  }
  return said;
}
