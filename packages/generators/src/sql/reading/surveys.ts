import { rational } from '@cchc/model';
import { objectSql, plainly } from '../flow/told.js';
import type { Scorer } from '../scorer.js';
import { isRefused, reasonIn } from './values.js';
import { NOTHING, type Brought, type View } from './views.js';

/** Surveys: how many answered in each group, and what their answers are worth together. */
export function surveyViews(scorer: Scorer): Brought {
  const asked = [...scorer.handedIn.asked.surveys];
  const brought = asked.map(([name, columns], at) =>
    surveyView(name, columns, `survey_${String(at + 1)}`, scorer),
  );
  return {
    ...NOTHING,
    views: brought.flatMap(({ views }) => views),
    joins: brought.flatMap(({ joins }) => joins),
    columns: brought.flatMap(({ columns }) => columns),
  };
}

function surveyView(
  name: string,
  columns: {
    readonly handed: string;
    readonly fault: string;
    readonly worthOf: bigint;
    readonly groups: readonly { readonly number: string; readonly worth: string }[];
  },
  view: string,
  { rulebook, dialect }: Scorer,
): Brought {
  const survey = rulebook.surveys.find((one) => one.name === name);
  const groups = survey?.groups.length ? survey.groups.map((one) => one.name) : [''];
  const caseOf = (sql: string, cases: readonly (readonly [string, string])[]): string =>
    cases.length === 0
      ? 'NULL'
      : `CASE ${dialect.nfc(sql)} ${cases.map(([text, value]) => `WHEN ${dialect.literal(text.normalize('NFC'))} THEN ${value}`).join(' ')} END`;
  const group = caseOf(
    's.respondents',
    groups.map((one, at) => [one, String(at + 1)]),
  );
  const worth = caseOf(
    's.option',
    (survey?.options ?? []).map((one) => {
      const exact = rational(one.worth).mul(columns.worthOf);
      return [one.name, String((exact.s * exact.n) / exact.d)];
    }),
  );
  const refused = (why: string | { readonly sql: string }): string =>
    objectSql(
      [
        ['kind', 'refused-survey'],
        ['survey', name],
        ['why', why],
      ],
      dialect,
    );
  const fault = dialect.call('whole_fault', 'number_text', '0');
  const views: readonly View[] = [
    {
      name: `${view}_answers`,
      comment: [],
      select: `SELECT * FROM (
  SELECT b.round, s.unit, s.place, s.number AS number_text, s.option,
    ${dialect.call('whole_of', 's.number', '0')} AS number,
    ${group} AS group_place,
    ${worth} AS worth,
    rank() OVER (PARTITION BY b.round, s.unit ORDER BY b.stated_place DESC) AS before
  FROM survey_answers AS s JOIN rounds_before AS b ON b.stated = s.round
  WHERE s.survey = ${dialect.literal(name)}
) AS stated
WHERE before = 1`,
    },
    {
      name: `${view}_judged`,
      comment: [],
      select: `SELECT *,
  CASE
    WHEN option IS NULL AND number_text IS NULL THEN NULL
    WHEN ${isRefused('number_text')} THEN ${refused(plainly(reasonIn('number_text', dialect)))}
    WHEN ${fault} IS NOT NULL THEN ${refused(plainly(fault))}
    WHEN number < 0 THEN ${refused('below-lowest')}
    WHEN group_place IS NULL OR worth IS NULL THEN ${refused('unknown-option')}
  END AS fault
FROM ${view}_answers`,
    },
    {
      name: view,
      comment: [],
      select: `SELECT round, unit, count(*) AS ${columns.handed},
  ${dialect.firstOf('fault', 'place', 'fault IS NOT NULL')} AS ${columns.fault}${columns.groups
    .map((one, at) => {
      const own = `group_place = ${String(at + 1)}`;
      return (
        `,\n  CAST(coalesce(${dialect.filtered('sum(number)', own)}, 0) AS ${dialect.types.whole}) AS ${one.number}` +
        `,\n  CAST(coalesce(${dialect.filtered('sum(number * worth)', own)}, 0) AS ${dialect.types.whole}) AS ${one.worth}`
      );
    })
    .join('')}
FROM ${view}_judged
GROUP BY round, unit`,
    },
  ];
  const all = [
    columns.handed,
    columns.fault,
    ...columns.groups.flatMap((one) => [one.number, one.worth]),
  ];
  return {
    ...NOTHING,
    views,
    joins: [`LEFT JOIN ${view} ON ${view}.round = u.round AND ${view}.unit = u.unit`],
    columns: all.map((one) => [one, `${view}.${one}`]),
  };
}
