import {
  casePlan,
  complaint,
  type CasePlan,
  type Conventions,
  type DataFinding,
  type Literal,
  type OpenedFigures,
  type PlannedHead,
  type TableForm,
  type TableTrouble,
} from '@cchc/data';
import { figureOverRows, quoted } from '@cchc/generators';
import { unitIs, type Name, type Unit } from '@cchc/model';
import { askedOfTables } from '@cchc/semantics';
import { cellSql, inStages, type ReadHead } from './cells-sql.js';
import { conventionsOf } from './conventions.js';
import { textOf, type Ask } from './database.js';
import { MOST_LISTED, faultsOf, withoutUnit } from './faults.js';
import { countUnits, type AskedFigure } from './figures.js';
import { meaningsOf } from './meanings.js';
import { refusedFile, withFindings, type AskedFile } from './open-files.js';

/** The rows of a file as SQL: `file_row`, and the columns of the header as `c0`, `c1` … in text. */
export interface Rows {
  readonly form: Extract<TableForm, 'csv' | 'parquet'>;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly literals: readonly Literal[];
  /** Columns of binary numbers. */
  readonly floats: ReadonlySet<number>;
  readonly sql: string;
  readonly uneven: readonly { readonly row: number; readonly cells: number }[];
}

/** The figures of a case table; undefined where the file is no case table. */
export async function openCases(
  ask: Ask,
  asked: AskedFile,
  rows: Rows,
  isWhole: () => Promise<boolean>,
): Promise<OpenedFigures | undefined> {
  const { source } = asked;
  const planned = asked.rulebooks.map((rulebook) => ({
    rulebook,
    ...casePlan(rulebook, source, rows.header, { form: rows.form, row: rows.headerRow }),
  }));
  const found = planned.find(({ plan, findings }) => plan ?? findings.length > 0);
  if (!found) return undefined;
  const { rulebook, plan, findings } = found;
  if (!plan) return withFindings(findings);
  const refuse = (why: TableTrouble, detail: string): OpenedFigures =>
    refusedFile(source, why, detail);
  const { name } = plan.table;
  if (asked.rulebooks.length > 1) return refuse('several-rulebooks', name);
  const { aggregates, rowByRow } = askedOfTables(rulebook);
  if (rowByRow.has(name)) return refuse('row-by-row', name);
  if (!(await isWhole())) {
    return withFindings([
      complaint(source, 'CSV_MALFORMED', { row: rows.headerRow, why: 'other' }),
    ]);
  }

  const { conventions, findings: detected } = await conventionsFor(ask, asked, rows, plan);
  const heads: ReadHead[] = [];
  for (const head of plan.heads) {
    const meanings = await meaningsOf(ask, rows.sql, head, conventions);
    if (!meanings) return refuse('too-many-options', head.name);
    heads.push(readHead(head, rows, meanings));
  }
  const all = [...heads, ...absentHeads(plan, rows)];
  const cells = cellsSql(rows, plan, all, conventions);
  const wanted = aggregates.filter(({ table }) => table === name);
  const names = namesOf(all);
  const lower = (units: readonly Unit[] | 'unknown') => {
    let asksUnits = false;
    const unitIsSql = (by: 'type' | 'unit', called: string): string => {
      asksUnits = true;
      const meant =
        units === 'unknown' ? [] : units.filter((unit) => unitIs({ by, name: called }, unit));
      return meant.length === 0
        ? 'FALSE'
        : `unit IN (${meant.map(({ id }) => quoted(id)).join(', ')})`;
    };
    const lowered = wanted.map((aggregate, index) => ({
      aggregate,
      ...figureOverRows(rulebook, aggregate, { ...names, unitIs: unitIsSql }, `a${String(index)}`),
    }));
    return { lowered, asksUnits };
  };
  const first = lower('unknown');
  const { lowered } = first.asksUnits ? lower(await unitsOf(ask, asked, cells, name)) : first;
  const figures: AskedFigure[] = [];
  for (const one of lowered) {
    if (!one.ok) return refuse('not-exact', one.construct);
    figures.push({ aggregate: one.aggregate, lowered: one.figure });
  }

  const counted = await countUnits(ask, cells, all, figures);
  const faults = await allFaults(ask, cells, {
    heads,
    conventions,
    count: counted.faults,
    asked,
    rows,
  });
  const said = complaint(source, 'TABLE_IN_PLACE', { rows: counted.rows });
  return {
    kind: 'figures',
    table: name,
    units: counted.units,
    findings: [said, ...findings, ...detected, ...faults],
  };
}

/** Parquet has a decimal mark of its own, for numbers written as text too. */
async function conventionsFor(ask: Ask, { source }: AskedFile, rows: Rows, { heads }: CasePlan) {
  const asked =
    rows.form === 'csv'
      ? heads
      : heads.filter(({ column }) => ['date', 'moment'].includes(column.type.kind));
  return conventionsOf(ask, rows.sql, source, asked);
}

function readHead(head: PlannedHead, rows: Rows, meanings: ReadHead['meanings']): ReadHead {
  const { form, floats, literals } = rows;
  const literal = literals[head.index] ?? 'text';
  return { ...head, meanings, form, isFloat: floats.has(head.index), literal };
}

/** Declared columns that the file does not have: every row lacks them. */
function absentHeads({ table, heads }: CasePlan, { form }: Rows): readonly ReadHead[] {
  const present = new Set(heads.map(({ column }) => column.name));
  const absent = table.columns.filter(({ name }) => !present.has(name));
  const read: PlannedHead['read'] = ({ text }) => ({
    datum: { kind: 'refused', text, why: 'unreadable' },
  });
  return absent.map((column) => ({
    column,
    index: -1,
    name: column.name,
    inPercent: false,
    read,
    meanings: new Map(),
    form,
    isFloat: false,
    literal: 'text',
  }));
}

function cellsSql(
  rows: Rows,
  { unit }: CasePlan,
  heads: readonly ReadHead[],
  conventions: Conventions,
): string {
  const columns = heads.map((head, id) => cellSql(head, id, conventions));
  const depth = Math.max(0, ...columns.map((stages) => stages.length));
  const stages = Array.from({ length: depth }, (_, at) => columns.flatMap((one) => one[at] ?? []));
  return inStages(`SELECT *, c${String(unit)} AS unit FROM (${rows.sql})`, stages);
}

function namesOf(heads: readonly ReadHead[]) {
  const ids = new Map<Name, string>(heads.map(({ column }, id) => [column.name, String(id)]));
  const idOf = (column: Name): string => ids.get(column) ?? '';
  return {
    value: (column: Name) => `v${idOf(column)}`,
    lack: (column: Name) => `('c${idOf(column)}:' || w${idOf(column)})`,
  };
}

/** The units with their types, which other files may tell. */
async function unitsOf(
  ask: Ask,
  { others }: AskedFile,
  cells: string,
  table: Name,
): Promise<readonly Unit[]> {
  const found = await ask(
    `SELECT unit, min(file_row) FROM (${cells}) WHERE unit IS NOT NULL GROUP BY unit ORDER BY 2`,
  );
  const units = found.map(([unit, row]) => {
    return { unit: textOf(unit), row: Number(row), figures: new Map() };
  });
  const own: OpenedFigures = { kind: 'figures', table, units, findings: [] };
  return others(own).parts.flatMap(({ population }) => population.units);
}

interface Faulty {
  readonly heads: readonly ReadHead[];
  readonly conventions: Conventions;
  readonly count: number;
  readonly asked: AskedFile;
  readonly rows: Rows;
}

async function allFaults(
  ask: Ask,
  cells: string,
  { heads, conventions, count, asked: { source }, rows: { uneven, header } }: Faulty,
): Promise<readonly DataFinding[]> {
  const ofCells = count === 0 ? [] : await faultsOf(ask, cells, heads, conventions);
  const ofUnits = await withoutUnit(ask, cells, source);
  const ofRows = uneven
    .slice(0, MOST_LISTED)
    .map((one) => complaint(source, 'ROW_LENGTH', { ...one, wanted: header.length }));
  const listed = Math.min(ofCells.length, MOST_LISTED);
  const more = Math.max(count - MOST_LISTED, 0) + uneven.length - ofRows.length;
  const rest =
    more > 0
      ? [complaint(source, 'FAULTS_NOT_LISTED', { count: more, listed: listed + ofRows.length })]
      : [];
  return [...ofCells.slice(0, MOST_LISTED), ...ofUnits, ...ofRows, ...rest];
}
