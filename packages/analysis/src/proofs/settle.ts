import { max, min, rational, round, type Rational, type Rulebook } from '@cchc/model';
import type { ScoredLeaf } from '../symbolic/explore.js';

/** What a leaf scores where its rule gives `value`: held in the leaf's range, then rounded. */
export function settle(value: Rational, { leaf }: ScoredLeaf, rulebook: Rulebook): Rational {
  const { points, lowest } = leaf.worth;
  const held = max(rational(lowest), min(rational(points), value));
  const { rounding } = rulebook;
  const rules = rounding.kind === 'rules' ? rounding : undefined;
  const { scoring } = leaf.rule;
  const mean = scoring.kind === 'per-case' ? roundTo(held, scoring.digits ?? rules?.means) : held;
  const level = rules?.levels.find((one) => one.level === leaf.level)?.digits;
  return roundTo(mean, leaf.rule.digits ?? level);
}

function roundTo(value: Rational, digits: number | undefined): Rational {
  return digits === undefined ? value : round(value, digits);
}
