import {
  ZERO,
  leavesOf,
  nodesOf,
  rational,
  type Leaf,
  type Node,
  type NodeId,
  type Population,
  type Rulebook,
} from '@cchc/model';
import { nativeScorer } from '../typescript/native/engine.js';
import { buildUnit } from './build-unit.js';
import { climbed, type Judged, type Pieces } from './climb.js';
import { isGood } from './mixed.js';
import { keyOf, type Piece, type Situation } from './piece.js';

/** What one unit hands in, and how it is told from others. */
export interface Handed {
  readonly type: string | undefined;
  readonly pieces: ReadonlyMap<string, Piece>;
}

/** From the best total to the worst in so many steps. */
export const STEPS = 12;

/**
 * Units from the best that a unit of its type was seen to get for each leaf to the worst, so that totals pass
 * through all grades; and for the best and one in the middle, each thing that vetoes and the like ask for.
 */
export function gradedUnits(
  rulebook: Rulebook,
  seen: readonly Handed[],
  { byLeaf, after }: Trials,
  { populationOf, whole }: Making,
): readonly Handed[] {
  const judge = judgeOf(rulebook, populationOf);
  const scores = judge(seen).map((one) => one.leaves);
  const types = rulebook.unitTypes.length > 0 ? rulebook.unitTypes : [undefined];
  const leaves = [...leavesOf(rulebook)];
  const keysOf = new Map(
    [...byLeaf].map(([id, tried]) => [
      id,
      new Set(tried.flatMap(({ pieces }) => pieces.map(keyOf))),
    ]),
  );
  const inPenalties = penalties(rulebook);
  const isPenalty = (id: NodeId): boolean => inPenalties.has(id);
  return types.flatMap((type) => {
    const seenEnds = leaves.map((leaf) => endsOf(leaf, type));
    const together = climbed(new Map(keyed(seenEnds.flatMap(({ best }) => best))), {
      judge: (units) => judge(units.map((pieces) => ({ type, pieces: whole(pieces) }))),
      triesOf: (judged) => leaves.flatMap((leaf) => moreFor(leaf, type, judged)),
    });
    const ends = seenEnds.map(({ worst }, at) => ({
      best: [...together.values()].filter((piece) =>
        keysOf.get(leaves[at]?.id ?? '')?.has(keyOf(piece)),
      ),
      worst,
    }));
    // What several leaves look at cannot be the best for each: it is the best for them together.
    const tables = tablesOf(type);
    const unitWhere = (isBad: (at: number) => boolean): Handed => ({
      type,
      pieces: new Map(
        keyed([
          ...ends.flatMap(({ best, worst }, at) => (isBad(at) ? worst : best)),
          ...tables.flatMap(({ at, best, worst }) => (at.every(isBad) ? worst : best)),
        ]),
      ),
    });
    // Leaves turn bad in an order that mixes those of all fields.
    const units = Array.from({ length: STEPS + 1 }, (_, step) =>
      unitWhere((at) => (at * 7) % leaves.length < (step * leaves.length) / STEPS),
    );
    // The best of which one part is bad, and of which one leaf after the other is but no bonus.
    const partly = [...nodesOf(rulebook)]
      .filter(({ kind }) => kind === 'group')
      .map(({ id }) => {
        const below = `${id}.`;
        return unitWhere((at) => leaves[at]?.id.startsWith(below) === true);
      });
    const inFields = new Set(rulebook.fields.flatMap((field) => leavesBelow(field)));
    const slightly = Array.from({ length: SLIGHTLY }, (_, count) =>
      unitWhere((at) => at <= count && inFields.has(leaves[at]?.id ?? '')),
    );
    const [best, middle] = [units[0], units[3]];
    const overlaid = after.flatMap(({ pieces }) =>
      [best, middle].flatMap((unit): readonly Handed[] =>
        unit ? [{ type, pieces: new Map([...unit.pieces, ...keyed(pieces)]) }] : [],
      ),
    );
    return [...units, ...(type === types[0] ? [...partly, ...slightly] : []), ...overlaid];
  });

  function tablesOf(type: string | undefined) {
    return rulebook.tables.flatMap(({ name }) => {
      const key = `table:${name}`;
      const looking = leaves.flatMap(({ id }, at) =>
        byLeaf.get(id)?.some(({ pieces }) => pieces.some((one) => keyOf(one) === key)) ? [at] : [],
      );
      const own = seen.flatMap((unit, place) => {
        const piece = unit.pieces.get(key);
        if (unit.type !== type || piece === undefined || !isGood(piece)) return [];
        const points = looking.map((at) => scores[place]?.get(leaves[at]?.id ?? '') ?? ZERO);
        return [{ piece, points: points.reduce((sum, one) => sum.add(one), ZERO) }];
      });
      const ordered = own.toSorted((a, b) => b.points.compare(a.points));
      const piecesAt = (place: number) =>
        ordered
          .slice(place)
          .slice(0, 1)
          .map(({ piece }) => piece);
      return looking.length < 2 ? [] : [{ at: looking, best: piecesAt(0), worst: piecesAt(-1) }];
    });
  }

  /** What was tried of a leaf that does not give all it can yet. */
  function moreFor({ id, worth }: Leaf, type: string | undefined, judged: Judged) {
    const [score, most] = [judged.leaves.get(id), rational(worth.points)];
    if (!score || (isPenalty(id) ? score.equals(ZERO) : score.compare(most) >= 0)) return [];
    const tried = byLeaf.get(id) ?? [];
    return tried.filter(({ types: of }) => !of || type === undefined || of.includes(type));
  }

  function endsOf(leaf: Leaf, type: string | undefined) {
    const keys = keysOf.get(leaf.id);
    const piecesOf = (unit: Handed | undefined): readonly Piece[] =>
      [...(unit?.pieces.values() ?? [])].filter((piece) => keys?.has(keyOf(piece)));
    const own = seen.flatMap((unit, at) => {
      const score = unit.type === type ? scores[at]?.get(leaf.id) : undefined;
      // What is in disorder may be so for another leaf that looks at it too.
      return score && piecesOf(unit).every((piece) => piece.of !== 'table' || isGood(piece))
        ? [{ unit, score }]
        : [];
    });
    const ordered = own.toSorted((a, b) => b.score.compare(a.score));
    const [best, worst] = isPenalty(leaf.id) ? [-1, 0] : [0, -1];
    return {
      best: piecesOf(ordered.at(best)?.unit),
      worst: piecesOf(ordered.at(worst)?.unit),
    };
  }
}

/** What was tried of each leaf, and of what is asked after the total. */
export interface Trials {
  readonly byLeaf: ReadonlyMap<NodeId, readonly Situation[]>;
  readonly after: readonly Situation[];
}

/** How units become populations, and what they are given becomes all that a unit hands in. */
export interface Making {
  readonly populationOf: (units: Population['units']) => Population;
  readonly whole: (pieces: Pieces) => Pieces;
}

/** So many leaves from the first on. */
const SLIGHTLY = 24;

function leavesBelow(node: Node): readonly NodeId[] {
  return node.kind === 'leaf' ? [node.id] : node.children.flatMap(leavesBelow);
}

function keyed(pieces: readonly Piece[]): readonly (readonly [string, Piece])[] {
  return pieces.map((piece) => [keyOf(piece), piece] as const);
}

/** What units get; nothing where the engine does not take the rulebook. */
export function judgeOf(rulebook: Rulebook, populationOf: Making['populationOf']) {
  const scorer = nativeScorer(rulebook);
  return (handed: readonly Handed[]): readonly Judged[] => {
    if (!scorer.ok) return [];
    const units = handed.map(({ type, pieces }, at) =>
      buildUnit(`s${String(at)}`, { type }, new Map([['final', [...pieces.values()]]])),
    );
    const { units: results } = scorer.score(populationOf(units));
    return results.map(({ nodes, total, grade }) => ({
      grade: grade?.status === 'graded' ? grade.grade : undefined,
      total: total.score === null ? undefined : rational(total.score),
      leaves: new Map(
        nodes.flatMap(({ node, score }) =>
          score === null ? [] : [[node, rational(score)] as const],
        ),
      ),
    }));
  };
}

function penalties(rulebook: Rulebook): ReadonlySet<NodeId> {
  const found = rulebook.blocks
    .filter(({ kind }) => kind === 'penalty')
    .flatMap(({ children }) => children.flatMap((child) => [child.id]));
  const all = [...nodesOf(rulebook)].map(({ id }) => id);
  return new Set(all.filter((id) => found.some((one) => id === one || id.startsWith(`${one}.`))));
}
