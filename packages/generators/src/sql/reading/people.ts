import { rational } from '@cchc/model';
import type { Dialect } from '../dialect.js';
import { objectSql, plainly } from '../flow/told.js';
import type { Scorer } from '../scorer.js';
import {
  RATED_DIGITS,
  type ChosenColumns,
  type RatedColumns,
  type RatedLeaf,
} from './handed-in.js';
import { isRefused, reasonIn, unescaped } from './values.js';
import { NOTHING, type Brought } from './views.js';

/** What people give a leaf: points with reasons, or one of its cases. */
export function peopleViews({ handedIn, dialect }: Scorer): Brought {
  const { rated, chosen } = handedIn.asked;
  const brought = [
    ...[...rated.values()].map(({ leaf, columns }, at) =>
      ratedView(leaf, columns, `rated_${String(at + 1)}`, dialect),
    ),
    ...[...chosen].map(([node, { titles, columns }], at) =>
      chosenView(node, titles, columns, `chosen_${String(at + 1)}`, dialect),
    ),
  ];
  return {
    ...NOTHING,
    views: brought.flatMap(({ views }) => views),
    joins: brought.flatMap(({ joins }) => joins),
    columns: brought.flatMap(({ columns }) => columns),
  };
}

/** A rater who scores again takes back what that rater said before; one score that cannot be used spoils all. */
function ratedView(
  leaf: RatedLeaf,
  columns: RatedColumns,
  view: string,
  dialect: Dialect,
): Brought {
  const { node, raters, step } = leaf;
  const scale = 10n ** BigInt(RATED_DIGITS);
  const refused = (why: string | { readonly sql: string }): string =>
    objectSql(
      [
        ['kind', 'refused-score'],
        ['rater', { sql: dialect.call('json_text', 'rater') }],
        ['why', why],
      ],
      dialect,
    );
  const names = raters.map(({ name }) => name.normalize('NFC'));
  const known = names.map(dialect.literal).join(', ');
  const fault = dialect.call('whole_fault', 'score', String(RATED_DIGITS));
  const beyond = (by: '<' | '>', [num, den]: readonly [bigint, bigint]): string =>
    `points * ${String(den)} ${by} ${String(num * scale)}`;
  const weights = raters.map(({ name, weight }) => {
    const exact = rational(weight).mul(columns.weightOf);
    return `WHEN ${dialect.literal(name.normalize('NFC'))} THEN ${String((exact.s * exact.n) / exact.d)}`;
  });
  const one = String(columns.weightOf);
  const weight = weights.length === 0 ? one : `CASE who ${weights.join(' ')} ELSE ${one} END`;
  const tooFine = step
    ? `\n    WHEN (points * ${String(step[1])}) % ${String(scale * step[0])} <> 0 THEN ${refused('too-fine')}`
    : '';
  const rows = `SELECT * FROM (
  SELECT b.round, s.unit, s.place, b.stated_place, s.rater, s.score, s.reason,
    ${dialect.nfc('s.rater')} AS who,
    CAST(${dialect.call('whole_of', 's.score', String(RATED_DIGITS))} AS ${dialect.types.wide}) AS points,
    rank() OVER (PARTITION BY b.round, s.unit, ${dialect.nfc('s.rater')} ORDER BY b.stated_place DESC) AS before
  FROM expert_scores AS s JOIN rounds_before AS b ON b.stated = s.round
  WHERE s.criterion = ${dialect.literal(node)}
) AS stated
WHERE before = 1`;
  const judged = `SELECT *,
  ${weight} AS weight,
  CASE${known === '' ? '' : `\n    WHEN who NOT IN (${known}) THEN ${refused('unknown-rater')}`}
    WHEN times > 1 THEN ${refused('given-twice')}
    WHEN ${isRefused('score')} THEN ${refused(plainly(reasonIn('score', dialect)))}
    WHEN ${fault} IS NOT NULL THEN ${refused(plainly(fault))}
    WHEN ${beyond('<', leaf.lowest)} THEN ${refused('below-lowest')}
    WHEN ${beyond('>', leaf.highest)} THEN ${refused('above-highest')}${tooFine}
    WHEN ${dialect.call('is_blank', `coalesce(reason, '')`)} THEN ${refused('without-reason')}
  END AS fault
FROM (SELECT *, count(*) OVER (PARTITION BY round, unit, who) AS times FROM ${view}_scores) AS counted`;
  const by = columns.raters.map((name, at) => {
    const own = `who = ${dialect.literal(names[at] ?? '')}`;
    return `,\n  ${dialect.filtered('count(*)', own)} AS ${name}`;
  });
  const together = `SELECT round, unit, count(*) AS ${columns.count},
  ${dialect.joined('fault', 'stated_place, place', 'fault IS NOT NULL')} AS ${columns.faults},
  sum(points * weight) AS ${columns.sum},
  CAST(sum(weight) AS ${dialect.types.whole}) AS ${columns.weight}${by.join('')}
FROM ${view}_judged
GROUP BY round, unit`;
  const orZero = (name: string): readonly [string, string] => [
    name,
    `coalesce(${view}.${name}, 0)`,
  ];
  return {
    ...NOTHING,
    views: [
      { name: `${view}_scores`, comment: [], select: rows },
      { name: `${view}_judged`, comment: [], select: judged },
      { name: view, comment: [], select: together },
    ],
    joins: [`LEFT JOIN ${view} ON ${view}.round = u.round AND ${view}.unit = u.unit`],
    columns: [
      [columns.faults, `${view}.${columns.faults}`],
      ...[columns.count, columns.sum, columns.weight, ...columns.raters].map(orZero),
    ],
  };
}

/** A leaf is one of its cases: a later choice takes the place of all that was said before. */
function chosenView(
  node: string,
  titles: readonly string[],
  columns: ChosenColumns,
  view: string,
  dialect: Dialect,
): Brought {
  const refused = (why: string | { readonly sql: string }): string =>
    objectSql(
      [
        ['kind', 'refused-choice'],
        ['rater', { sql: dialect.call('json_text', 'rater') }],
        ['why', why],
      ],
      dialect,
    );
  const own = dialect.nfc(unescaped('s.choice'));
  const places = titles.map(
    (title, at) => `WHEN ${dialect.literal(title.normalize('NFC'))} THEN ${String(at)}`,
  );
  const rows = `SELECT * FROM (
  SELECT b.round, s.unit, s.place, s.rater, s.choice, ${own} AS said,
    CASE WHEN ${isRefused('s.choice')} THEN NULL ELSE CASE ${own} ${places.join(' ')} END END AS chosen_place,
    rank() OVER (PARTITION BY b.round, s.unit ORDER BY b.stated_place DESC) AS before
  FROM expert_choices AS s JOIN rounds_before AS b ON b.stated = s.round
  WHERE s.criterion = ${dialect.literal(node)}
) AS stated
WHERE before = 1 AND rater IS NOT NULL`;
  const fault =
    `CASE WHEN ${isRefused('choice')} THEN ${refused(plainly(reasonIn('choice', dialect)))} ` +
    `ELSE ${refused('unknown-option')} END`;
  const together = `SELECT round, unit, count(*) AS ${columns.count},
  CASE
    WHEN count(chosen_place) < count(*) THEN ${dialect.firstOf(fault, 'place', 'chosen_place IS NULL')}
    WHEN count(DISTINCT said) > 1 THEN ${dialect.joined(refused('choices-differ'), 'place', 'TRUE')}
  END AS ${columns.fault},
  min(chosen_place) AS ${columns.place}
FROM ${view}_said
GROUP BY round, unit`;
  return {
    ...NOTHING,
    views: [
      { name: `${view}_said`, comment: [], select: rows },
      { name: view, comment: [], select: together },
    ],
    joins: [`LEFT JOIN ${view} ON ${view}.round = u.round AND ${view}.unit = u.unit`],
    columns: [
      [columns.count, `coalesce(${view}.${columns.count}, 0)`],
      [columns.fault, `${view}.${columns.fault}`],
      [columns.place, `${view}.${columns.place}`],
    ],
  };
}
