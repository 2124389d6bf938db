import {
  ZERO,
  max,
  min,
  nodesOf,
  rational,
  type EveryPart,
  type GradeBand,
  type GradeCondition,
  type Node,
  type Rational,
  type Rulebook,
} from '@cchc/model';
import { compareForm } from '../linear/constraint.js';
import { addForms, negateForm } from '../linear/form.js';
import { anyCase, assume, type Case, type Choice } from '../symbolic/case.js';
import { readChoice } from '../symbolic/choices.js';
import { constantOf, formQuotient, type Quotient } from '../symbolic/quotient.js';
import { readNumber } from '../symbolic/numbers.js';
import { readRange } from '../symbolic/ranges.js';
import { follow, truth, type Stop, type TruthReading } from '../symbolic/reading.js';
import { textOf, type Scope } from '../symbolic/scope.js';
import { readTruth } from '../symbolic/truths.js';
import { introduceUnknown, type Sort } from '../symbolic/unknowns.js';
import type { Totals } from './attainable.js';

/** The totals a grading looks at, in the cases it can come to. */
export interface GradedTotals {
  readonly scope: Scope;
  readonly totals: Totals;
  readonly total: Quotient;
  readonly withoutBonus: Quotient;
  readonly here: Case;
}

/** Undefined where there is no total at all. */
export function gradedTotals(rulebook: Rulebook, totals: Totals): GradedTotals | undefined {
  const scope: Scope = { rulebook, leaf: undefined, points: ZERO, patterns: new Map() };
  const sort: Sort = {
    kind: 'number',
    near: totals.bare.high,
    step: totals.step,
    lowest: totals.bare.low,
    highest: totals.bare.high,
  };
  const bare = introduceUnknown(
    'total without bonus',
    { kind: 'total-without-bonus' },
    sort,
    anyCase,
  );
  if (!bare) return undefined;
  const common = { scope, totals, withoutBonus: bare.value };
  if (totals.bonus.equals(ZERO)) return { ...common, total: bare.value, here: bare.here };
  const added: Sort = { ...sort, near: ZERO, lowest: ZERO, highest: totals.bonus };
  const bonus = introduceUnknown('bonus', { kind: 'derived' }, added, bare.here);
  const total = bonus && addForms(bare.value.numerator, bonus.value.numerator);
  return total && { ...common, total: formQuotient(total), here: bonus.here };
}

/** Whether all conditions of a grade hold. */
export function* readGrade(
  { conditions }: Pick<GradeBand, 'conditions'>,
  graded: GradedTotals,
  here: Case,
): Generator<TruthReading | Stop> {
  const [first, ...rest] = conditions;
  if (!first) {
    yield truth(true, here);
    return;
  }
  yield* follow(readCondition(first, graded, here), (read) =>
    read.truth ? readGrade({ conditions: rest }, graded, read.here) : [read],
  );
}

function* readCondition(
  condition: GradeCondition,
  graded: GradedTotals,
  here: Case,
): Generator<TruthReading | Stop> {
  const { scope } = graded;
  switch (condition.kind) {
    case 'total': {
      const value = condition.withoutBonus ? graded.withoutBonus : graded.total;
      const expression = {
        kind: 'total',
        withoutBonus: condition.withoutBonus,
        at: condition.at,
      } as const;
      yield* readRange(condition.range, { ...scope, subject: { value, expression } }, here);
      return;
    }
    case 'every':
      for (const read of readChoice(partsChoice(condition), 'yes', here)) {
        const possible = read.truth ? read.here : withPartOut(condition, graded, read.here);
        if (possible) yield truth(read.truth, possible);
      }
      return;
    case 'parts-below':
      yield* readChoice(partsChoice(condition), 'yes', here);
      return;
    case 'when':
      yield* readTruth(condition.condition, scope, here);
  }
}

/** Whether the parts are as the condition asks: a choice of its own, bound to the total by `withPartOut`. */
export function partsChoice(condition: GradeCondition): Choice {
  return {
    id: `parts ${textOf(condition)}`,
    source: { kind: 'derived' },
    kind: 'yes-no',
    options: ['yes', 'no'],
    open: false,
  };
}

/** With some part out of the range, the total is the most there is, less what that part then lacks. */
function withPartOut(condition: EveryPart, graded: GradedTotals, here: Case): Case | undefined {
  const { totals, withoutBonus } = graded;
  const lacks = partsOf(condition, graded.scope.rulebook).flatMap(
    (node) => lackOf(node, condition, graded) ?? [],
  );
  if (lacks.length === 0) return undefined;
  // A rescaled total may lack less than the part does.
  if (graded.scope.rulebook.rescaleTotal) return here;
  const most = totals.bare.high.sub(lacks.reduce(min));
  return assume(here, compareForm(negateForm(withoutBonus.numerator), '>=', most.neg()));
}

/** The nodes that a condition over a level speaks of; blocks stand apart. */
export function partsOf({ level }: EveryPart, rulebook: Rulebook): readonly Node[] {
  const blocks = new Set(rulebook.blocks.flatMap((block) => block.children));
  const inBlocks = new Set([...blocks].flatMap((node) => [...descendants(node)]));
  return [...nodesOf(rulebook)].filter((node) => node.level === level && !inBlocks.has(node.id));
}

/** How far below its most a node is at least, where it lies out of the range; undefined where it cannot. */
function lackOf(
  node: Node,
  condition: EveryPart,
  { totals, scope }: GradedTotals,
): Rational | undefined {
  const { low, high } = totals.ofNode(node);
  const scale = condition.of === 'points' ? undefined : rational(node.worth.points);
  const bound = (value: Rational | undefined) => (value && scale ? value.mul(scale) : value);
  const from = bound(constantBound(condition.range.from?.value, scope));
  const to = bound(constantBound(condition.range.to?.value, scope));
  if (condition.range.from && !from) return ZERO;
  if (condition.range.to && !to) return ZERO;
  const above = to && high.compare(to) >= 0;
  if (above) return ZERO;
  if (!from) return undefined;
  const order = low.compare(from);
  const canBeOut = order < 0 || (order === 0 && condition.range.from?.inclusive === false);
  return canBeOut ? max(ZERO, high.sub(from)) : undefined;
}

function constantBound(
  value: Parameters<typeof readNumber>[0] | undefined,
  scope: Scope,
): Rational | undefined {
  const [read, ...others] = value ? readNumber(value, scope, anyCase) : [];
  return read?.kind === 'number' && others.length === 0 ? constantOf(read.value) : undefined;
}

function* descendants(node: Node): Generator<string> {
  yield node.id;
  if (node.kind === 'group') for (const child of node.children) yield* descendants(child);
}
