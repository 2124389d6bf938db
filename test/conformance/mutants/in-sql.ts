import type { PopulationJson } from '@cchc/model';
import type { Program } from '../../../packages/generators/src/program/program.js';
import { scorerOf, textsOf } from '../../../packages/generators/src/sql/assemble.js';
import type { Dialect } from '../../../packages/generators/src/sql/dialect.js';
import { lastStep, stepsOf } from '../../../packages/generators/src/sql/flow/steps.js';
import { rowsOf, type Rows } from '../../../packages/generators/src/sql/package/rows.js';
import { tablesOf, type Loaded } from '../../../packages/generators/src/sql/package/schema.js';
import {
  HANDED_IN,
  readingOf,
  type View,
} from '../../../packages/generators/src/sql/reading/views.js';
import type { Scorer } from '../../../packages/generators/src/sql/scorer.js';
import { without, type MutantCase } from './cases.js';
import { SWITCH, type Mutant } from './mutate.js';

/** What a database has to be told so that it finds out which mutants its vectors tell from the scorer. */
export interface MutantsInSql {
  readonly scorer: Scorer;
  readonly tables: readonly Loaded[];
  /** Rows of those tables, a set for each population; the figure that wakes mutants among them, for 0. */
  readonly rows: readonly Rows[];
  /** From what was loaded to the view `handed_in_read`. */
  readonly reading: readonly View[];
  /** All rows of a view such as that one, once for each mutant: what one population adds to the table `handed_in`. */
  readonly copies: (population: number, view: string) => string;
  /** Views over that table; the last gives the numbers and leaves that were told from the scorer, as text. */
  readonly verdict: readonly View[];
}

/**
 * All mutants of the leaves at once: every unit stands once for each number, in a round of its own, so that figures
 * over units are over those of one number. Planning takes longer than running.
 */
export function mutantsInSql(one: MutantCase, dialect: Dialect): MutantsInSql {
  const { program, order, mutants, vectors } = one;
  const scorer = scorerOf(order.rulebook, program, dialect, order.tongue);
  const tried = [...new Set(mutants.map(({ leaf }) => leaf))];
  const leaves = tried.map((leaf) => textsOf(scorer.node(leaf), scorer));
  const number = scorer.handedIn.input(SWITCH);
  const most = Math.max(0, ...mutants.map((mutant) => mutant.number));
  const { views: reading, tables } = readingOf(scorer);
  const handedIn = tables.flatMap(({ columns }) => columns);
  const others = handedIn.filter((name) => !OWN.has(name) && name !== number);
  const said = dialect.eachOf(
    lastStep(scorer.sheet, HANDED_IN),
    [number, 'origin'],
    leaves.map(({ node, json }) => [dialect.literal(node.id), json]),
    ['leaf', 'said'],
  );
  return {
    scorer,
    tables: tablesOf(scorer),
    rows: (tried.some((leaf) => isOfAllUnits(leaf, program)) ? vectors : gathered(vectors)).map(
      (vector) => {
        const population = { ...vector, shared: { ...vector.shared, [SWITCH]: '0' } };
        return rowsOf(population, vector.rounds, scorer);
      },
    ),
    reading,
    copies: (population, view) => {
      const mark = `'#${String(population)}#' || CAST(number AS ${dialect.types.text})`;
      return `SELECT ${others.join(', ')}, round || ${mark} AS round, unit || ${mark} AS unit,
  CAST(number AS ${dialect.types.whole}) AS ${number}, round || ' ' || unit || '#${String(population)}' AS origin
FROM ${view} CROSS JOIN ${dialect.series('0', String(most), 'number')}`;
    },
    verdict: [
      ...stepsOf(scorer.sheet, HANDED_IN, order.tongue),
      { name: 'said_of_leaves', comment: [], select: said },
      {
        name: 'compared',
        comment: [],
        select: `SELECT ${number}, leaf, said,
  max(CASE WHEN ${number} = 0 THEN said END) OVER (PARTITION BY origin, leaf) AS sound
FROM said_of_leaves`,
      },
      {
        name: 'told',
        comment: [],
        select: `SELECT DISTINCT CAST(${number} AS ${dialect.types.text}) AS number, leaf
FROM compared WHERE said IS DISTINCT FROM sound`,
      },
    ],
  };
}

const OWN: ReadonlySet<string> = new Set(['round', 'unit']);

/** Those that are left when the database has said which leaves were told by which numbers. */
export function survivorsIn(
  { mutants }: MutantCase,
  told: readonly (readonly [number: string, leaf: string])[],
): readonly Mutant[] {
  return without(
    mutants,
    told.map(([number, leaf]) => [Number(number), leaf]),
  );
}

/** Whether what a leaf gives a unit hangs on the others. */
function isOfAllUnits(id: string, { leaves }: Program): boolean {
  const program = leaves.find(({ leaf }) => leaf.id === id);
  const text = JSON.stringify(program, (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  return text.includes('"do":"population"');
}

/** Populations of the same rounds and shared figures as one: units and blocks keep apart by their names. */
function gathered(vectors: readonly PopulationJson[]): readonly PopulationJson[] {
  const alike = Map.groupBy(vectors, ({ rounds, shared }) => JSON.stringify([rounds, shared]));
  return [...alike.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const apart = some.map(({ units, previous = {} }, at) => {
      const named = (name: string): string => `${name} ${String(at)}`;
      return {
        units: units.map((unit) => ({
          ...unit,
          id: named(unit.id),
          ...(unit.block === undefined ? {} : { block: named(unit.block) }),
        })),
        previous: Object.entries(previous).map(([unit, before]) => [named(unit), before] as const),
      };
    });
    return {
      ...first,
      units: apart.flatMap(({ units }) => units),
      previous: Object.fromEntries(apart.flatMap(({ previous }) => previous)),
    };
  });
}
