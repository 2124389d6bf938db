import {
  ZERO,
  expressionsOfRange,
  fromInteger,
  ratio,
  rational,
  type Grading,
  type Name,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import type { Goals, Reached, Witness as MadeUpUnit } from '@cchc/semantics';
import type { AskedLeaf } from '../prove/leaf.js';
import { partsOf, wholeUnit } from '../prove/whole-unit.js';
import { anyCase } from '../symbolic/case.js';
import type { Scope } from '../symbolic/scope.js';
import { readTruth } from '../symbolic/truths.js';
import { mergedUnits } from '../witness/merge.js';
import { unitOfCase } from './candidates.js';
import { coverOf } from './cover.js';
import { common } from './sets.js';
import { unitAt } from './totals.js';

export interface GradeCases {
  readonly units: readonly MadeUpUnit[];
  readonly smallest: boolean;
}

/**
 * As few whole units as reach, of those that were made up, every grade, both sides of every total
 * between two, and all that lowers a grade.
 */
export function gradeCases(
  rulebook: Rulebook,
  leaves: readonly AskedLeaf[],
  goals: Goals,
  wanted: Reached,
): GradeCases {
  const { grading } = rulebook;
  if (!grading || wanted.size === 0) return { units: [], smallest: true };
  const found = new Map<string, { readonly unit: MadeUpUnit; readonly reached: Reached }>();
  const offer = (unit: MadeUpUnit): void => {
    const all = goals.ofUnit(unit, [], 'grades');
    const key = [...all].sort().join('\n');
    if (!found.has(key)) found.set(key, { unit, reached: common(all, wanted) });
  };
  const types = rulebook.unitTypes.length > 0 ? rulebook.unitTypes : [undefined];
  const swept = types.flatMap((type) => sweep(type, leaves, rulebook));
  for (const unit of swept) offer(unit);
  const distinct = [...found.values()].map(({ unit }) => unit);
  for (const more of deciding(grading, rulebook))
    for (const unit of distinct)
      if (more.type === undefined || more.type === unit.type) offer(mergedUnits(unit, more));
  for (const total of totalsBeside(grading)) {
    const unit = unitAt(total, distinct, leaves, rulebook);
    if (unit) offer(unit);
  }
  const all = [...found.values()];
  const { chosen, smallest } = coverOf(
    all.map(({ reached }) => reached),
    wanted,
  );
  return { units: chosen.flatMap((index) => all[index]?.unit ?? []), smallest };
}

/** Whole units are made up for no more steps on the way from the best to the worst. */
const MOST_STEPS = 40;

/** From the best unit to the worst, part after part. */
function sweep(
  type: Name | undefined,
  leaves: readonly AskedLeaf[],
  rulebook: Rulebook,
): readonly MadeUpUnit[] {
  const others = rulebook.unitTypes.filter((one) => one !== type);
  const unitTypes = type === undefined ? [] : [type, ...others];
  const parts = partsOf(leaves, { ...rulebook, unitTypes });
  const stride = Math.ceil(parts.length / MOST_STEPS) || 1;
  const lows = Array.from({ length: Math.ceil(parts.length / stride) + 1 }, (_, at) => at * stride);
  return (['no', 'yes'] as const).flatMap((answer) =>
    lows.map((low) => {
      const ends = parts.map((part, index) => {
        return { part, side: index < low ? ('least' as const) : ('most' as const) };
      });
      const unit = wholeUnit(ends, rulebook, answer);
      return { ...unit, attributes: {}, ...(type !== undefined && { type }) };
    }),
  );
}

/** Units of which something is true that a grade asks for, or that lowers it; of any type unless that is asked. */
function deciding(
  { grades, vetoes, downgrades, caps }: Grading,
  rulebook: Rulebook,
): readonly MadeUpUnit[] {
  const scope: Scope = { rulebook, leaf: undefined, points: ZERO, patterns: new Map() };
  const asked = grades
    .flatMap(({ conditions }) => conditions)
    .flatMap((one) => (one.kind === 'when' ? [one.condition] : []));
  const others = [...vetoes, ...downgrades, ...caps].map(({ when }) => when);
  return [...asked, ...others].flatMap((condition) =>
    [...readTruth(condition, scope, anyCase)].flatMap((read) => {
      const isMeant = read.kind === 'truth' && read.truth;
      const unit = isMeant ? unitOfCase(read.here, [], { rulebook }) : undefined;
      if (!unit) return [];
      const choices = [...read.here.picks.values()].map(({ choice }) => choice.source.kind);
      return [choices.includes('unit-type') ? unit : ofAnyType(unit)];
    }),
  );
}

function ofAnyType(unit: MadeUpUnit): MadeUpUnit {
  return Object.fromEntries(Object.entries(unit).filter(([field]) => field !== 'type'));
}

/** The bounds of grades, and a hundredth and a tenth beside them. */
function totalsBeside({ grades }: Grading): readonly Rational[] {
  const bounds = grades
    .flatMap(({ conditions }) => conditions)
    .flatMap((one) => (one.kind === 'total' ? [...expressionsOfRange(one.range)] : []))
    .flatMap((bound) => (bound.kind === 'number' ? [rational(bound.value)] : []));
  return bounds.flatMap((bound) =>
    STEPS.flatMap((step) => [bound.sub(step), bound.add(step)]).concat(bound),
  );
}

const STEPS = [ratio(1n, 100n), ratio(1n, 10n), fromInteger(1)];
