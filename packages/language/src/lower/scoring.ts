import { print, rational } from '@cchc/model';
import type {
  Bracket,
  Expression,
  Absence,
  Band,
  Bound,
  Branch,
  Item,
  Outcome,
  Range,
  Rule,
  Scoring,
} from '@cchc/model';
import type * as ast from '../generated/ast.js';
import { contextFor, decimalOf, placeOf, wholeOf, type LowerContext } from './context.js';
import { period } from './dates.js';
import { lowerExpression } from './expression.js';

/** The statements of a leaf that together say how it is scored. */
export interface RuleStatements {
  readonly rule: ast.Rule;
  readonly gates: readonly ast.Gate[];
  readonly exceptions: readonly ast.ExceptInCase[];
  /** The nearest ones first: in the rule, in the leaf, in the nodes above. */
  readonly zeroDenominator: ast.ZeroDenominator | undefined;
  readonly missingData: ast.MissingData | undefined;
}

export function lowerRule(statements: RuleStatements, context: LowerContext): Rule {
  const { rule, gates, exceptions, zeroDenominator, missingData } = statements;
  const digits = rule.scoring.$type === 'PerCase' ? undefined : wholeOf(rule.digits);
  return {
    gates: gates.map((gate) => ({
      when: lowerExpression(gate.condition, context),
      otherwise: lowerOutcome(gate.outcome, context),
      at: placeOf(gate),
    })),
    exceptions: exceptions.map((exception) => ({
      when: lowerExpression(exception.condition, context),
      outcome: lowerOutcome(exception.outcome, context),
      at: placeOf(exception),
    })),
    scoring: lowerScoring(rule.scoring, context),
    ...(digits !== undefined && { digits }),
    ...(zeroDenominator && { zeroDenominator: lowerFallback(zeroDenominator.outcome, context) }),
    ...(missingData && { missingInput: lowerFallback(missingData.outcome, context) }),
    at: placeOf(rule),
  };
}

export function lowerScoring(scoring: ast.Scoring, context: LowerContext): Scoring {
  const at = placeOf(scoring);
  switch (scoring.$type) {
    case 'Bands':
      return {
        kind: 'bands',
        subject: lowerExpression(scoring.subject, context),
        bands: scoring.entries
          .filter((entry) => entry.$type === 'Band')
          .map((band) => lowerBand(band, context)),
        ...leftovers(scoring.entries, context),
        at,
      };
    case 'Guards':
      return {
        kind: 'guards',
        branches: scoring.entries
          .filter((entry) => entry.$type === 'Branch')
          .map((branch) => lowerBranch(branch, context)),
        ...leftovers(scoring.entries, context),
        at,
      };
    case 'Additive':
      return { kind: 'additive', items: scoring.items.map((item) => lowerItem(item, context)), at };
    case 'FromMax':
      return { kind: 'from-max', items: scoring.items.map((item) => lowerItem(item, context)), at };
    case 'PerCase':
      return lowerPerCase(scoring, scoring.$container, context);
    case 'Progressive':
      return lowerProgressive(scoring, context);
    case 'ByScale':
      return lowerByScale(scoring, context);
    case 'BySurvey':
      return { kind: 'survey', survey: scoring.survey.ref?.name ?? '', at };
    case 'ByExperts':
      return lowerByExperts(scoring, context);
    case 'ScorerChoice':
      return {
        kind: 'scorer-choice',
        alternatives: scoring.alternatives.map((alternative) => ({
          title: alternative.name,
          outcome: lowerOutcome(alternative.outcome, context),
          at: placeOf(alternative),
        })),
        at,
      };
    case 'Formula':
      return {
        kind: 'formula',
        value: lowerExpression(scoring.value, context),
        ...lowerCap(scoring.cap, context),
        at,
      };
  }
}

export function lowerOutcome(outcome: ast.Outcome, context: LowerContext): Outcome {
  const at = placeOf(outcome);
  switch (outcome.$type) {
    case 'Absent':
      return { kind: 'absent', absence: lowerAbsence(outcome, context), at };
    case 'Explain':
      return { kind: 'explain', at };
    case 'Nested':
      return { kind: 'nested', scoring: lowerScoring(outcome.scoring, context), at };
    case 'Value':
      return {
        kind: 'value',
        value: lowerExpression(outcome.value, context),
        ...lowerCap(outcome.cap, context),
        at,
      };
  }
}

/** Where there is nothing to assess, 0 points mean "not applicable, zero", not a score that was earned. */
export function lowerFallback(outcome: ast.Outcome, context: LowerContext): Outcome {
  const lowered = lowerOutcome(outcome, context);
  const zero =
    lowered.kind === 'value' && lowered.value.kind === 'number' && lowered.value.value === '0';
  return zero ? { kind: 'absent', absence: { kind: 'zero' }, at: lowered.at } : lowered;
}

export function lowerRange(range: ast.Range, context: LowerContext): Range {
  const at = placeOf(range);
  switch (range.$type) {
    case 'Interval': {
      // `từ 70% trở xuống`: the only bound is the upper one.
      const [low, high] =
        range.low && range.down ? [undefined, range.low] : [range.low, range.high];
      return {
        ...(low && { from: lowerBound(low.bound, low.inclusive, context) }),
        ...(high && { to: lowerBound(high.bound, high.inclusive, context) }),
        at,
      };
    }
    case 'Point': {
      const bound = lowerBound(range.bound, true, context);
      return { ...(!range.down && { from: bound }), ...(!range.up && { to: bound }), at };
    }
    case 'Period':
      return lowerPeriod(range, context);
  }
}

function lowerPeriod(range: ast.Period, context: LowerContext): Range {
  const at = placeOf(range);
  const days = period(range.unit, range.number, context.year);
  if (!days) return { at };
  const bound = (value: string): Bound => ({ value: { kind: 'date', value, at }, inclusive: true });
  return { from: bound(days.from), to: bound(days.to), at };
}

function lowerBound(bound: ast.Expression, inclusive: boolean, context: LowerContext): Bound {
  return { value: lowerExpression(bound, context), inclusive };
}

function lowerBand(band: ast.Band, context: LowerContext): Band {
  return {
    range: lowerRange(band.range, context),
    outcome: lowerOutcome(band.outcome, context),
    at: placeOf(band),
  };
}

function lowerBranch(branch: ast.Branch, context: LowerContext): Branch {
  return {
    when: lowerExpression(branch.condition, context),
    outcome: lowerOutcome(branch.outcome, context),
    at: placeOf(branch),
  };
}

function lowerItem(item: ast.Item, context: LowerContext): Item {
  return {
    effect: item.deduct ? 'deduct' : 'add',
    amount: lowerExpression(item.amount, context),
    ...(item.condition && { when: lowerExpression(item.condition, context) }),
    ...lowerCap(item.cap, context),
    at: placeOf(item),
  };
}

/** A first bracket with points of its own is what everybody begins with. */
function lowerProgressive(progressive: ast.Progressive, context: LowerContext): Scoring {
  const { brackets } = progressive;
  const base = brackets[0]?.points;
  return {
    kind: 'progressive',
    subject: lowerExpression(progressive.subject, context),
    ...(base && { base: lowerExpression(base, context) }),
    brackets: brackets.map((bracket) => lowerBracket(bracket, context)),
    at: placeOf(progressive),
  };
}

function lowerBracket(bracket: ast.Bracket, context: LowerContext): Bracket {
  const at = placeOf(bracket);
  const literal = (value: string): Expression => ({ kind: 'number', value, percent: false, at });
  return {
    ...(bracket.range.to && { to: lowerExpression(bracket.range.to, context) }),
    rate: bracket.rate ? lowerExpression(bracket.rate, context) : literal('0'),
    size: bracket.size ? lowerExpression(bracket.size, context) : literal('1'),
    whole: bracket.whole,
    at,
  };
}

/** A shared scale is worked into the leaf: its names stand for the leaf's own values. */
function lowerByScale(use: ast.ByScale, context: LowerContext): Scoring {
  const scale = use.scale.ref;
  const values = use.values.map((value) => lowerExpression(value, context));
  if (!scale)
    return { kind: 'formula', value: lowerExpression(undefined, context), at: placeOf(use) };
  const bindings = new Map(
    scale.parameters.map((parameter, index) => [
      parameter.name,
      values[index] ?? lowerExpression(undefined, context),
    ]),
  );
  return lowerScoring(scale.scoring, { ...contextFor(scale, context), bindings });
}

function lowerByExperts(experts: ast.ByExperts, context: LowerContext): Scoring {
  return {
    kind: 'manual',
    lowest: lowerExpression(experts.lowest, context),
    highest: lowerExpression(experts.highest, context),
    ...(experts.step !== undefined && { step: decimalOf(experts.step, context) }),
    raters: experts.raters.map((rater) => ({
      name: rater.name,
      weight: print(rational(decimalOf(rater.weight, context)).div(100)),
    })),
    at: placeOf(experts),
  };
}

function lowerPerCase(scoring: ast.PerCase, rule: ast.Rule, context: LowerContext): Scoring {
  const noRows = scoring.scoring.entries.find((entry) => entry.$type === 'NoRows');
  const at = placeOf(scoring);
  const digits = wholeOf(rule.digits);
  return {
    kind: 'per-case',
    table: scoring.table.ref?.name ?? '',
    scoring: lowerScoring(scoring.scoring, context),
    noRows: noRows ? lowerFallback(noRows.outcome, context) : { kind: 'explain', at },
    ...(digits !== undefined && { digits }),
    at,
  };
}

function leftovers(entries: readonly (ast.BandEntry | ast.GuardEntry)[], context: LowerContext) {
  const otherwise = entries.find((entry) => entry.$type === 'Otherwise');
  // Only a gap leaves a case to be scored; another flaw's outcome says nothing about it.
  const acknowledged = entries.find(
    (entry) => entry.$type === 'Acknowledgement' && entry.code === 'GAP_IN_TIERS' && entry.outcome,
  );
  const uncovered = acknowledged?.$type === 'Acknowledgement' ? acknowledged.outcome : undefined;
  return {
    ...(otherwise && { otherwise: lowerOutcome(otherwise.outcome, context) }),
    ...(uncovered && { uncovered: lowerOutcome(uncovered, context) }),
  };
}

function lowerCap(cap: ast.Expression | undefined, context: LowerContext) {
  return cap ? { cap: lowerExpression(cap, context) } : {};
}

function lowerAbsence(absent: ast.Absent, { symbols }: LowerContext): Absence {
  switch (absent.kind) {
    case 'not assessed':
      return { kind: 'left-out' };
    case 'full points':
      return { kind: 'full' };
    case 'not counted':
      return { kind: 'not-counted' };
    case 'rescaled to':
      return { kind: 'rescaled', to: absent.node?.ref ? symbols.idOf(absent.node.ref) : '' };
  }
}
