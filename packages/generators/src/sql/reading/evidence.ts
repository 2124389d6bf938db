import type { Scorer } from '../scorer.js';
import { NOTHING, type Brought, type View } from './views.js';

/** Documents: of each evidence its state, how many are accepted, and the latest day of these. */
export function evidenceViews({ rulebook, handedIn, dialect }: Scorer): Brought {
  const asked = [...handedIn.asked.evidence.values()];
  if (asked.length === 0) return NOTHING;
  const names = [...new Set(asked.map(({ name }) => name))];
  const rows = names.map((name, at) => {
    const evidence = rulebook.evidence.find((one) => one.name === name);
    const day = (one: string | undefined): string =>
      one === undefined ? `CAST(NULL AS ${dialect.types.day})` : `DATE '${one}'`;
    return `  (${[String(at + 1), dialect.literal(name), String(evidence?.atLeast ?? 1), day(evidence?.issued?.from), day(evidence?.issued?.to)].join(', ')})`;
  });
  const views: readonly View[] = [
    {
      name: 'evidence_asked',
      comment: [],
      select: `SELECT * FROM (VALUES\n${rows.join(',\n')}\n) AS asked (evidence_place, evidence, at_least, issued_from, issued_to)`,
    },
    {
      name: 'documents',
      comment: [],
      // A document issued outside the window counts as expired; without a date it is taken at its word.
      select: `SELECT * FROM (
  SELECT b.round, e.unit, a.evidence_place, a.at_least, e.issued, e.issued_time,
    CASE WHEN e.issued < a.issued_from OR e.issued > a.issued_to THEN 'expired' ELSE e.state END AS state,
    rank() OVER (PARTITION BY b.round, e.unit, a.evidence_place ORDER BY b.stated_place DESC) AS before
  FROM evidence AS e
  JOIN rounds_before AS b ON b.stated = e.round
  JOIN evidence_asked AS a ON a.evidence = e.evidence
) AS stated
WHERE before = 1`,
    },
    {
      name: 'evidence_of_units',
      comment: [],
      select: `SELECT round, unit, evidence_place,
  ${dialect.filtered('count(*)', `state = 'accepted'`)} AS accepted,
  CASE
    WHEN ${dialect.filtered('count(*)', `state = 'accepted'`)} >= max(at_least) THEN 'accepted'
    WHEN ${dialect.filtered('count(*)', `state = 'pending'`)} > 0 THEN 'pending'
    WHEN ${dialect.filtered('count(*)', `state = 'expired'`)} > 0 THEN 'expired'
    WHEN ${dialect.filtered('count(*)', `state = 'rejected'`)} > 0 THEN 'rejected'
    ELSE 'none'
  END AS state,
  ${dialect.filtered('max(issued)', `state = 'accepted'`)} AS issued,
  ${dialect.filtered(`max(${dialect.momentAt('issued', 'issued_time')})`, `state = 'accepted'`)} AS moment,
  ${dialect.filtered('count(*)', `state = 'accepted' AND issued IS NOT NULL AND issued_time IS NULL`)} AS untimed
FROM documents
GROUP BY round, unit, evidence_place`,
    },
    {
      name: 'evidence_lists',
      comment: [],
      select: `SELECT u.round, u.unit,
  ${dialect.listOf('e.state', 'a.evidence_place')} AS states,
  ${dialect.listOf('e.accepted', 'a.evidence_place')} AS accepted,
  ${dialect.listOf('e.issued', 'a.evidence_place')} AS issued,
  ${dialect.listOf('e.moment', 'a.evidence_place')} AS moments,
  ${dialect.listOf('e.untimed', 'a.evidence_place')} AS untimed
FROM unit_rounds AS u CROSS JOIN evidence_asked AS a
LEFT JOIN evidence_of_units AS e
  ON e.round = u.round AND e.unit = u.unit AND e.evidence_place = a.evidence_place
GROUP BY u.round, u.unit`,
    },
  ];
  const columns = asked.map(({ name, fact, column }): readonly [string, string] => {
    const place = String(names.indexOf(name) + 1);
    const needsNone = (rulebook.evidence.find((one) => one.name === name)?.atLeast ?? 1) <= 0;
    switch (fact) {
      case 'state':
        return [
          column,
          `coalesce(${dialect.member('d.states', place)}, '${needsNone ? 'accepted' : 'none'}')`,
        ];
      case 'count':
        return [column, `coalesce(${dialect.member('d.accepted', place)}, 0)`];
      case 'date':
        return [column, dialect.member('d.issued', place)];
      case 'moment':
        return [column, dialect.member('d.moments', place)];
      case 'untimed':
        return [column, `coalesce(${dialect.member('d.untimed', place)}, 0)`];
    }
  });
  return {
    ...NOTHING,
    views,
    joins: ['LEFT JOIN evidence_lists AS d ON d.round = u.round AND d.unit = u.unit'],
    columns,
  };
}
