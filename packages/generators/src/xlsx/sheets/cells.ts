import type { Cell, CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';

/** A sheet while it is being written. */
export interface Drawn {
  readonly name: string;
  readonly cells: Map<string, Partial<Cell>>;
  readonly validations: DataValidation[];
}

export function drawn(name: string): Drawn {
  return { name, cells: new Map(), validations: [] };
}

type Look = 'title' | 'note' | 'head' | 'group' | 'plain' | 'entry' | 'result' | 'calc';

const LINE = { style: 'thin', color: { rgb: 'FFBFBFBF' } } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});
const FONT = { name: 'Times New Roman', size: 12 };
const TOP = { vertical: 'top', wrapText: true } as const;

const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...FONT, size: 14, bold: true }, alignment: { ...TOP, horizontal: 'center' } },
  note: { font: { ...FONT, italic: true, color: { rgb: 'FF595959' } }, alignment: TOP },
  head: {
    font: { ...FONT, bold: true },
    fill: fill('FFD9E2F3'),
    border: BOX,
    alignment: { ...TOP, horizontal: 'center' },
  },
  group: { font: { ...FONT, bold: true }, fill: fill('FFF2F2F2'), border: BOX, alignment: TOP },
  plain: { font: FONT, border: BOX, alignment: TOP },
  entry: {
    font: FONT,
    fill: fill('FFFFF9DB'),
    border: BOX,
    alignment: TOP,
    protection: { locked: false },
  },
  result: { font: { ...FONT, bold: true }, border: BOX, alignment: TOP },
  calc: { font: { name: 'Times New Roman', size: 10 }, alignment: { vertical: 'top' } },
};

function style(look: Look, format?: string): CellStyle {
  return format === undefined ? LOOKS[look] : { ...LOOKS[look], numFmt: format };
}

export function text(sheet: Drawn, row: number, column: number, content: string, look: Look): void {
  sheet.cells.set(key(row, column), { value: content, type: 'string', style: style(look, '@') });
}

export function blank(
  sheet: Drawn,
  row: number,
  column: number,
  look: Look,
  format?: string,
): void {
  sheet.cells.set(key(row, column), { value: null, type: 'empty', style: style(look, format) });
}

/** An entry, with what is known already. */
export function filled(
  sheet: Drawn,
  row: number,
  column: number,
  known: string | number | undefined,
  format: string,
): void {
  const look = style('entry', format);
  const cell: Partial<Cell> =
    known === undefined
      ? { value: null, type: 'empty' }
      : { value: known, type: typeof known === 'number' ? 'number' : 'string' };
  sheet.cells.set(key(row, column), { ...cell, style: look });
}

export function number(sheet: Drawn, row: number, column: number, value: number): void {
  sheet.cells.set(key(row, column), { value, type: 'number', style: style('calc') });
}

/** Without a result: whoever opens the file works it out. */
export function formula(
  sheet: Drawn,
  row: number,
  column: number,
  code: string,
  look: Look,
  format?: string,
): void {
  if (code.length > LONGEST) throw new RangeError(`a formula of ${String(code.length)} characters`);
  sheet.cells.set(key(row, column), {
    type: 'formula',
    value: null,
    formula: code,
    style: style(look, format),
  });
}

const LONGEST = 8192;

function key(row: number, column: number): string {
  return `${String(row)},${String(column)}`;
}

export function written(
  { name, cells, validations }: Drawn,
  more: Omit<Partial<WriteSheet>, 'name' | 'cells' | 'dataValidations'> & {
    readonly widths: readonly number[];
  },
): WriteSheet {
  const { widths, ...rest } = more;
  let rows = 0;
  for (const place of cells.keys())
    rows = Math.max(rows, Number(place.slice(0, place.indexOf(','))) + 1);
  return {
    name,
    cells,
    dataValidations: validations,
    columns: widths.map((width) => ({ width })),
    rows: Array.from({ length: rows }, () => []),
    protection: {
      sheet: true,
      // Widths may be changed: long texts differ from office to office.
      formatColumns: false,
      formatRows: false,
    },
    ...rest,
  };
}

export const SHEET = {
  paperSize: 'a4',
  orientation: 'landscape',
  margins: { top: 0.6, right: 0.5, bottom: 0.6, left: 0.5, header: 0.3, footer: 0.3 },
} as const;

/** As wide as the paper, and as long as it takes. */
export const A4 = { ...SHEET, fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;
