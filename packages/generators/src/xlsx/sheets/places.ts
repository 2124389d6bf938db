/** Where everything stands: sheets by name, rows and columns from 0. */
export interface Places {
  readonly sheets: {
    readonly form: string;
    readonly calculations: string;
    readonly texts: string;
    readonly calendars: string;
    readonly tables: readonly string[];
  };
  /** The row of an entry in the form, by its number. */
  readonly entryRow: readonly number[];
  readonly isShared: readonly boolean[];
  readonly units: number;
  /** How many columns of each table are typed, the unit's among them. */
  readonly typed: readonly number[];
  readonly rows: number;
}

/** Calculations: two columns that say what a row is, then a column a unit. */
const CALC_COLUMNS = 2;
const CALC_ROWS = 1;
/** The form: code, title, points, rule; then two columns a unit. */
export const FORM_COLUMNS = 4;
/** The heading of a case table. */
export const TABLE_ROWS = 1;

export function calcRow(index: number): number {
  return index + CALC_ROWS;
}

export function calcColumn(unit: number): number {
  return CALC_COLUMNS + unit;
}

export function formColumn(unit: number): number {
  return FORM_COLUMNS + 2 * unit;
}

export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Where a formula stands. */
export type Site =
  | { readonly sheet: 'calculations' | 'form' | 'results'; readonly unit: number }
  | { readonly sheet: 'table'; readonly table: number; readonly row: number };

const MARK = /\[(#|row0|[cetxruw]\d[\d:]*)\]/g;

/** A formula with its marks spelt out for where it stands. */
export function spelt(formula: string, site: Site, places: Places): string {
  return formula.replace(MARK, (_, mark: string) => spellMark(mark, site, places));
}

function spellMark(mark: string, site: Site, places: Places): string {
  if (mark === 'row0') return String(TABLE_ROWS);
  if (mark === '#') return String('unit' in site ? site.unit + 1 : 0);
  const [kind = '', ...rest] = [mark[0], ...mark.slice(1).split(':')];
  const [first = 0, second = 0] = rest.map(Number);
  const isRange = mark.endsWith(':');
  switch (kind) {
    case 'c':
      return calcMark(first, isRange, site, places);
    case 'e':
      return entryMark(first, site, places);
    case 't':
      return rest.length > 1
        ? `${sheet(places.sheets.texts)}$A$${String(first)}:$A$${String(second)}`
        : `${sheet(places.sheets.texts)}$A$${String(first)}`;
    case 'u':
    case 'w': {
      const column = letters(2 * first + (kind === 'u' ? 0 : 1));
      return `${sheet(places.sheets.calendars)}$${column}$1:$${column}$${String(second)}`;
    }
    case 'x':
      return tableMark(first, second, false, site, places);
    default:
      return tableMark(first, (places.typed[first] ?? 0) + second, isRange, site, places);
  }
}

function sheet(name: string): string {
  return `'${name}'!`;
}

function calcMark(index: number, isRange: boolean, site: Site, places: Places): string {
  const { sheets, units } = places;
  const row = String(calcRow(index) + 1);
  const before = site.sheet === 'calculations' ? '' : sheet(sheets.calculations);
  const range = `$${letters(calcColumn(0))}$${row}:$${letters(calcColumn(units - 1))}$${row}`;
  if (isRange) return before + range;
  if ('unit' in site) return `${before}${letters(calcColumn(site.unit))}${row}`;
  return units === 1
    ? `${before}$${letters(calcColumn(0))}$${row}`
    : `INDEX(${before}${range},1,${ownUnit(site, places)})`;
}

/** In a row of a table, the place of the unit whose row it is: its first cell that is worked out. */
function ownUnit(
  { table, row }: Extract<Site, { readonly sheet: 'table' }>,
  { typed }: Places,
): string {
  return `MAX(1,$${letters(typed[table] ?? 1)}${String(row + 1)})`;
}

function entryMark(index: number, site: Site, places: Places): string {
  const { sheets, entryRow, isShared, units } = places;
  const row = String((entryRow[index] ?? 0) + 1);
  const before = site.sheet === 'form' ? '' : sheet(sheets.form);
  if (isShared[index] === true) return `${before}$${letters(formColumn(0))}$${row}`;
  if ('unit' in site) return `${before}${letters(formColumn(site.unit))}${row}`;
  const range = `$${letters(formColumn(0))}$${row}:$${letters(formColumn(units - 1))}$${row}`;
  return `INDEX(${before}${range},1,2*${ownUnit(site, places)}-1)`;
}

function tableMark(
  table: number,
  column: number,
  isRange: boolean,
  site: Site,
  { sheets, rows }: Places,
): string {
  const named = letters(column);
  const before =
    site.sheet === 'table' && site.table === table ? '' : sheet(sheets.tables[table] ?? '');
  if (isRange || !('row' in site)) {
    return `${before}$${named}$${String(TABLE_ROWS + 1)}:$${named}$${String(TABLE_ROWS + rows)}`;
  }
  return `${before}$${named}${String(site.row + 1)}`;
}
