import { ZERO, rational } from '@cchc/model';
import { negateForm } from '../../linear/form.js';
import { joined } from '../../proofs/extremes.js';
import { splitBy, type Case } from '../../symbolic/case.js';
import type { Result, SumOfItems } from '../../symbolic/event.js';
import {
  addQuotients,
  constantQuotient,
  differenceForm,
  type Quotient,
} from '../../symbolic/quotient.js';
import type { GivenStatus } from '../change.js';
import { pointsOf, type Side } from './side.js';

/** What a version gives in some cases, held between the leaf's lowest and its points, not yet rounded. */
export type Piece = ScorePiece | StatusPiece;

export interface ScorePiece {
  readonly kind: 'score';
  readonly value: Quotient;
  readonly here: Case;
}

export interface StatusPiece {
  readonly kind: 'status';
  readonly status: GivenStatus;
  readonly here: Case;
}

/** The sum of items is not told apart into more pieces than this. */
const MOST_PIECES = 2000;

/** Undefined: more than can be looked at, or no formula that can be held in the leaf's range. */
export function piecesOf(result: Result, here: Case, side: Side): readonly Piece[] | undefined {
  switch (result.kind) {
    case 'value':
      return held(result.value, here, side);
    case 'items':
      return piecesOfSum(result, here, side);
    case 'absent':
      return [absentPiece(result.absence, here, side)];
    case 'explain':
      return [{ kind: 'status', status: 'awaiting-explanation', here }];
    case 'none':
      return [{ kind: 'status', status: 'missing-evidence', here }];
  }
}

function absentPiece(
  absence: Extract<Result, { kind: 'absent' }>['absence'],
  here: Case,
  side: Side,
): Piece {
  switch (absence) {
    case 'full':
      return { kind: 'score', value: constantQuotient(pointsOf(side)), here };
    case 'zero':
      return { kind: 'score', value: constantQuotient(ZERO), here };
    case 'left-out':
    case 'skipped':
      return { kind: 'status', status: 'not-assessed', here };
    case 'rescaled':
    case 'not-counted':
      return { kind: 'status', status: absence, here };
  }
}

function piecesOfSum(
  { start, groups }: SumOfItems,
  here: Case,
  side: Side,
): readonly Piece[] | undefined {
  let sums: readonly { readonly value: Quotient; readonly here: Case }[] = [
    { value: constantQuotient(start), here },
  ];
  for (const group of groups) {
    if (sums.length * group.length > MOST_PIECES) return undefined;
    const longer: { value: Quotient; here: Case }[] = [];
    for (const sum of sums) {
      for (const one of group) {
        const both = joined(sum.here, one.here);
        const value = both && addQuotients(sum.value, one.value);
        if (both && !value) return undefined;
        if (both && value) longer.push({ value, here: both });
      }
    }
    sums = longer;
  }
  const pieces = sums.map((sum) => held(sum.value, sum.here, side));
  return pieces.every((one) => one !== undefined) ? pieces.flat() : undefined;
}

/** Below the lowest it is the lowest, above the points the points. */
function held(value: Quotient, here: Case, side: Side): readonly ScorePiece[] | undefined {
  const points = constantQuotient(pointsOf(side));
  const lowest = constantQuotient(rational(side.scored.leaf.worth.lowest));
  const above = differenceForm(value, points);
  const below = differenceForm(lowest, value);
  if (!above || !below) return undefined;
  const high = splitBy(here, { form: above, relation: '>' });
  const rest = high.fails && splitBy(high.fails, { form: below, relation: '>' });
  return [
    ...piece(points, high.holds),
    ...piece(lowest, rest?.holds),
    ...piece(value, rest?.fails),
  ];

  function piece(given: Quotient, at: Case | undefined): readonly ScorePiece[] {
    return at ? [{ kind: 'score', value: given, here: at }] : [];
  }
}

/** The sign of `after − before` in a case: the part where it is above zero, and where below. */
export function splitByDifference(
  before: Quotient,
  after: Quotient,
  here: Case,
): { readonly gain?: Case; readonly loss?: Case } | undefined {
  const form = differenceForm(after, before);
  if (!form) return undefined;
  const { holds: gain, fails } = splitBy(here, { form, relation: '>' });
  const loss = fails && splitBy(fails, { form: negateForm(form), relation: '>' }).holds;
  return { ...(gain && { gain }), ...(loss && { loss }) };
}
