import { RESULT_FORMAT, nodesOf, type Rulebook, type StatusKind } from '@cchc/model';
import { TEXT, listOf, oneOfTexts, record, ref, type Schema } from './schema.js';

/** The canonical result, line by line: `Header` is the first, each other one a `UnitResult`. */
export function resultDefinitions(
  rulebook: Rulebook,
  hash: string,
): Readonly<Record<string, Schema>> {
  const { grading, results, code } = rulebook;
  const grades = (grading?.grades ?? []).map(({ grade }) => grade);
  const reasons = listOf(ref('Reason'));
  return {
    Header: record({
      format: { const: RESULT_FORMAT },
      rulebook: { const: code },
      hash: { const: hash },
      round: TEXT,
      engine: TEXT,
    }),
    UnitResult: record(
      {
        unit: TEXT,
        rulebook: { const: code },
        block: TEXT,
        nodes: listOf(ref('NodeResult')),
        total: ref('Total'),
        grade: ref('Grade'),
        rank: ref('Rank'),
        results: listOf(
          record({
            name: oneOfTexts(results.map(({ name }) => name)),
            value: orNull(ref('Score')),
            reasons,
          }),
        ),
      },
      ['rulebook', 'block', 'grade', 'rank', 'results'],
    ),
    NodeResult: record({
      node: oneOfTexts([...nodesOf(rulebook)].map(({ id }) => id)),
      score: orNull(ref('Score')),
      outOf: ref('Score'),
      status: oneOfTexts(STATUSES),
      reasons,
    }),
    Total: record(
      {
        score: orNull(ref('Score')),
        soFar: ref('Score'),
        outOf: ref('Score'),
        status: oneOfTexts(STATUSES),
        bonus: ref('Score'),
        penalty: ref('Score'),
        reasons,
      },
      ['soFar', 'bonus', 'penalty'],
    ),
    Grade: {
      anyOf: [
        record({ status: { const: 'graded' }, grade: oneOfTexts(grades), by: TEXT }),
        record({ status: { const: 'no-grade-takes-it' } }),
        record({ status: { const: 'awaiting-score' }, reasons }),
      ],
    },
    Rank: record(
      {
        status: oneOfTexts(['ranked', 'awaiting-decision', 'awaiting-score']),
        rank: { type: 'integer', minimum: 1 },
        tied: { type: 'boolean' },
        authority: TEXT,
      },
      ['rank', 'tied', 'authority'],
    ),
    Reason: { type: 'object', properties: { kind: TEXT }, required: ['kind'] },
    Score: {
      type: 'string',
      description: 'Exact: a decimal, or a fraction where the rulebook does not round.',
      pattern: '^-?[0-9]+(\\.[0-9]+|/[0-9]+)?$',
    },
  };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

const STATUSES: readonly StatusKind[] = [
  'scored',
  'not-assessed',
  'missing-input',
  'missing-evidence',
  'awaiting-explanation',
  'awaiting-manual-score',
  'refused',
  'incomplete',
  'monitored',
];
