import { Terms } from './terms.js';
import { ZERO, type Rational } from '@cchc/model';
import { isEmpty, stretchOf } from './bounds.js';
import { decimalCandidates, wholeCandidates } from './candidates.js';
import { holdsAt, type Constraint } from './constraint.js';
import { eliminate, simplify, split } from './eliminate.js';
import { addConstant, isWhole, type VariableId } from './form.js';
import { cheapestUnknown, unknownsOf } from './order.js';

/** How many values are tried before a point counts as not found. */
const MOST_TRIES = 4000;

export type Point = ReadonlyMap<VariableId, Rational>;

/**
 * Values that meet all constraints, whole where they must be and writable as decimals; `near` says
 * what a value is best close to (0 where it says nothing). Undefined: there are none, or none was found.
 */
export function pointOf(
  constraints: readonly Constraint[],
  near: ReadonlyMap<VariableId, Rational> = new Map(),
): Point | undefined {
  const stages = stagesOf(constraints);
  if (!stages) return undefined;
  const tries = { left: MOST_TRIES };
  const point = assign(stages, new Map(), near, tries);
  return point && constraints.every((one) => holdsAt(one, point)) ? point : undefined;
}

/** An unknown and all that is said of it and of unknowns assigned before it. */
interface Stage {
  readonly id: VariableId;
  readonly about: readonly Constraint[];
}

/**
 * In the order of assignment: the last unknown eliminated is the first that gets a value. Unknowns
 * that vanished together with another one are free, and come before all.
 */
function stagesOf(constraints: readonly Constraint[]): readonly Stage[] | undefined {
  const stages: Stage[] = [];
  let left = simplify(constraints);
  while (left) {
    const id = cheapestUnknown(left);
    if (id === undefined) return [...freeStages(constraints, stages), ...stages.reverse()];
    stages.push({ id, about: split(left, id)[0] });
    left = eliminate(left, id);
  }
  return undefined;
}

function freeStages(
  constraints: readonly Constraint[],
  stages: readonly Stage[],
): readonly Stage[] {
  const staged = new Set(stages.map((stage) => stage.id));
  const free = [...unknownsOf(constraints)].filter((id) => !staged.has(id));
  return free.map((id) => ({ id, about: [] }));
}

function assign(
  stages: readonly Stage[],
  values: Point,
  near: Point,
  tries: { left: number },
): Point | undefined {
  const [stage, ...later] = stages;
  if (!stage) return values;
  const stretch = stretchOf(
    stage.about.map((one) => insert(one, values, stage.id)),
    stage.id,
  );
  if (isEmpty(stretch)) return undefined;
  const close = near.get(stage.id) ?? ZERO;
  const candidates = isWhole(stage.id)
    ? wholeCandidates(stretch, close)
    : decimalCandidates(stretch, close);
  for (const candidate of candidates) {
    if (tries.left-- <= 0) return undefined;
    const found = assign(later, new Map(values).set(stage.id, candidate), near, tries);
    if (found) return found;
  }
  return undefined;
}

function insert(constraint: Constraint, values: Point, kept: VariableId): Constraint {
  const { form, relation } = constraint;
  const own = form.terms.get(kept) ?? ZERO;
  let inserted = { constant: form.constant, terms: new Terms([kept], [own]) };
  for (const [id, coefficient] of form.terms) {
    if (id === kept) continue;
    const value = coefficient.mul(values.get(id) ?? ZERO);
    inserted = { ...addConstant(inserted, value), terms: inserted.terms };
  }
  return { form: inserted, relation };
}
