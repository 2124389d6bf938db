import type { Rulebook } from '@cchc/model';
import type { Dialect } from '../dialect.js';
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
}

export const NOTHING: Brought = { views: [], joins: [], columns: [], faults: [] };

/** The table that the scoring starts from, and the views before it. */
export const HANDED_IN = 'handed_in';

/** Columns of the view `unit_rounds`. */
const OF_UNITS = [
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

/** All columns of `handed_in`, in any order. */
export function handedInColumns(scorer: Scorer): readonly string[] {
  const brought = broughtTo(scorer).flatMap(({ columns }) => columns.map(([name]) => name));
  return [...OF_UNITS, ...brought, 'faults'];
}

function broughtTo(scorer: Scorer): readonly Brought[] {
  return [
    figuresViews(scorer),
    evidenceViews(scorer),
    surveyViews(scorer),
    peopleViews(scorer),
    previousViews(scorer),
    tableViews(scorer),
  ];
}

/** All views that read what was loaded, up to `handed_in_read`; and those behind it. */
export function readingViews(scorer: Scorer): readonly View[] {
  const { rulebook, dialect, sheet } = scorer;
  const brought = broughtTo(scorer);
  const faults = brought.flatMap((one) => one.faults);
  const columns = [
    ...brought.flatMap((one) => one.columns),
    ['faults', dialect.faultsOf(faults)] as const,
  ];
  const select =
    `SELECT\n  u.*,\n${columns.map(([name, sql]) => `  ${sql} AS ${name}`).join(',\n')}\n` +
    `FROM unit_rounds AS u\n${brought.flatMap((one) => one.joins).join('\n')}`;
  return [
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
    { name: `${HANDED_IN}_read`, comment: [], select: select.trimEnd() },
    ...brought.flatMap((one) => one.behind ?? []),
  ];
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
