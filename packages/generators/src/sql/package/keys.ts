import { STATES } from '../../columnar/columns.js';
import type { Dialect } from '../dialect.js';
import { inputTables } from '../reading/input-tables.js';
import type { Scorer } from '../scorer.js';
import type { Loaded } from './schema.js';

/**
 * What tells the rows of a table apart, and what no row of it may lack. The database holds keys of tables
 * that have a row or a few for each unit. An index makes loading a table with many rows a unit two to four times as
 * slow (DuckDB, a million rows), so those are looked for by a view.
 */
export interface Keys {
  readonly primary?: readonly string[];
  readonly alsoUnique?: readonly string[];
  /** Unique, but not held by the database. */
  readonly lookedFor?: readonly string[];
  /** Columns that are never null, beside those of `primary`. */
  readonly needed: readonly string[];
  readonly check?: string;
}

const KEYS: Readonly<Record<string, Keys>> = {
  rounds: { primary: ['round'], alsoUnique: ['place'], needed: ['place', 'asked'] },
  units: { primary: ['unit'], alsoUnique: ['place'], needed: ['place'] },
  attributes: { primary: ['unit', 'attribute'], needed: [] },
  shared_inputs: { primary: ['input'], needed: [] },
  // Any number of documents may be alike.
  evidence: {
    needed: ['round', 'unit', 'evidence', 'state'],
    check: `state IN (${STATES.map((state) => `'${state}'`).join(', ')})`,
  },
  survey_answers: {
    lookedFor: ['round', 'unit', 'survey', 'place'],
    needed: ['place', 'round', 'unit', 'survey'],
  },
  // Whoever scores twice is told so by the scorer.
  expert_scores: {
    lookedFor: ['round', 'unit', 'criterion', 'place'],
    needed: ['place', 'round', 'unit', 'criterion', 'rater', 'score'],
  },
  expert_choices: {
    lookedFor: ['round', 'unit', 'criterion', 'place'],
    needed: ['place', 'round', 'unit', 'criterion'],
  },
  previous_inputs: { lookedFor: ['unit', 'input'], needed: ['unit', 'input'] },
  previous_scores: { lookedFor: ['unit', 'node'], needed: ['unit', 'node', 'score'] },
  case_tables: { primary: ['unit', 'case_table'], needed: [] },
};

const OF_INPUTS: Keys = { primary: ['round', 'unit'], needed: [] };
const OF_CASES: Keys = { lookedFor: ['unit', 'place'], needed: ['place', 'unit', 'row_no'] };

/** The keys of a table that `tablesOf` gives. */
export function keysOf(name: string, { rulebook, dialect }: Scorer): Keys {
  const isOfInputs = inputTables(rulebook, dialect).some((table) => table.name === name);
  return isOfInputs ? OF_INPUTS : (KEYS[name] ?? OF_CASES);
}

/** What stands behind the columns of a table that is made. */
export function constraintsOf({ primary, alsoUnique, check }: Keys): readonly string[] {
  return [
    ...(primary ? [`PRIMARY KEY (${primary.join(', ')})`] : []),
    ...(alsoUnique ? [`UNIQUE (${alsoUnique.join(', ')})`] : []),
    ...(check === undefined ? [] : [`CHECK (${check})`]),
  ];
}

/** The view of rows that no key keeps out, and that are scored as nobody meant. */
export const DOUBTFUL = 'doubtful_rows';

/** Units that are no more have a year before. */
const OF_ANY_UNIT: ReadonlySet<string> = new Set(['units', 'previous_inputs', 'previous_scores']);

/**
 * Rows that have the key of another one, and those that nobody is scored by: of units and rounds that are not
 * there, and cases of units that handed no such table in.
 */
export function doubtfulRows(tables: readonly Loaded[], scorer: Scorer): string {
  const { dialect, rulebook } = scorer;
  const caseTables = new Map(rulebook.tables.map(({ name }) => [scorer.tables(name).name, name]));
  return tables
    .flatMap(({ name, columns }): readonly Doubt[] => {
      const has = (column: string): boolean => columns.some(([own]) => own === column);
      const { lookedFor } = keysOf(name, scorer);
      const handedIn = caseTables.get(name);
      const ofTable = `case_table = ${dialect.literal(handedIn ?? '')}`;
      return [
        ...(lookedFor
          ? [{ table: name, why: 'twice', by: lookedFor, having: 'count(*) > 1' } as const]
          : []),
        ...(has('unit') && !OF_ANY_UNIT.has(name)
          ? [
              {
                table: name,
                why: 'no-unit',
                by: ['unit'],
                having: lacking('unit', 'units'),
              } as const,
            ]
          : []),
        ...(has('round') && name !== 'rounds'
          ? [
              {
                table: name,
                why: 'no-round',
                by: ['round'],
                having: lacking('round', 'rounds'),
              } as const,
            ]
          : []),
        ...(handedIn === undefined
          ? []
          : [
              {
                table: name,
                why: 'not-handed-in',
                by: ['unit'],
                having: lacking('unit', 'case_tables', ofTable),
              } as const,
            ]),
      ];
    })
    .map((doubt) => doubtSql(doubt, dialect))
    .join('\nUNION ALL\n');
}

/** Groups of rows of a table, by the columns that say which they are. */
interface Doubt {
  readonly table: string;
  readonly why: 'twice' | 'no-unit' | 'no-round' | 'not-handed-in';
  readonly by: readonly string[];
  readonly having: string;
}

function lacking(column: string, table: string, where?: string): string {
  const some = where === undefined ? '' : ` WHERE ${where}`;
  return `${column} NOT IN (SELECT ${column} FROM ${table}${some})`;
}

function doubtSql({ table, why, by, having }: Doubt, { literal, types }: Dialect): string {
  const which = by.map((column) => `CAST(${column} AS ${types.text})`).join(" || ' | ' || ");
  return (
    `SELECT ${literal(table)} AS loaded_into, ${literal(why)} AS why, ${which} AS which, count(*) AS how_many\n` +
    `FROM ${table} GROUP BY ${by.join(', ')} HAVING ${having}`
  );
}
