import {
  expressionsOfRange,
  leavesOf,
  withSubexpressions,
  type Bands,
  type Comparison,
  type Expression,
  type Grading,
  type Leaf,
  type NodeId,
  type Placed,
  type Rulebook,
} from '@cchc/model';
import { scoringsOfLeaf } from '../refusals/outcomes.js';
import { conditionsOfLeaf } from './conditions.js';

/** A value at which a score or a grade changes its course, and what is held against it. */
export interface Boundary extends Placed {
  readonly node?: NodeId;
  readonly bound: Expression;
  readonly against: Against;
}

export type Against =
  | { readonly kind: 'bands'; readonly bands: Bands }
  | { readonly kind: 'comparison'; readonly comparison: Comparison }
  | { readonly kind: 'total'; readonly withoutBonus: boolean };

/** The bounds of bands, of the comparisons in conditions, and of grades; each bound of a scale once. */
export function boundariesOf(rulebook: Rulebook): readonly Boundary[] {
  const ofLeaves = [...leavesOf(rulebook)]
    .filter(({ worth }) => worth.kind !== 'monitor-only')
    .flatMap(boundariesOfLeaf);
  return [...ofLeaves, ...(rulebook.grading ? boundariesOfGrading(rulebook.grading) : [])];
}

/** What is compared: the side that is not the bound. */
export function comparedSide({ left, right }: Comparison): {
  readonly subject: 'left' | 'right';
  readonly bound: Expression;
} {
  const turned = isConstant(left) && !isConstant(right);
  return turned ? { subject: 'right', bound: left } : { subject: 'left', bound: right };
}

/** The same for every unit. */
export function isConstant(expression: Expression): boolean {
  return [...withSubexpressions(expression)].every(({ kind }) => CONSTANTS.has(kind));
}

const CONSTANTS: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'number',
  'date',
  'moment',
  'max-points',
  'arithmetic',
  'negation',
]);

function boundariesOfLeaf(leaf: Leaf): readonly Boundary[] {
  const { id: node } = leaf;
  const found = [
    ...conditionsOfLeaf(leaf)
      .flatMap((condition) => [...comparisonsIn(condition)])
      .map(ofComparison),
    ...[...scoringsOfLeaf(leaf)].flatMap((scoring) =>
      scoring.kind === 'bands' ? ofBands(scoring) : [],
    ),
  ];
  return found.map((boundary) => ({ ...boundary, node }));
}

/** The comparisons by size that a condition is made of. */
function* comparisonsIn(condition: Expression): Generator<Comparison> {
  if (condition.kind === 'logic') {
    yield* comparisonsIn(condition.left);
    yield* comparisonsIn(condition.right);
  }
  if (condition.kind === 'not') yield* comparisonsIn(condition.value);
  if (condition.kind === 'comparison' && !UNORDERED.has(condition.operator)) yield condition;
}

const UNORDERED: ReadonlySet<Comparison['operator']> = new Set<Comparison['operator']>(['=', '<>']);

function ofComparison(comparison: Comparison): Boundary {
  const { bound } = comparedSide(comparison);
  return { at: comparison.at, bound, against: { kind: 'comparison', comparison } };
}

function ofBands(bands: Bands): readonly Boundary[] {
  const bounds = bands.bands.flatMap(({ range }) => [...expressionsOfRange(range)]);
  return distinct(bounds).map((bound) => ({
    at: bound.at,
    bound,
    against: { kind: 'bands', bands },
  }));
}

function boundariesOfGrading({ grades }: Grading): readonly Boundary[] {
  const totals = grades
    .flatMap(({ conditions }) => conditions)
    .filter((condition) => condition.kind === 'total');
  return [false, true].flatMap((withoutBonus) => {
    const alike = totals.filter((one) => one.withoutBonus === withoutBonus);
    return distinct(alike.flatMap(({ range }) => [...expressionsOfRange(range)])).map((bound) => ({
      at: bound.at,
      bound,
      against: { kind: 'total', withoutBonus } as const,
    }));
  });
}

/** `dưới 80%` and `từ 80%` speak of one bound. */
function distinct(bounds: readonly Expression[]): readonly Expression[] {
  const first = new Map<string, Expression>();
  for (const bound of bounds) {
    const key = JSON.stringify(bound, (name, value: unknown) =>
      name === 'at' || name === 'percent' ? undefined : value,
    );
    if (!first.has(key)) first.set(key, bound);
  }
  return [...first.values()];
}
