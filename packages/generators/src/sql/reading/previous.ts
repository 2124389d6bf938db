import { objectSql, plainly } from '../flow/told.js';
import type { Scorer } from '../scorer.js';
import { kindOf } from './kinds.js';
import { readAs, whyNot } from './values.js';
import type { Brought } from './views.js';

/** What the units had in the year before: figures, and scores of nodes or of the total (no node). */
export function previousViews({ handedIn, dialect, program }: Scorer): Brought {
  const { previousInputs, previousScores } = handedIn.asked;
  const inputs = [...previousInputs].flatMap(([name, column]) => {
    const asked = program.inputs.find(({ input }) => input.name === name);
    return asked ? [{ name, column, kind: kindOf(asked.input.type, asked.input.resolution) }] : [];
  });
  const scores = [...previousScores.values()];
  const pivot = (of: string, key: string, value: string): string =>
    `max(CASE WHEN ${of} = ${dialect.literal(key)} THEN ${value} END)`;
  const figures = `SELECT unit${inputs
    .map(({ name, column }) => `,\n  ${pivot('input', name, 'value')} AS ${column}`)
    .join('')}\nFROM previous_inputs\nGROUP BY unit`;
  const scored = `SELECT unit${scores
    .map(({ node, num }) => `,\n  ${pivot('node', node ?? '', 'score')} AS ${num}`)
    .join('')}\nFROM previous_scores\nGROUP BY unit`;
  const isNumber = (of: string): boolean => of === 'integer' || of === 'number' || of === 'ratio';
  return {
    views: [
      ...(inputs.length > 0 ? [{ name: 'previous_figures', comment: [], select: figures }] : []),
      ...(scores.length > 0 ? [{ name: 'previous_results', comment: [], select: scored }] : []),
    ],
    joins: [
      ...(inputs.length > 0 ? ['LEFT JOIN previous_figures AS pf ON pf.unit = u.unit'] : []),
      ...(scores.length > 0 ? ['LEFT JOIN previous_results AS ps ON ps.unit = u.unit'] : []),
    ],
    columns: [
      ...inputs.map(({ column, kind }): readonly [string, string] => {
        const value = readAs(`pf.${column}`, kind, dialect);
        if (!isNumber(kind.of)) return [column, value];
        const most =
          kind.of === 'ratio' ? ` AND ${value} <= ${String(10n ** BigInt(kind.digits))}` : '';
        return [column, `CASE WHEN ${value} >= 0${most} THEN ${value} END`];
      }),
      ...scores.flatMap(({ num, den }): readonly (readonly [string, string])[] => [
        [num, dialect.call('numerator_of', `ps.${num}`)],
        [den, dialect.call('denominator_of', `ps.${num}`)],
      ]),
    ],
    faults: inputs.map(({ name, column, kind }): readonly [string, string] => {
      const refused = (why: string | { readonly sql: string }): string =>
        objectSql(
          [
            ['kind', 'refused-previous'],
            ['input', name],
            ['why', why],
          ],
          dialect,
        );
      const text = `pf.${column}`;
      const value = readAs(text, kind, dialect);
      const cases = [
        `WHEN ${whyNot(text, kind, dialect)} IS NOT NULL THEN ${refused(plainly(whyNot(text, kind, dialect)))}`,
        ...(isNumber(kind.of) ? [`WHEN ${value} < 0 THEN ${refused('below-lowest')}`] : []),
        ...(kind.of === 'ratio'
          ? [
              `WHEN ${value} > ${String(10n ** BigInt(kind.digits))} THEN ${refused('above-highest')}`,
            ]
          : []),
      ];
      return [`previous ${name}`, `CASE ${cases.join(' ')} END`];
    }),
  };
}
