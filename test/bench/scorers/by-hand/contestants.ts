import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { Contestant, SetFolder } from '../contestant.js';
import { columnsModule, rowsModule, type SyntheticSetFile } from './module.js';

const floats = fileURLToPath(new URL('floats.mjs', import.meta.url));
const SYNTHETIC = ['synthetic-100', 'synthetic-1000', 'synthetic-2000'] as const;

const written =
  (form: 'rows' | 'columns', moduleOf: (set: SyntheticSetFile) => string) =>
  ({ folder }: SetFolder, work: string): readonly string[] => {
    const set = JSON.parse(readFileSync(join(folder, 'set.json'), 'utf8')) as SyntheticSetFile;
    const module = join(work, `${form}.mjs`);
    writeFileSync(module, moduleOf(set));
    return [process.execPath, floats, form, module];
  };

/** What everything else is measured by. */
export const contestants: readonly Contestant[] = [
  {
    name: 'js-float-rows',
    says: 'JavaScript by hand in floats, an object a record',
    sets: SYNTHETIC,
    prepare: written('rows', rowsModule),
  },
  {
    name: 'js-float-columns',
    says: 'JavaScript by hand in floats, columns in blocks',
    sets: SYNTHETIC,
    prepare: written('columns', columnsModule),
  },
];
