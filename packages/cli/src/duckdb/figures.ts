import type { Json } from '@duckdb/node-api';
import type { UnitFigures } from '@cchc/data';
import type { FigureOverRows, RowLack } from '@cchc/generators';
import {
  dayFromNumber,
  momentFromNumber,
  ratio,
  type Aggregate,
  type CaseFigure,
  type Reason,
  type RefusalWhy,
} from '@cchc/model';
import { inStages, type CellStages, type ReadHead } from './cells-sql.js';
import { textOf, type Ask } from './database.js';

export interface AskedFigure {
  readonly aggregate: Aggregate;
  readonly lowered: FigureOverRows;
}

export interface CountedUnits {
  readonly units: readonly UnitFigures[];
  /** All rows, those without a unit too. */
  readonly rows: number;
  readonly faults: number;
}

/** What each aggregate comes to for each unit, in one run over the rows; units in the order of their first row. */
export async function countUnits(
  ask: Ask,
  cells: string,
  heads: readonly ReadHead[],
  asked: readonly AskedFigure[],
): Promise<CountedUnits> {
  const worked = asked.map(({ lowered }, index) => rowStages(lowered, index));
  const depth = Math.max(0, ...worked.map(({ length }) => length));
  const stages = Array.from({ length: depth }, (_, at) => worked.flatMap((one) => one[at] ?? []));
  const figures = asked.flatMap(({ lowered }, index) => groupColumns(lowered, index));
  const faulty = heads.map((_, id) => `coalesce(w${String(id)} <> 'missing', FALSE)::BIGINT`);
  const faults = `sum(${faulty.length === 0 ? '0' : faulty.join(' + ')})`;
  const groups = await ask(
    `SELECT ${['unit', 'min(file_row)', 'count(*)', faults, ...figures].join(', ')}
    FROM (${inStages(cells, stages)})
    GROUP BY unit ORDER BY min(file_row)`,
  );
  const named = groups.filter(([unit]) => typeof unit === 'string');
  return {
    rows: groups.reduce((sum, [, , count]) => sum + Number(count), 0),
    faults: named.reduce((sum, [, , , count]) => sum + Number(count), 0),
    units: named.map(([unit, row, , , ...found]) => ({
      unit: textOf(unit),
      row: Number(row),
      figures: new Map(
        asked.map(({ aggregate, lowered }, index) => {
          const own = found.slice(index * WIDTH, (index + 1) * WIDTH);
          return [aggregate, figureOf(aggregate, lowered, own, heads)] as const;
        }),
      ),
    })),
  };
}

/** Of a row: why it cannot be counted, whether it counts, why it has no value, its value. */
function rowStages(lowered: FigureOverRows, index: number): CellStages {
  const id = String(index);
  const { columns, counted, countedLack, value } = lowered;
  return [
    ...columns.map(({ alias, sql }) => [`${sql} AS ${alias}`]),
    [`${countedLack} AS why_counted_${id}`],
    [`(why_counted_${id} IS NULL AND ${counted}) AS counted_${id}`],
    [`CASE WHEN counted_${id} THEN ${value?.lack ?? 'NULL::VARCHAR'} END AS why_value_${id}`],
    [
      `CASE WHEN counted_${id} AND why_value_${id} IS NULL THEN ${value?.sql ?? '0::HUGEINT'} END AS value_${id}`,
    ],
  ];
}

const CAUSES = ['missing-input', 'refused', 'zero-denominator'] as const;
/** As many rows as a result names. */
const NAMED_ROWS = 3;

/** How many columns a figure takes: the number of rows, the figure, and the lacks of each cause, twice. */
const WIDTH = 2 + 2 * 2 * CAUSES.length;

function groupColumns({ figure, lacks }: FigureOverRows, index: number): readonly string[] {
  const id = String(index);
  const lackLists = ['counted', 'value'].flatMap((phase) =>
    CAUSES.flatMap((cause) => {
      const why = `why_${phase}_${id}`;
      const filter = `FILTER (WHERE ${causedBy(why, cause, lacks)})`;
      const most = String(NAMED_ROWS);
      return [`min(file_row, ${most}) ${filter}`, `arg_min(${why}, file_row, ${most}) ${filter}`];
    }),
  );
  const own = { count: 'count(*)', sum: 'sum', mean: 'sum', largest: 'max', smallest: 'min' }[
    figure
  ];
  const value = figure === 'count' ? 'NULL' : `${own}(value_${id})::HUGEINT::VARCHAR`;
  return [`count(*) FILTER (WHERE counted_${id})`, value, ...lackLists];
}

/** Whether a row lacks for a cause: `c3:missing`, `c3:too-fine`, or `lack:0`, which the lowered figure explains. */
function causedBy(why: string, cause: (typeof CAUSES)[number], lacks: readonly RowLack[]): string {
  const stated = lacks.flatMap((lack, at) =>
    lack.cause === cause ? [`'lack:${String(at)}'`] : [],
  );
  const ofCell: Readonly<Record<string, string>> = {
    'missing-input': `${why} LIKE 'c%:missing'`,
    refused: `(${why} LIKE 'c%' AND ${why} NOT LIKE '%:missing')`,
  };
  const listed = stated.length === 0 ? undefined : `${why} IN (${stated.join(', ')})`;
  return [ofCell[cause], listed].filter((one) => one !== undefined).join(' OR ') || 'FALSE';
}

function figureOf(
  aggregate: Aggregate,
  lowered: FigureOverRows,
  [count, value, ...lists]: readonly (Json | undefined)[],
  heads: readonly ReadHead[],
): CaseFigure {
  const half = 2 * CAUSES.length;
  const lack =
    lackOf(aggregate, lowered, lists.slice(0, half), heads) ??
    lackOf(aggregate, lowered, lists.slice(half), heads);
  if (lack) return lack;
  const rows = BigInt(textOf(count));
  if (lowered.figure === 'count') return { kind: 'number', value: ratio(rows, 1n) };
  if (rows === 0n) {
    return lowered.figure === 'sum'
      ? { kind: 'number', value: ratio(0n, 1n) }
      : { kind: 'lack', cause: 'zero-denominator', reasons: [{ kind: 'zero-denominator' }] };
  }
  const whole = BigInt(textOf(value));
  if (lowered.value?.kind === 'date') return { kind: 'date', value: dayFromNumber(Number(whole)) };
  if (lowered.value?.kind === 'moment')
    return { kind: 'moment', value: momentFromNumber(Number(whole)) };
  const denominator = lowered.value?.denominator ?? 1n;
  return {
    kind: 'number',
    value: ratio(whole, lowered.figure === 'mean' ? denominator * rows : denominator),
  };
}

/** One lack for all rows that lack: the cause is the first row's; the first three of that cause are named. */
function lackOf(
  aggregate: Aggregate,
  { lacks }: FigureOverRows,
  lists: readonly (Json | undefined)[],
  heads: readonly ReadHead[],
): CaseFigure | undefined {
  const met = CAUSES.flatMap((cause, at) => {
    const [rows, whys] = [lists[2 * at], lists[2 * at + 1]];
    if (!Array.isArray(rows) || !Array.isArray(whys) || rows.length === 0) return [];
    const reasons = rows.map((row, place) =>
      reasonsOf(aggregate, textOf(whys[place]), Number(row), { lacks, heads }),
    );
    return [{ cause, first: Number(rows[0]), reasons }];
  });
  const [first] = met.toSorted((a, b) => a.first - b.first);
  if (!first) return undefined;
  const { cause, reasons } = first;
  const rowwise = reasons[0]?.every(({ kind }) => kind.endsWith('-cell'));
  return { kind: 'lack', cause, reasons: (rowwise ? reasons.flat() : reasons[0]) ?? [] };
}

function reasonsOf(
  { table }: Aggregate,
  why: string,
  row: number,
  { lacks, heads }: { readonly lacks: readonly RowLack[]; readonly heads: readonly ReadHead[] },
): readonly Reason[] {
  const [where = '', what = ''] = why.split(':');
  if (where === 'lack') return lacks[Number(what)]?.reasons ?? [];
  const column = heads[Number(where.slice(1))]?.column.name ?? '';
  const cell = { table, column, row };
  return what === 'missing'
    ? [{ kind: 'missing-cell', ...cell }]
    : [{ kind: 'refused-cell', ...cell, why: what as RefusalWhy }];
}
