import type { CaseTable } from '@cchc/model';
import type { FileKind } from '../findings.js';
import { unaccented } from '../names/fold.js';
import type { Table } from '../table.js';
import { headerWord } from './header-words.js';
import { KINDS } from './kinds.js';
import { findHeaded, type Vocabulary } from './vocabulary.js';

export type Recognised =
  | { readonly kind: Exclude<FileKind, 'cases'> }
  | { readonly kind: 'cases'; readonly table: CaseTable };

/** What a CSV file or a sheet holds: by its name, else by its header. */
export function recognise(table: Table, vocabulary: Vocabulary): Recognised | undefined {
  const { name, sheet } = table.source;
  const stem = sheet === undefined ? stemOf(name) : unaccented(sheet);
  return byName(stem, vocabulary) ?? byHeader(table, vocabulary);
}

function byName(stem: string, { tables }: Vocabulary): Recognised | undefined {
  const kind = KINDS.find(({ fileNames }) => fileNames.some((name) => unaccented(name) === stem));
  if (kind) return { kind: kind.kind };
  const table = tables.items.find(({ name }) => unaccented(name) === stem);
  return table && { kind: 'cases', table };
}

/** `data/Hồ_sơ.csv` is `ho so`. */
function stemOf(fileName: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  return unaccented(base.replace(/\.[^.]*$/, ''));
}

function byHeader(table: Table, vocabulary: Vocabulary): Recognised | undefined {
  const words = new Set(table.columns.map(({ name }) => headerWord(name)));
  const inputs = table.columns.flatMap(
    ({ name }) => findHeaded(vocabulary.inputs, name)?.item ?? [],
  );
  if (words.has('unit') && inputs.some(({ shared }) => !shared)) return { kind: 'inputs' };
  const cases = words.has('unit') ? tableWithColumns(table, vocabulary) : undefined;
  if (cases) return { kind: 'cases', table: cases };
  const kind = KINDS.find(({ columns }) => columns.every((word) => words.has(word)));
  if (kind) return { kind: kind.kind };
  if (words.has('unit') && (words.has('name') || words.has('block') || words.size === 1)) {
    return { kind: 'units' };
  }
  return inputs.some(({ shared }) => shared) ? { kind: 'shared' } : undefined;
}

/** The only case table all of whose columns the header has. */
function tableWithColumns(table: Table, { tables }: Vocabulary): CaseTable | undefined {
  const names = new Set(table.columns.map(({ name }) => unaccented(name)));
  const fitting = tables.items.filter(({ columns }) =>
    columns.every(({ name }) => names.has(unaccented(name))),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
