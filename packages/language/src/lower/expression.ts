import {
  momentOf,
  rational,
  print,
  type Expression,
  type PreviousFigure,
  type Span,
} from '@cchc/model';
import type { Tongue } from '../findings.js';
import type * as ast from '../generated/ast.js';
import type { Symbols } from '../names/symbols.js';
import { decimalOf, placeOf, type LowerContext } from './context.js';
import { dayOf, timeOf } from './dates.js';

/**
 * A formula of the text as a formula of the model. A part that is missing or misspelt (there is a
 * finding then) becomes a reference to nothing, so that the rest can still be checked.
 */
export function lowerExpression(
  expression: ast.Expression | undefined,
  context: LowerContext,
): Expression {
  if (!expression) return nothing(undefined);
  const known = knownIn(context);
  const found = known?.get(expression) ?? lowered(expression, context);
  known?.set(expression, found);
  return found;
}

function lowered(expression: ast.Expression, context: LowerContext): Expression {
  const lower = LOWERINGS[expression.$type as ExpressionKind] as Lowering | undefined;
  return lower ? lower(expression, context) : nothing(expression);
}

type Known = WeakMap<ast.Expression, Expression>;

const knownByTongue = new WeakMap<Symbols, Partial<Record<Tongue, Known>>>();

/** Rules and lowering ask for the same formulas: each is lowered once, unless its place lends it a meaning. */
function knownIn({ symbols, tongue, bindings, max }: LowerContext): Known | undefined {
  if (bindings || max !== undefined) return undefined;
  const byTongue = knownByTongue.get(symbols) ?? {};
  knownByTongue.set(symbols, byTongue);
  return (byTongue[tongue] ??= new WeakMap());
}

type ExpressionKind = Exclude<ast.Expression['$type'], 'Expression'>;
type Lowering = (expression: ast.Expression, context: LowerContext) => Expression;
type AstOf<Kind> = Extract<AnyExpression, { readonly $type: Kind }>;
type AnyExpression =
  | ast.Arithmetic
  | ast.Comparison
  | ast.Count
  | ast.DateLiteral
  | ast.EvidenceFact
  | ast.Figure
  | ast.Logic
  | ast.MaxPoints
  | ast.Negation
  | ast.Not
  | ast.PopulationFigure
  | ast.PreviousFigure
  | ast.NumberLiteral
  | ast.Rate
  | ast.Reference
  | ast.ScoreOf
  | ast.SubjectValue
  | ast.SurveyResult
  | ast.TextLiteral
  | ast.TotalScore
  | ast.UnitIs
  | ast.WorkingDays
  | ast.WorkingDaysBetween
  | ast.YesNo;

const LOWERINGS: {
  readonly [Kind in ExpressionKind]: (expression: AstOf<Kind>, context: LowerContext) => Expression;
} = {
  NumberLiteral: lowerNumber,
  DateLiteral: lowerDate,
  TextLiteral: (text) => ({ kind: 'text', value: text.value, at: placeOf(text) }),
  YesNo: (answer) => ({ kind: 'yes-no', value: answer.value === 'yes', at: placeOf(answer) }),
  MaxPoints: (max, context) => maxPoints(placeOf(max), context),
  SubjectValue: (subject) => ({ kind: 'subject', at: placeOf(subject) }),
  TotalScore: (total) => ({ kind: 'total', withoutBonus: total.withoutBonus, at: placeOf(total) }),
  ScoreOf: lowerScoreOf,
  EvidenceFact: lowerEvidenceFact,
  SurveyResult: lowerSurveyResult,
  UnitIs: (unit) => ({
    kind: 'unit-is',
    by: unit.unit === undefined ? 'type' : 'unit',
    name: unit.unit ?? unit.type ?? '',
    at: placeOf(unit),
  }),
  Reference: lowerReference,
  Arithmetic: (sum, context) => ({
    kind: 'arithmetic',
    operator: sum.operator === '×' ? '*' : sum.operator,
    left: lowerExpression(sum.left, context),
    right: lowerExpression(sum.right, context),
    at: placeOf(sum),
  }),
  Comparison: (comparison, context) => ({
    kind: 'comparison',
    operator: comparison.operator,
    left: lowerExpression(comparison.left, context),
    right: lowerExpression(comparison.right, context),
    at: placeOf(comparison),
  }),
  Logic: (logic, context) => ({
    kind: 'logic',
    operator: logic.operator,
    left: lowerExpression(logic.left, context),
    right: lowerExpression(logic.right, context),
    at: placeOf(logic),
  }),
  Not: (not, context) => ({
    kind: 'not',
    value: lowerExpression(not.value, context),
    at: placeOf(not),
  }),
  Negation: (negation, context) => ({
    kind: 'negation',
    value: lowerExpression(negation.value, context),
    at: placeOf(negation),
  }),
  Rate: lowerRate,
  WorkingDays: (moved, context) => ({
    kind: 'working-days',
    from: lowerExpression(moved.day, context),
    days: lowerExpression(moved.days, context),
    direction: moved.direction === 'working days after' ? 'after' : 'before',
    calendar: calendarOf(context),
    at: placeOf(moved),
  }),
  WorkingDaysBetween: (between, context) => ({
    kind: 'working-days-between',
    from: lowerExpression(between.first, context),
    to: lowerExpression(between.last, context),
    calendar: calendarOf(context),
    at: placeOf(between),
  }),
  Count: (count, context) =>
    count.table?.ref
      ? {
          kind: 'aggregate',
          figure: 'count',
          table: count.table.ref.name,
          ...filter(count, context),
          at: placeOf(count),
        }
      : nothing(count),
  Figure: lowerFigure,
  PopulationFigure: lowerPopulation,
  PreviousFigure: (figure, context) => {
    const of = lowerPreviousTarget(figure, context);
    return of ? { kind: 'previous', of, at: placeOf(figure) } : nothing(figure);
  },
};

/** A rulebook has one calendar; that it has none is a finding. */
function calendarOf({ symbols }: LowerContext): string {
  return symbols.calendars[0]?.name ?? '';
}

/** What of the year before is meant; undefined where the name or code means nothing. */
export function lowerPreviousTarget(
  figure: ast.PreviousFigure | ast.GivenPrevious,
  { symbols }: LowerContext,
): PreviousFigure | undefined {
  const at = placeOf(figure);
  if (figure.total) return { kind: 'total', withoutBonus: false, at };
  if (figure.node?.ref) return { kind: 'score-of', node: symbols.idOf(figure.node.ref), at };
  const name = figure.input?.ref?.name;
  return name === undefined ? undefined : { kind: 'reference', to: 'input', name, at };
}

function lowerNumber(number: ast.NumberLiteral, context: LowerContext): Expression {
  const written = decimalOf(number.value, context);
  const value = number.percent ? print(rational(written).div(100)) : written;
  const at = placeOf(number);
  const literal: Expression = { kind: 'number', value, percent: number.percent, at };
  if (!number.ofMax) return literal;
  return {
    kind: 'arithmetic',
    operator: '*',
    left: literal,
    right: maxPoints(at, context),
    at,
  };
}

function maxPoints(at: Span, { max }: LowerContext): Expression {
  return max === undefined
    ? { kind: 'max-points', at }
    : { kind: 'number', value: max, percent: false, at };
}

function lowerDate(date: ast.DateLiteral, context: LowerContext): Expression {
  const value = dayOf(date, context.year);
  const at = placeOf(date);
  if (value === undefined) return nothing(date);
  if (date.time === undefined) return { kind: 'date', value, at };
  const time = timeOf(date.time);
  return time === undefined ? nothing(date) : { kind: 'moment', value: momentOf(value, time), at };
}

const FACTS = {
  has: 'accepted',
  'date of': 'date',
  'date and time of': 'moment',
  'quantity of': 'count',
} as const;

const ROUNDS = { 'self score of': 'self', 'appraised score of': 'appraisal' } as const;

function lowerScoreOf(score: ast.ScoreOf, { symbols }: LowerContext): Expression {
  const target = score.node?.ref;
  if (!target) return nothing(score);
  const node = symbols.idOf(target);
  const at = placeOf(score);
  return score.round === 'score of'
    ? { kind: 'score-of', node, at }
    : { kind: 'round-score', round: ROUNDS[score.round], node, at };
}

function lowerEvidenceFact(fact: ast.EvidenceFact): Expression {
  const evidence = fact.evidence?.ref;
  return evidence
    ? { kind: 'evidence', fact: FACTS[fact.fact], evidence: evidence.name, at: placeOf(fact) }
    : nothing(fact);
}

function lowerSurveyResult(result: ast.SurveyResult): Expression {
  const survey = result.survey?.ref;
  return survey
    ? { kind: 'survey-result', survey: survey.name, at: placeOf(result) }
    : nothing(result);
}

function lowerReference(reference: ast.Reference, context: LowerContext): Expression {
  const target = reference.to?.ref;
  const at = placeOf(reference);
  switch (target?.$type) {
    case 'Input':
      return { kind: 'reference', to: 'input', name: target.name, at };
    case 'Definition':
      return { kind: 'reference', to: 'definition', name: target.name, at };
    case 'ScaleParameter':
      return context.bindings?.get(target.name) ?? nothing(reference);
    case 'Parameter':
      return { kind: 'reference', to: 'parameter', name: target.name, at };
    case 'Column':
      return { kind: 'reference', to: 'column', name: target.name, at };
    case 'Option':
      return { kind: 'text', value: target.name, at };
    default:
      return nothing(reference);
  }
}

function lowerRate(rate: ast.Rate, context: LowerContext): Expression {
  const at = placeOf(rate);
  const perUnit = lowerExpression(rate.rate, context);
  const size = lowerExpression(rate.size, context);
  if (!rate.direction) return { kind: 'each', rate: perUnit, count: size, at };
  return {
    kind: 'steps',
    rate: perUnit,
    size,
    whole: rate.whole,
    direction: rate.direction === 'over' ? 'over' : 'short-of',
    base: lowerExpression(rate.base, context),
    at,
  };
}

function lowerFigure(figure: ast.Figure, context: LowerContext): Expression {
  const at = placeOf(figure);
  const values = figure.values.map((value) => lowerExpression(value, context));
  const table = figure.table?.ref;
  if (table) {
    const of = values[0] ?? nothing(figure);
    return {
      kind: 'aggregate',
      figure: figure.figure,
      table: table.name,
      of,
      ...filter(figure, context),
      at,
    };
  }
  const which = figure.figure;
  const extreme = (which === 'largest' || which === 'smallest') && !figure.table;
  return extreme ? { kind: 'extreme', which, of: values, at } : nothing(figure);
}

type Population = Extract<Expression, { readonly kind: 'population' }>;

/** What the words for figures over units mean: over all of them, or over the unit's block. */
export const POPULATION_WORDS: Readonly<Record<string, Pick<Population, 'figure' | 'over'>>> = {
  'mean of all': { figure: 'mean', over: 'all' },
  'highest of all': { figure: 'largest', over: 'all' },
  'lowest of all': { figure: 'smallest', over: 'all' },
  'sum of all': { figure: 'sum', over: 'all' },
  'share of all': { figure: 'share', over: 'all' },
  'rank from high': { figure: 'rank-from-high', over: 'all' },
  'rank from low': { figure: 'rank-from-low', over: 'all' },
  normalised: { figure: 'min-max', over: 'all' },
  'reverse normalised': { figure: 'min-max-reverse', over: 'all' },
  'block mean': { figure: 'mean', over: 'block' },
  'block highest': { figure: 'largest', over: 'block' },
  'block lowest': { figure: 'smallest', over: 'block' },
  'block sum': { figure: 'sum', over: 'block' },
  'block share': { figure: 'share', over: 'block' },
  'block rank from high': { figure: 'rank-from-high', over: 'block' },
  'block rank from low': { figure: 'rank-from-low', over: 'block' },
  'block normalised': { figure: 'min-max', over: 'block' },
  'block reverse normalised': { figure: 'min-max-reverse', over: 'block' },
};

function lowerPopulation(call: ast.PopulationFigure, context: LowerContext): Expression {
  const word = POPULATION_WORDS[call.figure];
  const at = placeOf(call);
  return word
    ? { kind: 'population', ...word, of: lowerExpression(call.of, context), at }
    : nothing(call);
}

function filter(filtered: ast.Count | ast.Figure, context: LowerContext) {
  return {
    ...(filtered.condition && { when: lowerExpression(filtered.condition, context) }),
    ...(filtered.exception && { except: lowerExpression(filtered.exception, context) }),
  };
}

function nothing(expression: ast.Expression | undefined): Expression {
  return { kind: 'reference', to: 'input', name: '', at: placeOf(expression) };
}
