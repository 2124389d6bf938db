import {
  ZERO,
  leavesOf,
  nodesOf,
  ratio,
  rational,
  withDescendants,
  type Expression,
  type GradeCondition,
  type Node,
  type NodeId,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import { boundariesIn } from './boundaries.js';
import type { Judged, Pieces } from './climb.js';
import { isGood } from './mixed.js';
import { keyOf, type Piece, type Situation } from './piece.js';

/** One thing that makes a unit lose points. */
export interface Loss {
  /** The leaves that give it another score. */
  readonly leaves: readonly NodeId[];
  /** In steps of the total, more than none. */
  readonly steps: number;
  readonly pieces: readonly Piece[];
}

export interface Best {
  readonly pieces: Pieces;
  readonly total: Rational;
  readonly leaves: Judged['leaves'];
  /** A step of the total: its last digit. */
  readonly step: Rational;
  readonly losses: readonly Loss[];
}

/** Of each leaf so many things are tried. */
const TRIED = 40;

/** What the best unit may lose, told by trying; undefined where a total cannot be told. */
export function bestOf(
  rulebook: Rulebook,
  { type, pieces }: { readonly type: string | undefined; readonly pieces: Pieces },
  byLeaf: ReadonlyMap<NodeId, readonly Situation[]>,
  judge: (units: readonly Pieces[]) => readonly Judged[],
): Best | undefined {
  const { rounding } = rulebook;
  const digits = rounding.kind === 'rules' ? (rounding.total ?? 2) : 2;
  const step = ratio(1n, 10n ** BigInt(digits));
  const [judged] = judge([pieces]);
  if (!judged?.total) return undefined;
  const { total } = judged;
  const ids = new Set([...leavesOf(rulebook)].map(({ id }) => id));
  const leavesIn = (all: Judged['leaves']): Judged['leaves'] =>
    new Map([...all].filter(([id]) => ids.has(id)));
  const leaves = leavesIn(judged.leaves);
  const tries = [...byLeaf.values()].flatMap((situations) =>
    situations
      .filter(({ types }) => !types || type === undefined || types.includes(type))
      .filter((one) => one.pieces.every(isGood))
      .filter((_, at, all) => at % Math.ceil(all.length / TRIED) === 0)
      .map((one) => ({ pieces: one.pieces })),
  );
  const tried = judge(tries.map((one) => over(pieces, one.pieces)));
  const losses = tries.flatMap((one, at): readonly Loss[] => {
    const then = tried[at];
    if (!then?.total) return [];
    const changed = differing(leaves, leavesIn(then.leaves));
    const steps = total.sub(then.total).div(step).valueOf();
    return Number.isSafeInteger(steps) && steps > 0
      ? [{ pieces: one.pieces, leaves: changed, steps }]
      : [];
  });
  return { pieces, total, leaves, step, losses };
}

function differing(before: Judged['leaves'], then: Judged['leaves']): readonly NodeId[] {
  const ids = new Set([...before.keys(), ...then.keys()]);
  return [...ids].filter((id) => {
    const [one, other] = [before.get(id), then.get(id)];
    return !(one && other && one.equals(other));
  });
}

/**
 * A unit that nothing keeps from the best grade that its points are worth: of what is asked after the total, all
 * that does so is handed in another way.
 */
export function unhindered(
  start: Pieces,
  grades: readonly string[],
  after: readonly Situation[],
  judge: (units: readonly Pieces[]) => readonly Judged[],
): Pieces {
  const placeOf = placeIn(grades);
  let best = start;
  for (let time = 0; time < TIMES; time++) {
    const changed = [best, ...after.map(({ pieces }) => over(best, pieces))];
    const places = judge(changed).map(({ grade }) => placeOf(grade));
    const least = Math.min(...places);
    if (least === places[0]) return best;
    best = changed[places.indexOf(least)] ?? best;
  }
  return best;
}

function placeIn(grades: readonly string[]): (grade: string | undefined) => number {
  return (grade) => (grade === undefined ? grades.length : grades.indexOf(grade));
}

/** So many things keep a unit from its grade at most. */
const TIMES = 4;

/** Units whose total, total without bonus, or part of the tree stands on an end of a grade, or one step beside it. */
export function edgeUnits(rulebook: Rulebook, grading: Grading): readonly Pieces[] {
  const { best } = grading;
  return measuresOf(rulebook, best).flatMap(({ value, among, ends }) => {
    const wanted = ends.flatMap((end) =>
      [-1, 0, 1].flatMap((beside): readonly Wanted[] => {
        const steps = value.sub(end).div(best.step).valueOf() - beside;
        return Number.isSafeInteger(steps) && steps > 0 ? [{ steps, aim: steps }] : [];
      }),
    );
    const ways = waysIn(among, best, Math.max(0, ...wanted.map(({ steps }) => steps)) + SPARE);
    const found: Pieces[] = [];
    for (let time = 0, left = wanted; time < AIMS && left.length > 0; time++) {
      const next = reached(left, ways, grading);
      found.push(...next.found);
      left = next.missed;
    }
    return found;
  });
}

/** So often the same loss is aimed at. */
const AIMS = 3;
/** So many steps more than is wanted may be aimed at. */
const SPARE = 200;

/** How units are graded: `grades` from the best on. */
interface Grading {
  readonly best: Best;
  readonly grades: readonly string[];
  readonly judge: (units: readonly Pieces[]) => readonly Judged[];
}

/** How much is to be lost, and how much to aim for: what two leaves share does not add up. */
interface Wanted {
  readonly steps: number;
  readonly aim: number;
}

/** A unit for each that is met, and of the others by how much they were missed, to aim anew. */
function reached(
  wanted: readonly Wanted[],
  ways: readonly Ways[],
  { best, grades, judge }: Grading,
): { readonly found: readonly Pieces[]; readonly missed: Wanted[] } {
  const tried = wanted.flatMap((one) =>
    ways.flatMap((all) => {
      const way = all.get(one.aim)?.flatMap(({ pieces }) => pieces);
      return way ? [{ one, pieces: over(best.pieces, way) }] : [];
    }),
  );
  const totals = judge(tried.map(({ pieces }) => pieces));
  const placeOf = placeIn(grades);
  const found = new Map<Wanted, { readonly pieces: Pieces; readonly place: number }>();
  const missed = new Map<Wanted, Wanted>();
  for (const [at, { one, pieces }] of tried.entries()) {
    const total = totals[at]?.total;
    if (!total) continue;
    const lost = best.total.sub(total).div(best.step).valueOf();
    if (lost === one.steps) {
      // Of several units with the same points the one that nothing else keeps from its grade shows most.
      const place = placeOf(totals[at]?.grade);
      const before = found.get(one);
      if (!before || place < before.place) found.set(one, { pieces, place });
    } else missed.set(one, { ...one, aim: one.aim - (lost - one.steps) });
  }
  return {
    found: [...found.values()].map(({ pieces }) => pieces),
    missed: [...missed].flatMap(([one, again]) => (found.has(one) ? [] : [again])),
  };
}

interface Measure {
  readonly value: Rational;
  /** The leaves that count for it. */
  readonly among: ReadonlySet<NodeId>;
  readonly ends: readonly Rational[];
}

/** So many parts of one level are tried; they are all asked the same. */
const PARTS = 2;

function measuresOf(rulebook: Rulebook, { total, leaves }: Best): readonly Measure[] {
  const conditions = (rulebook.grading?.grades ?? []).flatMap((one) => one.conditions);
  const inFields = new Set(rulebook.fields.flatMap(leavesBelow));
  const all = new Set([...leavesOf(rulebook)].map(({ id }) => id));
  const sumOf = (ids: Iterable<NodeId>): Rational =>
    [...ids].reduce((sum, id) => sum.add(leaves.get(id) ?? ZERO), ZERO);
  const parts = conditions.flatMap((one): readonly Measure[] => {
    if (one.kind !== 'every' && one.kind !== 'parts-below') return [];
    const range = one.kind === 'every' ? one.range : one.below;
    return [...nodesOf(rulebook)]
      .filter(({ level }) => level === one.level)
      .slice(0, PARTS)
      .map((node) => {
        const among = new Set(leavesBelow(node));
        const most = one.of === 'points' ? rational('1') : rational(node.worth.points);
        const ends = [range.from, range.to].flatMap((end) => numberOf(end?.value));
        return { value: sumOf(among), among, ends: ends.map((end) => end.mul(most)) };
      });
  });
  return [
    { value: total, among: all, ends: conditions.flatMap((one) => endsOf(one, false)) },
    {
      value: sumOf(inFields),
      among: inFields,
      ends: conditions.flatMap((one) => endsOf(one, true)),
    },
    ...parts,
  ];
}

function endsOf(condition: GradeCondition, withoutBonus: boolean): readonly Rational[] {
  if (condition.kind === 'total') {
    if (condition.withoutBonus !== withoutBonus) return [];
    return [condition.range.from, condition.range.to].flatMap((end) => numberOf(end?.value));
  }
  if (condition.kind !== 'when') return [];
  return boundariesIn(condition.condition).flatMap(({ left, right }) => {
    const isAsked = left.kind === 'total' && left.withoutBonus === withoutBonus;
    return isAsked ? numberOf(right) : [];
  });
}

function numberOf(expression: Expression | undefined): readonly Rational[] {
  return expression?.kind === 'number' ? [rational(expression.value)] : [];
}

/** So many times the losses are tried from another place on. */
const TURNS = 4;

/** By how much is lost, one way to it. */
type Ways = ReadonlyMap<number, readonly Loss[]>;

/** In each order of the losses that count for a measure, all sums that they come to. */
function waysIn(among: ReadonlySet<NodeId>, { losses }: Best, most: number): readonly Ways[] {
  const counting = losses.filter(({ leaves }) => leaves.every((leaf) => among.has(leaf)));
  const own = [
    ...new Map(counting.map((one) => [`${String(one.steps)} ${one.leaves.join()}`, one])).values(),
  ];
  // Small losses first spread over the tree; big ones leave most of it as it is.
  const orders = [
    own.toSorted((a, b) => a.steps - b.steps),
    own.toSorted((a, b) => b.steps - a.steps),
    ...Array.from({ length: TURNS }, (_, turn) => {
      const from = Math.floor((turn * own.length) / TURNS);
      return [...own.slice(from), ...own.slice(0, from)];
    }),
  ];
  return orders.map((all) => sumsOf(all, most));
}

/** So many sums are kept: on a scale of many thousand points not each can be. */
const MOST_WAYS = 10_000;

/** Losses that have no leaf and nothing handed in in common add up; each sum is kept in the first way that is found. */
function sumsOf(all: readonly Loss[], most: number): Ways {
  const ways = new Map<number, Taken>([[0, { losses: [], taken: new Set() }]]);
  for (const loss of all) {
    if (ways.size > MOST_WAYS) break;
    const about = [...loss.leaves, ...loss.pieces.map(keyOf)];
    for (const [sum, { losses, taken }] of [...ways]) {
      const next = sum + loss.steps;
      if (next > most || ways.has(next) || about.some((one) => taken.has(one))) continue;
      ways.set(next, { losses: [...losses, loss], taken: new Set([...taken, ...about]) });
    }
  }
  return new Map([...ways].map(([sum, { losses }]) => [sum, losses]));
}

interface Taken {
  readonly losses: readonly Loss[];
  readonly taken: ReadonlySet<string>;
}

function leavesBelow(node: Node): readonly NodeId[] {
  return [...withDescendants(node)].flatMap((one) => (one.kind === 'leaf' ? [one.id] : []));
}

function over(base: Pieces, pieces: readonly Piece[]): Pieces {
  return new Map([...base, ...pieces.map((piece) => [keyOf(piece), piece] as const)]);
}
