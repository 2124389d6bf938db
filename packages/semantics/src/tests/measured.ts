import {
  compareSpans,
  dayNumber,
  fromInteger,
  rational,
  type Leaf,
  type Rational,
  type Unit,
} from '@cchc/model';
import { evaluate } from '../expressions/evaluate.js';
import type { Atom, TraceStep, ValueText } from '../trace.js';
import { silent } from '../trace/recorder.js';
import { textOrNull } from '../values/value.js';
import { unitScope, type Scope, type World } from '../world/scope.js';
import { comparedSide, type Boundary } from './boundaries.js';

/** A value that was held against a boundary, and what the boundary was then; days as their numbers. */
export interface Measured {
  readonly subject: Rational;
  readonly bound: Rational;
}

/** All that a unit's evaluation held against a boundary. */
export function measuredAt(
  { node, bound, against }: Boundary,
  unit: Unit,
  world: World,
): readonly Measured[] {
  const scope: Scope = { ...unitScope(world, unit, silent), ...leafOf(node, world) };
  const steps = node === undefined ? [] : world.nodeScore(unit, node).recorder.steps;
  const known = () => measure(textOrNull(evaluate(bound, scope)));
  switch (against.kind) {
    case 'total': {
      const total = against.withoutBonus ? world.totalWithoutBonus(unit) : world.total(unit);
      return pairs(total.score ? [total.score] : [], known());
    }
    case 'bands': {
      const places = against.bands.bands.map(({ at }) => at);
      const subjects = steps.flatMap((step) =>
        step.kind === 'band' && places.some((at) => compareSpans(at, step.at) === 0)
          ? (measure(step.subject) ?? [])
          : [],
      );
      return subjects.length === 0 ? [] : pairs(subjects, known());
    }
    case 'comparison': {
      const { subject } = comparedSide(against.comparison);
      const other = subject === 'left' ? 'right' : 'left';
      return steps
        .flatMap(atomsIn)
        .filter(({ at }) => compareSpans(at, against.comparison.at) === 0)
        .flatMap((atom) => {
          const value = measure(atom[subject]);
          return value ? pairs([value], measure(atom[other])) : [];
        });
    }
  }
}

/** A number, or a day as its number; of anything else there is no next one. */
export function measure(value: ValueText | null | undefined): Rational | undefined {
  if (value?.kind === 'number') return rational(value.text);
  return value?.kind === 'date' ? fromInteger(dayNumber(value.text)) : undefined;
}

function pairs(subjects: readonly Rational[], bound: Rational | undefined): readonly Measured[] {
  return bound ? subjects.map((subject) => ({ subject, bound })) : [];
}

function leafOf(node: string | undefined, { names }: World): { readonly leaf?: Leaf } {
  const found = node === undefined ? undefined : names.nodes.get(node);
  return found?.kind === 'leaf' ? { leaf: found } : {};
}

function atomsIn(step: TraceStep): readonly Atom[] {
  return 'condition' in step ? step.condition.atoms : [];
}
