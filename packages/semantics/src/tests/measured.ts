import {
  compareSpans,
  dayNumber,
  dayOfMoment,
  fromInteger,
  momentNumber,
  rational,
  type Leaf,
  type Rational,
  type Unit,
} from '@cchc/model';
import { evaluate } from '../expressions/evaluate.js';
import type { Atom, TraceStep, ValueText } from '../trace.js';
import { silent } from '../trace/recorder.js';
import { number, textOf, textOrNull } from '../values/value.js';
import { unitScope, type Scope, type World } from '../world/scope.js';
import { comparedSide, type Boundary } from './boundaries.js';

/** A value that was held against a boundary, and what the boundary was then; days and moments as their numbers. */
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
  const known = () => textOrNull(evaluate(bound, scope));
  switch (against.kind) {
    case 'total': {
      const total = against.withoutBonus ? world.totalWithoutBonus(unit) : world.total(unit);
      return total.score ? pair(textOf(number(total.score)), known()) : [];
    }
    case 'bands': {
      const places = against.bands.bands.map(({ at }) => at);
      const subjects = steps.flatMap((step) =>
        step.kind === 'band' && places.some((at) => compareSpans(at, step.at) === 0)
          ? step.subject
          : [],
      );
      if (subjects.length === 0) return [];
      const now = known();
      return subjects.flatMap((one) => pair(one, now));
    }
    case 'comparison': {
      const { subject } = comparedSide(against.comparison);
      const other = subject === 'left' ? 'right' : 'left';
      return steps
        .flatMap(atomsIn)
        .filter(({ at }) => compareSpans(at, against.comparison.at) === 0)
        .flatMap((atom) => pair(atom[subject] ?? null, atom[other] ?? null));
    }
  }
}

/** A number, or a day or a moment as its number; of anything else there is no next one. */
export function measure(value: ValueText | null | undefined): Rational | undefined {
  switch (value?.kind) {
    case 'number':
      return rational(value.text);
    case 'date':
      return fromInteger(dayNumber(value.text));
    case 'moment':
      return fromInteger(momentNumber(value.text));
    default:
      return undefined;
  }
}

/** Beside a day, a moment is its day. */
function pair(subject: ValueText | null, bound: ValueText | null): readonly Measured[] {
  const days = subject?.kind !== bound?.kind;
  const [held, against] = [subject, bound].map((value) => measure(days ? onItsDay(value) : value));
  return held && against ? [{ subject: held, bound: against }] : [];
}

function onItsDay(value: ValueText | null): ValueText | null {
  return value?.kind === 'moment' ? { kind: 'date', text: dayOfMoment(value.text) } : value;
}

function leafOf(node: string | undefined, { names }: World): { readonly leaf?: Leaf } {
  const found = node === undefined ? undefined : names.nodes.get(node);
  return found?.kind === 'leaf' ? { leaf: found } : {};
}

function atomsIn(step: TraceStep): readonly Atom[] {
  return 'condition' in step ? step.condition.atoms : [];
}
