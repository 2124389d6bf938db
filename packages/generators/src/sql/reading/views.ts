import type { Rulebook } from '@cchc/model';
import type { Dialect } from '../dialect.js';
import { packed } from '../parts/shares.js';
import { calendarView } from '../rules/working-days.js';
import type { Scorer } from '../scorer.js';
import { calendarSelect } from './calendars.js';
import { evidenceViews } from './evidence.js';
import { figuresViews } from './figures.js';
import { peopleViews } from './people.js';
import { previousViews } from './previous.js';
import { surveyViews } from './surveys.js';
import { tableViews } from './tables.js';

/** A view of the package, in the order in which they are made. */
export interface View {
  readonly name: string;
  readonly comment: readonly string[];
  readonly select: string;
}

/** Columns that a view brings to the table `handed_in`. */
export interface Brought {
  readonly views: readonly View[];
  /** `LEFT JOIN … ON …`, by the columns of `unit_rounds AS u`. */
  readonly joins: readonly string[];
  readonly columns: readonly (readonly [name: string, sql: string])[];
  /** Names and texts of SQL: why something is refused, or null. */
  readonly faults: readonly (readonly [name: string, sql: string])[];
  /** Views over the table `handed_in` that are not made for everyone. */
  readonly behind?: readonly View[];
  /** The column that they stand in, if it is not `faults`. */
  readonly faultsIn?: string;
}

export const NOTHING: Brought = { views: [], joins: [], columns: [], faults: [] };

/** The table that the scoring starts from; there are several where a table does not keep so many columns. */
export const HANDED_IN = 'handed_in';

/** A table of what was handed in, and the view that it is made of. */
export interface HandedInTable {
  readonly name: string;
  readonly view: string;
  readonly columns: readonly string[];
}

export interface Reading {
  /** From what was loaded to the views that `tables` are made of, and those behind them. */
  readonly views: readonly View[];
  readonly tables: readonly HandedInTable[];
}

/** What a row is found by. */
export const KEYS = ['round', 'unit'] as const;

/** Columns of the view `unit_rounds`. */
export const OF_UNITS = [
  'round',
  'round_place',
  'asked',
  'place',
  'unit',
  'unit_type',
  'own_name',
  'block',
  'block_key',
] as const;

function broughtTo(scorer: Scorer): readonly Brought[] {
  return [
    ...figuresViews(scorer),
    evidenceViews(scorer),
    surveyViews(scorer),
    peopleViews(scorer),
    previousViews(scorer),
    tableViews(scorer),
  ];
}

/** All that reads what was loaded. */
export function readingOf(scorer: Scorer): Reading {
  const { rulebook, dialect, sheet } = scorer;
  const brought = broughtTo(scorer);
  const tables = handedInTables(brought, dialect);
  return {
    tables: tables.map(({ table }) => table),
    views: [
      ...rulebook.calendars.map((calendar) => ({
        name: calendarView(calendar.name, sheet.names),
        comment: [],
        select: calendarSelect(calendar, dialect),
      })),
      ...[...commonViews(scorer), ...brought.flatMap((one) => one.views)].map((view) => ({
        ...view,
        // Steps over rows have one already.
        select: view.select.endsWith(dialect.barrier)
          ? view.select
          : `${view.select}\n${dialect.barrier}`,
      })),
      ...tables.map(({ table, select }) => ({ name: table.view, comment: [], select })),
      ...brought.flatMap((one) => one.behind ?? []),
    ],
  };
}

/** A column of `handed_in`, and the joins that it is read of. */
interface ReadColumn {
  readonly name: string;
  readonly sql: string;
  readonly joins: readonly string[];
}

function handedInTables(
  brought: readonly Brought[],
  { most, faultsOf }: Dialect,
): readonly { readonly table: HandedInTable; readonly select: string }[] {
  const groups = brought.map(({ columns, joins, faultsIn = 'faults' }, at) => {
    const own = columns.map(([name, sql]): ReadColumn => ({ name, sql, joins }));
    const alike = brought.filter((one) => (one.faultsIn ?? 'faults') === faultsIn);
    if (alike.at(-1) !== brought[at]) return own;
    const refused = alike.filter((one) => one.faults.length > 0);
    const all = refused.flatMap((one) => one.faults);
    const read = refused.flatMap((one) => one.joins);
    return [...own, { name: faultsIn, sql: faultsOf(all), joins: read }];
  });
  const shares = packed(groups, most.kept - OF_UNITS.length);
  return shares.map((share, at) => {
    const name = shares.length === 1 ? HANDED_IN : `${HANDED_IN}_${String(at + 1)}`;
    // What the unit is stands in the first; the others are found by round and unit.
    const own = at === 0 ? OF_UNITS : KEYS;
    const kept = at === 0 ? '  u.*' : own.map((one) => `  u.${one}`).join(',\n');
    const joins = [...new Set(share.flatMap((one) => one.joins))];
    const lines = share.map((one) => `  ${one.sql} AS ${one.name}`);
    const select = `SELECT\n${[kept, ...lines].join(',\n')}\nFROM unit_rounds AS u\n${joins.join('\n')}`;
    return {
      table: { name, view: `${name}_read`, columns: [...own, ...share.map((one) => one.name)] },
      select: select.trimEnd(),
    };
  });
}

function commonViews(scorer: Scorer): readonly View[] {
  const { rulebook, dialect, rounds } = scorer;
  const named = [...rounds].map((round) => dialect.literal(round));
  const also = named.length === 0 ? '' : ` OR r.round IN (${named.join(', ')})`;
  const block = blockSql(rulebook, dialect);
  return [
    {
      name: 'rounds_before',
      comment: [],
      select:
        'SELECT r.round, b.round AS stated, b.place AS stated_place\n' +
        'FROM rounds AS r JOIN rounds AS b ON b.place <= r.place',
    },
    {
      name: 'unit_rounds',
      comment: [],
      select:
        `SELECT r.round, r.place AS round_place, r.asked, u.place, u.unit,\n` +
        `  coalesce(${dialect.nfc('u.type')}, '') AS unit_type,\n` +
        `  ${dialect.nfc('coalesce(u.name, u.unit)')} AS own_name,\n` +
        `  ${block} AS block, coalesce(${block}, '') AS block_key\n` +
        `FROM rounds AS r CROSS JOIN units AS u\nWHERE r.asked${also}`,
    },
  ];
}

/** Where the rulebook says which types make a block, that of the type; else the stated one. */
function blockSql({ unitBlocks }: Rulebook, { nfc, literal, types }: Dialect): string {
  if (!unitBlocks) return nfc('u.block');
  const cases = unitBlocks.flatMap(({ name, types: of }) =>
    of.map(
      (type) => `WHEN ${literal(type.normalize('NFC'))} THEN ${literal(name.normalize('NFC'))}`,
    ),
  );
  if (cases.length === 0) return `CAST(NULL AS ${types.text})`;
  return `CASE ${nfc('u.type')} ${cases.join(' ')} END`;
}
