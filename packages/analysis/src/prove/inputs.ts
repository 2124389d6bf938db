import { ZERO, type Name } from '@cchc/model';
import type { ScorePiece } from '../diff/effect/pieces.js';
import { anyCase, type Case, type Source } from '../symbolic/case.js';
import type { Alternative } from '../symbolic/event.js';
import { stretchOfQuotient } from '../symbolic/stretch.js';
import type { AskedLeaf } from './leaf.js';
import { meet, type Varied } from './vary.js';

/** The inputs a leaf's cases speak of; `numbers` are those of which there can be more or less. */
export function inputsAsked({ explored, pieces }: AskedLeaf): {
  readonly all: readonly Name[];
  readonly numbers: readonly Name[];
} {
  const cases = [
    ...pieces.map(({ here }) => here),
    ...explored.results.flatMap(({ result }) =>
      result.kind === 'items' ? result.groups.flat().map(({ here }) => here) : [],
    ),
  ];
  const numbers = new Set(cases.flatMap((here) => namesOf(here.unknowns.values())));
  const picked = cases.flatMap((here) =>
    namesOf([...here.picks.values()].map((one) => one.choice)),
  );
  return { all: [...new Set([...numbers, ...picked])], numbers: [...numbers] };
}

function namesOf(asked: Iterable<{ readonly source: Source }>): readonly Name[] {
  return [...asked].flatMap(({ source }) => (source.kind === 'input' ? [source.name] : []));
}

export function speaksOf(here: Case, isVaried: Varied): boolean {
  return (
    [...here.unknowns.values()].some(({ source }) => isVaried(source)) ||
    [...here.picks.values()].some(({ choice }) => isVaried(choice.source))
  );
}

/** Pieces in which what is varied can show, and what the units that show it hand in besides. */
export interface Varying {
  readonly pieces: AskedLeaf['pieces'];
  /** Each a way to fill in the rest; the first that shows it will do. */
  readonly besides: readonly Case[];
}

/**
 * Of a sum of items only those that look at what is varied, not yet held between the lowest and the
 * points: what is the same of them is the same of the score. The others take part as little as they can,
 * or as much.
 */
export function varying(asked: AskedLeaf, isVaried: Varied): Varying {
  const { results } = asked.explored;
  const sum = results.find(({ result }) => result.kind === 'items');
  const others = results.filter((one) => one !== sum);
  const whole = { pieces: asked.pieces, besides: [anyCase] };
  if (sum?.result.kind !== 'items' || others.some(({ here }) => speaksOf(here, isVaried)))
    return whole;
  const { groups } = sum.result;
  const [group, ...more] = groups.filter((one) => one.some(({ here }) => speaksOf(here, isVaried)));
  if (!group) return { pieces: [], besides: [] };
  if (more.length > 0) return whole;
  const rest = groups.filter((one) => one !== group);
  return {
    pieces: group.map(({ value, here }): ScorePiece => ({ kind: 'score', value, here })),
    besides: (['least', 'most'] as const).flatMap((side) => atEnds(rest, side) ?? []),
  };
}

/** Every group at its end. */
export function atEnds(
  groups: readonly (readonly Alternative[])[],
  side: 'least' | 'most',
): Case | undefined {
  return groups.reduce<Case | undefined>((all, group) => {
    const furthest = furthestOf(group, side);
    return all && furthest && meet(all, furthest);
  }, anyCase);
}

function furthestOf(group: readonly Alternative[], side: 'least' | 'most'): Case | undefined {
  const ends = group.map(({ value, here }) => {
    const stretch = stretchOfQuotient(here, value);
    const end = side === 'most' ? (stretch?.to ?? stretch?.from) : (stretch?.from ?? stretch?.to);
    return { here, end: end?.value ?? ZERO };
  });
  const sign = side === 'most' ? 1 : -1;
  return ends.reduce<(typeof ends)[number] | undefined>(
    (best, one) => (best && one.end.compare(best.end) * sign <= 0 ? best : one),
    undefined,
  )?.here;
}
