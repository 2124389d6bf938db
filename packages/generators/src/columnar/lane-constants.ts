import { int, isConst, type Int } from '../program/int.js';
import { compareRat, ratOfDecimal, type Rat } from '../program/rat.js';
import type { Statement } from '../program/statement.js';
import { atScale } from './lane-points.js';
import type { Writing } from './lane-writing.js';
import { ASK, type LaneStep } from './lane.js';

/** What a leaf always ends with here; a lack that the rulebook has an outcome for is that outcome. */
export function constant(
  statement: Extract<Statement, { do: 'lack' }> | Extract<Statement, { do: 'end' }>,
  to: Writing,
): LaneStep {
  const outcome =
    statement.do === 'lack'
      ? lacking(statement, to)
      : to.outcomes.push({ kind: 'constant', verdict: statement }) - 1;
  return { do: 'end', outcome, score: scoreOfConstant(outcome, to) };
}

export function lacking(statement: Extract<Statement, { do: 'lack' }>, to: Writing): number {
  const { missingInput, zeroDenominator } = to.program;
  const instead =
    statement.cause === 'missing-input'
      ? missingInput
      : statement.cause === 'zero-denominator'
        ? zeroDenominator
        : undefined;
  // Only what it comes to without looking at the unit again is always the same.
  if (instead && !(instead.length === 1 && instead[0]?.do === 'end' && isConstantEnd(instead[0]))) {
    return ASK;
  }
  return to.outcomes.push({ kind: 'constant', verdict: statement }) - 1;
}

function isConstantEnd({ with: end }: Extract<Statement, { do: 'end' }>): boolean {
  if (end.kind === 'points') return isConst(end.value.num) && isConst(end.value.den);
  return end.kind === 'absent' || end.kind === 'explain' || end.kind === 'uncovered';
}

/** Full points and zero points are scores too. */
export function scoreOfConstant(
  outcome: number,
  to: Pick<Writing, 'outcomes' | 'program' | 'form'>,
): Int {
  const { leaf, digits, scale } = to.form;
  const known = to.outcomes[outcome];
  if (known?.kind !== 'constant') return int(0);
  const { verdict } = known;
  const { missingInput, zeroDenominator } = to.program;
  const instead =
    verdict.do === 'end'
      ? verdict
      : (verdict.cause === 'missing-input' ? missingInput : zeroDenominator)?.[0];
  if (
    instead?.do !== 'end' ||
    (verdict.do === 'lack' && !['missing-input', 'zero-denominator'].includes(verdict.cause))
  ) {
    return int(0);
  }
  const { with: end } = instead;
  const held = (value: Rat): Int => {
    const [most, least] = [ratOfDecimal(leaf.worth.points), ratOfDecimal(leaf.worth.lowest)];
    const over = compareRat(value, '>', most).op === 'true';
    const under = compareRat(value, '<', least).op === 'true';
    return atScale(over ? most : under ? least : value, digits, scale);
  };
  if (end.kind === 'points') return held(end.value);
  if (end.kind !== 'absent') return int(0);
  if (end.absence.kind === 'full') return held(ratOfDecimal(leaf.worth.points));
  return end.absence.kind === 'zero' ? held({ num: int(0), den: int(1) }) : int(0);
}
