import {
  expressionsOfRule,
  expressionsOfOutcome,
  withSubexpressions,
  type Expression,
  type Item,
  type Outcome,
  type Rule,
  type Scoring,
} from '@cchc/model';

/** Where something changes: one expression meets another. `subject` is what `giá trị` means there. */
export interface Boundary {
  readonly left: Expression;
  readonly right: Expression;
  readonly subject?: Expression | undefined;
}

/** All boundaries of a rule: ends of bands and brackets, caps, comparisons, extremes, ties of the rounding. */
export function boundariesOfRule(rule: Rule): readonly Boundary[] {
  const conditions = [...expressionsOfRule(rule)].flatMap((one) => boundariesIn(one));
  const outcomes = [
    ...rule.gates.map(({ otherwise }) => otherwise),
    ...rule.exceptions.map(({ outcome }) => outcome),
    ...[rule.zeroDenominator, rule.missingInput].filter((one) => one !== undefined),
  ];
  return [
    ...conditions,
    ...outcomes.flatMap((outcome) => ofOutcome(outcome, undefined)),
    ...ofScoring(rule.scoring, undefined),
  ];
}

/** Comparisons, extremes and the beginnings of steps within an expression. */
export function boundariesIn(expression: Expression, subject?: Expression): readonly Boundary[] {
  return [...withSubexpressions(expression)].flatMap((part): readonly Boundary[] => {
    switch (part.kind) {
      case 'comparison':
        return [{ left: part.left, right: part.right, subject }];
      case 'extreme':
        return part.of.slice(1).flatMap((right) => {
          const [left] = part.of;
          return left ? [{ left, right, subject }] : [];
        });
      case 'steps': {
        const { at, base, size, direction } = part;
        const left: Expression = { kind: 'subject', at };
        const operator = direction === 'over' ? '+' : '-';
        const step: Expression = { kind: 'arithmetic', operator, left: base, right: size, at };
        return [base, step].map((right) => ({ left, right, subject }));
      }
      default:
        return [];
    }
  });
}

function ofScoring(scoring: Scoring, outer: Expression | undefined): readonly Boundary[] {
  switch (scoring.kind) {
    case 'bands': {
      const { subject, bands } = scoring;
      const ends = bands.flatMap(({ range }) =>
        [range.from, range.to].flatMap((end) => (end ? [{ left: subject, right: end.value }] : [])),
      );
      const outcomes = [...bands.map(({ outcome }) => outcome), ...last(scoring)];
      return [...ends, ...outcomes.flatMap((outcome) => ofOutcome(outcome, subject))];
    }
    case 'guards':
      return [...scoring.branches.map(({ outcome }) => outcome), ...last(scoring)].flatMap(
        (outcome) => ofOutcome(outcome, outer),
      );
    case 'additive':
    case 'from-max':
      return scoring.items.flatMap((item) => ofItem(item, outer));
    case 'formula': {
      const { value, cap, at } = scoring;
      const most: Expression = { kind: 'max-points', at };
      const least: Expression = { kind: 'number', value: '0', percent: false, at };
      return [most, least, ...(cap ? [cap] : []), ...tiesBelow(cap ?? most)].map((right) => ({
        left: value,
        right,
        subject: outer,
      }));
    }
    case 'progressive':
      return scoring.brackets.flatMap(({ to }) =>
        to ? [{ left: scoring.subject, right: to }] : [],
      );
    case 'scorer-choice':
      return scoring.alternatives.flatMap(({ outcome }) => ofOutcome(outcome, outer));
    case 'per-case':
      return ofOutcome(scoring.noRows, outer);
    default:
      return [];
  }
}

function ofOutcome(outcome: Outcome, subject: Expression | undefined): readonly Boundary[] {
  if (outcome.kind === 'nested') return ofScoring(outcome.scoring, subject);
  const inside = [...expressionsOfOutcome(outcome)].flatMap((one) => boundariesIn(one, subject));
  if (outcome.kind !== 'value' || outcome.value.kind === 'number') return inside;
  const { value, cap } = outcome;
  const ties = tiesBelow(cap ?? { kind: 'max-points', at: value.at });
  return [
    ...inside,
    ...[...ties, ...(cap ? [cap] : [])].map((right) => ({ left: value, right, subject })),
  ];
}

/** Where what is rounded to two decimals goes up: near the most that there is to get, and near the half of it. */
function tiesBelow(most: Expression): readonly Expression[] {
  const { at } = most;
  const number = (value: string): Expression => ({ kind: 'number', value, percent: false, at });
  const half: Expression = {
    kind: 'arithmetic',
    operator: '/',
    left: most,
    right: number('2'),
    at,
  };
  return [most, half].map((left) => ({
    kind: 'arithmetic',
    operator: '-',
    left,
    right: number('0.005'),
    at,
  }));
}

function ofItem({ amount, cap }: Item, subject: Expression | undefined): readonly Boundary[] {
  return cap ? [{ left: amount, right: cap, subject }] : [];
}

function last(scoring: {
  readonly otherwise?: Outcome;
  readonly uncovered?: Outcome;
}): readonly Outcome[] {
  return [scoring.otherwise, scoring.uncovered].filter((outcome) => outcome !== undefined);
}
