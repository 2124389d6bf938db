import type { SyntheticLeaf } from '../../../conformance/synthetic/index.js';
import type { SyntheticSetFile } from '../by-hand/module.js';

/** How a database is asked for numbers that are not whole. */
export interface Decimals {
  /** `DOUBLE` or `numeric`. */
  readonly type: string;
  readonly literal: (value: number) => string;
}

/** What people write in SQL over typed columns: a CASE a leaf, one division and one rounding; it looks at no bound. */
export function byHandSelect({ leaves, inputs, grades }: SyntheticSetFile, to: Decimals): string {
  const column = new Map(inputs.map(({ name }, at) => [name, `x${String(at + 1)}`]));
  const field = (name: string): string => column.get(name) ?? '';
  const scores = leaves.map(
    (leaf, at) => `  ${leafSql(leaf, field, to)} AS leaf_${String(at + 1)}`,
  );
  const sum = leaves.map((_, at) => `leaf_${String(at + 1)}`).join(' + ');
  const ladder = grades.map(
    ([grade, least]) => `WHEN total >= ${to.literal(least / 100)} THEN '${grade}'`,
  );
  return `SELECT *, CASE ${ladder.join(' ')} END AS grade FROM (
  SELECT *, round(${sum}, 2) AS total FROM (
    SELECT unit,\n${scores.join(',\n')}\n    FROM by_hand
  ) AS leaves
) AS totals`;
}

function leafSql(
  leaf: SyntheticLeaf,
  field: (name: string) => string,
  { literal }: Decimals,
): string {
  const most = leaf.points / 100;
  const [max, half] = [literal(most), literal(most / 2)];
  switch (leaf.kind) {
    case 'tiers': {
      const [done, given] = [field(leaf.done), field(leaf.given)];
      return `CASE WHEN ${given} = 0 OR ${done} >= ${given} THEN ${max} WHEN ${done} * 100 >= ${given} * ${String(leaf.from)} THEN round(${done} * ${max} / ${given}, 2) ELSE ${literal(0)} END`;
    }
    case 'bands': {
      const [low, middle, high] = leaf.bounds.map(String);
      const count = field(leaf.count);
      return `CASE WHEN ${count} < ${low ?? ''} THEN ${literal(0)} WHEN ${count} < ${middle ?? ''} THEN round(${literal(most * 0.25)}, 2) WHEN ${count} < ${high ?? ''} THEN round(${half}, 2) ELSE ${max} END`;
    }
    case 'excess': {
      const people = field(leaf.people);
      return `CASE WHEN ${people} <= ${String(leaf.free)} THEN round(${half}, 2) ELSE least(round(${half} + ${literal(0.01)} * (${people} - ${String(leaf.free)}) / ${String(leaf.step)}, 2), ${max}) END`;
    }
    case 'guards': {
      const [first, second] = [field(leaf.first), field(leaf.second)];
      return `CASE WHEN ${first} AND ${second} THEN ${max} WHEN ${first} OR ${second} THEN round(${half}, 2) ELSE ${literal(0)} END`;
    }
    case 'additive': {
      const part = (name: string): string =>
        `CASE WHEN ${field(name)} THEN ${half} ELSE ${literal(0)} END`;
      return `round(least(greatest(${part(leaf.first)} + ${part(leaf.second)} - ${literal(0.05)} * ${field(leaf.late)}, ${literal(0)}), ${max}), 2)`;
    }
    case 'from-max':
      return `round(greatest(${max} - ${literal(0.25)} * ${field(leaf.broken)} - least(${literal(0.1)} * ${field(leaf.most)}, ${literal(0.3)}), ${literal(0)}), 2)`;
    case 'share':
      return `CASE WHEN ${field(leaf.given)} = 0 THEN ${max} ELSE round(${field(leaf.done)} * ${max} / ${field(leaf.given)}, 2) END`;
    case 'percent':
      return `CASE WHEN ${field(leaf.rate)} >= ${literal(leaf.from / 100)} THEN ${max} ELSE round(${field(leaf.rate)} * ${max}, 2) END`;
    case 'half': {
      const done = `(${field(leaf.inTime)} + ${field(leaf.late)} * ${literal(0.5)})`;
      return `CASE WHEN ${field(leaf.given)} = 0 THEN ${max} ELSE least(round(${done} * ${max} / ${field(leaf.given)}, 2), ${max}) END`;
    }
    case 'money': {
      const [raised, planned] = [field(leaf.raised), field(leaf.planned)];
      return `CASE WHEN ${raised} >= ${planned} THEN ${max} WHEN ${raised} * 2 >= ${planned} THEN round(${raised} * ${literal((leaf.points * 8) / 1000)} / ${planned}, 2) ELSE ${literal(0)} END`;
    }
  }
}

/** The records as a typed table. */
export function byHandTable({ inputs }: SyntheticSetFile, { type }: Decimals): string {
  const columns = inputs.map(({ name, kind }, at) => {
    const read = kind === 'yes-no' ? `"${name}" = 'yes'` : `CAST("${name}" AS ${type})`;
    return `${read} AS x${String(at + 1)}`;
  });
  return `CREATE TABLE by_hand AS SELECT unit, ${columns.join(', ')} FROM records;`;
}
