import { print, rational, type Rational, type Span } from '@cchc/model';
import type { ScoredNode } from '@cchc/semantics';
import type { AnalysisFinding } from '../findings.js';
import { negateForm } from '../linear/form.js';
import { assume, type Case } from '../symbolic/case.js';
import type { Exploration } from '../symbolic/explore.js';
import {
  constantOf,
  constantQuotient,
  differenceForm,
  type Quotient,
} from '../symbolic/quotient.js';
import { show, type ShownCase } from '../witness/shown.js';
import { valueOfQuotient } from '../witness/values.js';
import { found, nothing, open, together, type Answer, type Question } from './question.js';

type Side = 'points' | 'lowest';

/**
 * Rules that give more than the leaf's points, or less than its lowest, where no cap says so. Scoring
 * would silently hold them in the range. Additive, deductive and progressive
 * rules are held there by definition.
 */
export const beyondRange: Question = (explored, rulebook) => {
  const given = valuesGiven(explored);
  const places = new Map(given.map(({ at }) => [JSON.stringify(at), at]));
  const sides = ['points', 'lowest'] as const;
  return together([...places.values()].flatMap((at) => sides.map((side) => beyondAt(at, side))));

  function beyondAt(at: Span, side: Side): Answer {
    const limit = rational(explored.leaf.worth[side]);
    let last: Answer = nothing;
    for (const { value, here } of given.filter((one) => one.at === at)) {
      const beyond = casesBeyond(value, here, side, limit);
      if (!beyond) continue;
      const place = { node: explored.leaf.id, at, rulebook };
      const shown = show(beyond, place, (scored) => isHeld(scored, side, explored));
      if (shown.ok) return beyondFinding(value, at, side, shown, explored);
      last = open(shown.undecided);
    }
    return last;
  }
};

interface ValueGiven {
  readonly value: Quotient;
  readonly at: Span;
  readonly here: Case;
}

function valuesGiven({ results }: Exploration): readonly ValueGiven[] {
  return results.flatMap(({ result, here }) =>
    result.kind === 'value' ? [{ value: result.value, at: result.at, here }] : [],
  );
}

function casesBeyond(value: Quotient, here: Case, side: Side, limit: Rational): Case | undefined {
  const constant = constantOf(value);
  // Most results are plain points.
  if (constant) {
    const order = constant.compare(limit);
    return (side === 'points' ? order > 0 : order < 0) ? here : undefined;
  }
  const above = differenceForm(value, constantQuotient(limit));
  if (!above) return undefined;
  return assume(here, { form: side === 'points' ? above : negateForm(above), relation: '>' });
}

/** Scoring says that it held the leaf; of a row it only shows in the score. */
function isHeld({ reasons, score }: ScoredNode, side: Side, { leaf }: Exploration): boolean {
  if (leaf.rule.scoring.kind === 'per-case')
    return score?.equals(rational(leaf.worth[side])) === true;
  return reasons.some((reason) => reason.kind === 'clamped' && reason.to === side);
}

function beyondFinding(
  value: Quotient,
  at: Span,
  side: Side,
  { witness, values }: ShownCase,
  { leaf }: Exploration,
): Answer {
  const given = valueOfQuotient(value, values.point);
  if (!given) return open({ at, why: 'witness-not-confirmed' });
  const { code, worth } = leaf;
  const score = print(given);
  const finding: AnalysisFinding =
    side === 'points'
      ? {
          code: 'SCORE_ABOVE_POINTS',
          severity: 'error',
          at,
          args: { code, points: worth.points, score, witness },
        }
      : {
          code: 'SCORE_BELOW_LOWEST',
          severity: 'error',
          at,
          args: { code, lowest: worth.lowest, score, witness },
        };
  return found(finding);
}
