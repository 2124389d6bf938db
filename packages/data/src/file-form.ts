import type { FileKind } from './findings.js';

/** How a file is written; a form that is not read yet goes by its kind. */
export type FileForm =
  'csv' | 'json' | Extract<FileKind, 'spreadsheet' | 'parquet' | 'previous-results'>;

/** By its first bytes where they say it, else by its ending, else by how its text begins. */
export function fileForm(name: string, bytes: Uint8Array): FileForm {
  const magic = MAGIC.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte));
  if (magic) return magic.form;
  const ending = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return ENDINGS.get(ending) ?? (firstCharacter(bytes) === '{' ? 'json' : 'csv');
}

const MAGIC: readonly { readonly starts: readonly number[]; readonly form: FileForm }[] = [
  { starts: [0x50, 0x4b, 0x03, 0x04], form: 'spreadsheet' },
  { starts: [0xd0, 0xcf, 0x11, 0xe0], form: 'spreadsheet' },
  { starts: [0x50, 0x41, 0x52, 0x31], form: 'parquet' },
];

const ENDINGS: ReadonlyMap<string, FileForm> = new Map<string, FileForm>([
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['txt', 'csv'],
  ['json', 'json'],
  ['jsonl', 'previous-results'],
  ['xlsx', 'spreadsheet'],
  ['xlsm', 'spreadsheet'],
  ['xls', 'spreadsheet'],
  ['ods', 'spreadsheet'],
  ['parquet', 'parquet'],
]);

function firstCharacter(bytes: Uint8Array): string {
  const first = bytes.find((byte) => byte > 0x20 && byte < 0x80);
  return first === undefined ? '' : String.fromCharCode(first);
}
