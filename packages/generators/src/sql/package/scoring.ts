import type { Program } from '../../program/program.js';
import type { Order } from '../../target.js';
import { assemble, type Assembled } from '../assemble.js';
import type { Dialect } from '../dialect.js';
import { lastStep, stepsOf } from '../flow/steps.js';
import { commaJoined } from '../flow/told.js';
import { splitScoring } from '../parts/split.js';
import { HANDED_IN, readingOf, type HandedInTable, type View } from '../reading/views.js';
import type { Kept } from './kept.js';
import { lineSql, resultsView } from './lines.js';

/** All views of a package. */
export interface Scoring {
  readonly assembled: Assembled;
  /** From what was loaded to the views that `handedIn` is made of. */
  readonly reading: readonly View[];
  readonly handedIn: readonly HandedInTable[];
  /** From those tables to the results. */
  readonly scoring: readonly View[];
  /** Tables between them, each behind its view and made anew in this order; none where the sheet fits into views. */
  readonly kept: readonly Kept[];
}

export function scoringOf(order: Order, program: Program, dialect: Dialect): Scoring {
  const assembled = assemble(order.rulebook, program, dialect, order.tongue);
  const { scorer } = assembled;
  // Behind the assembling, which finds out what has to be read.
  const reading = readingOf(scorer);
  const own = { assembled, reading: reading.views, handedIn: reading.tables };
  // The last step has all columns of those before it, and what was handed in.
  const { columns, joins } = scorer.sheet;
  const parts = [...joins, ...reading.tables].map((one) => one.columns.length);
  const width = parts.reduce((sum, one) => sum + one, columns.length);
  if (reading.tables.length > 1 || width > dialect.most.columns) {
    const { views, kept } = splitScoring(assembled, reading.tables, order.hash);
    return { ...own, scoring: views, kept };
  }
  const steps = stepsOf(scorer.sheet, HANDED_IN, order.tongue);
  const last = lastStep(scorer.sheet, HANDED_IN);
  return { ...own, scoring: [...steps, ...resultViews(assembled, last, order.hash)], kept: [] };
}

function resultViews(assembled: Assembled, last: string, hash: string): readonly View[] {
  const { scorer, nodes, said } = assembled;
  const { dialect, rulebook } = scorer;
  const line = lineSql(said, commaJoined(nodes.map(({ json }) => json)), scorer);
  const nodeRows = nodes.map((one) => [
    dialect.literal(one.node.id),
    one.score,
    one.outOf,
    one.status,
    `'[' || coalesce(${one.reasons}, '') || ']'`,
  ]);
  return [
    {
      name: 'scores',
      comment: [],
      select:
        `SELECT round, place, unit, block` +
        [
          ...nodes.map((one) => `,\n  ${one.score} AS ${one.column}`),
          ...assembled.after.map(({ name, sql }) => `,\n  ${sql} AS ${name}`),
        ].join('') +
        `\nFROM ${last}\nWHERE asked`,
    },
    {
      name: 'node_results',
      comment: [],
      select:
        dialect.eachOf(last, ['round', 'place', 'unit'], nodeRows, [
          'node',
          'score',
          'out_of',
          'status',
          'reasons',
        ]) + `\nWHERE asked`,
    },
    resultsView({ line, from: last }, rulebook, hash, scorer),
  ];
}
