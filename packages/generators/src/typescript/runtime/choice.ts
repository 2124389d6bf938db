import { handedIn, isSame } from './handed-in.js';
import type { RaterChoice } from './population.js';
import { lack, type Lack } from './verdict.js';
import type { Unit } from './world.js';

/**
 * The alternative that people have chosen for a leaf, as its place among `titles`. Several may choose,
 * if all choose the same; one choice that cannot be used spoils all.
 */
export function choice(unit: Unit, node: string, titles: readonly string[]): number | Lack {
  const handed = handedIn(unit, (round) => round.choices, node) ?? [];
  const [first] = handed;
  if (!first) return lack('awaiting-manual-score', [{ kind: 'missing-choice' }]);
  for (const one of handed) {
    const { choice: chosen } = one;
    if (typeof chosen !== 'string') return lack('refused', [refusal(one, chosen.refused)]);
    if (placeOf(one, titles) < 0) return lack('refused', [refusal(one, 'unknown-option')]);
  }
  const places = handed.map((one) => placeOf(one, titles));
  if (places.every((place) => place === places[0])) return places[0] ?? 0;
  return lack(
    'refused',
    handed.map((one) => refusal(one, 'choices-differ')),
  );
}

function placeOf({ choice: chosen }: RaterChoice, titles: readonly string[]): number {
  return titles.findIndex((title) => typeof chosen === 'string' && isSame(title, chosen));
}

function refusal({ rater }: RaterChoice, why: string) {
  return { kind: 'refused-choice', rater, why };
}
