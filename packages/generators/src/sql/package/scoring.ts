import type { Program } from '../../program/program.js';
import type { Order } from '../../target.js';
import { assemble, type Assembled } from '../assemble.js';
import type { Dialect } from '../dialect.js';
import { lastStep, stepsOf } from '../flow/steps.js';
import { commaJoined } from '../flow/told.js';
import { headerJson, joined } from '../output.js';
import { HANDED_IN, readingViews, type View } from '../reading/views.js';

/** All views of a package. */
export interface Scoring {
  readonly assembled: Assembled;
  /** From what was loaded to `handed_in_read`. */
  readonly reading: readonly View[];
  /** From the table `handed_in`, which is made of that, to the results. */
  readonly scoring: readonly View[];
}

export function scoringOf(order: Order, program: Program, dialect: Dialect): Scoring {
  const assembled = assemble(order.rulebook, program, dialect, order.tongue);
  const { scorer } = assembled;
  const steps = stepsOf(scorer.sheet, HANDED_IN).map((step) => ({ ...step, comment: [] }));
  const last = lastStep(scorer.sheet, HANDED_IN);
  return {
    assembled,
    // Behind the assembling, which finds out what has to be read.
    reading: readingViews(scorer),
    scoring: [...steps, ...resultViews(assembled, last, order.hash)],
  };
}

function resultViews(assembled: Assembled, last: string, hash: string): readonly View[] {
  const { scorer, nodes, said } = assembled;
  const { dialect, rulebook } = scorer;
  const block = `CASE WHEN block IS NULL THEN '' ELSE ',"block":' || ${dialect.call('json_text', 'block')} END`;
  const line = joined(
    [
      '{"unit":',
      { sql: dialect.call('json_text', 'unit') },
      { sql: block },
      ',"nodes":[',
      {
        sql: commaJoined(nodes.map(({ json }) => json)),
      },
      '],"total":{',
      { sql: said.total },
      '}',
      ...(said.grade ? [',"grade":', { sql: said.grade }] : []),
      ...(said.rank ? [',"rank":', { sql: said.rank }] : []),
      ...(said.results ? [',"results":', { sql: said.results }] : []),
      '}',
    ],
    scorer,
  );
  const header = headerJson(rulebook, hash, scorer);
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
    {
      name: 'results',
      comment: [],
      select: `SELECT round, place, ${dialect.nfc('line')} AS line FROM (
  SELECT round, 0 AS place, ${header} AS line FROM rounds WHERE asked
  UNION ALL
  SELECT round, place + 1, ${line} FROM ${last} WHERE asked
) AS said`,
    },
  ];
}
