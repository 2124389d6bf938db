import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiesOf, example, folderWith } from '../copies.js';

/** One rulebook that is written, a library, and copies of it under other names. */
export interface BenchWorkspace {
  readonly folder: string;
  /** The one that is written. */
  readonly file: string;
  readonly text: string;
  /** How many files have something to be told of. */
  readonly files: number;
  /** Where the server may keep what it finds. */
  readonly cache: string;
}

export const OWN = example.replace('mã: CCHC_CAP_XA', 'mã: CCHC_MO');

/** Nothing is told of a file without findings: each copy has one, which keeps it from no proof. */
const UNUSED = '\n  số liệu không_ai_dùng: số nguyên "Không tiêu chí nào dùng"\n\n  lĩnh vực I ';

export function workspaceOf(copies: number): BenchWorkspace {
  const texts = [...copiesOf(copies)].map(
    ([name, text]) => [name, text.replace('\n  lĩnh vực I ', UNUSED)] as const,
  );
  const folder = folderWith(new Map(texts));
  const file = join(folder, 'cap-xa/own.cchc');
  writeFileSync(file, OWN);
  const cache = join(folder, 'kept');
  mkdirSync(cache);
  return { folder, file, text: OWN, files: copies + 1, cache };
}
