import {
  dayNumber,
  type Aggregate,
  type Arithmetic,
  type Comparison,
  type Expression,
  type Extreme,
  type Logic,
  type Parameter,
  type PopulationFunction,
  type PreviousPeriod,
  type Reference,
  type Steps,
} from '@cchc/model';
import { both, compare, eitherOf, not, same, truth } from './cond.js';
import { add, int, largest, mul, neg, smallest, sub, type Cond, type Int } from './int.js';
import { rangeOf } from './range.js';
import {
  addRat,
  compareRat,
  divRat,
  extremeRat,
  floorRat,
  mulRat,
  negRat,
  ratOfDecimal,
  subRat,
  whole,
  type Rat,
} from './rat.js';
import { movedByWorkingDays, workingDaysBetween } from './lower-working-days.js';
import { Refused } from './refused.js';
import { DAYS, readColumn, readInput, readPrevious, scoreSlot } from './slots.js';
import type { Block, Into } from './statement.js';
import {
  apart,
  bind,
  bindCond,
  bindRat,
  fresh,
  inside,
  intoRat,
  lackWhen,
  need,
  type Value,
  type Writer,
} from './writer.js';

/**
 * Writes what has to be there for the expression, in the order in which it is looked at, and gives
 * its value. One line a kind.
 */
export function lower(expression: Expression, to: Writer): Value {
  switch (expression.kind) {
    case 'number':
      return number(ratOfDecimal(expression.value));
    case 'yes-no':
      return yesNo(truth(expression.value));
    case 'date':
      return { kind: 'date', value: int(dayNumber(expression.value)) };
    case 'text':
      return { kind: 'text', value: { op: 'text', value: expression.value.normalize('NFC') } };
    case 'reference':
      return reference(expression, to);
    case 'max-points':
      return number(ratOfDecimal(leafPoints(expression, to)));
    case 'subject':
      return to.place.subject ?? refused('subject', expression);
    case 'score-of':
      return score(expression, to);
    case 'round-score':
      return score(expression, to);
    case 'total':
      return total(expression.withoutBonus, to);
    case 'arithmetic':
      return arithmetic(expression, to);
    case 'comparison':
      return yesNo(comparison(expression, to));
    case 'logic':
      return yesNo(logic(expression, to));
    case 'not':
      return yesNo(not(lowerCondition(expression.value, to)));
    case 'negation':
      return number(negRat(lowerNumber(expression.value, to)));
    case 'each': {
      const rate = lowerNumber(expression.rate, to);
      return number(mulRat(rate, lowerNumber(expression.count, to)));
    }
    case 'steps':
      return number(steps(expression, to));
    case 'extreme':
      return extreme(expression, to);
    case 'aggregate':
      return aggregate(expression, to);
    case 'evidence':
      return evidence(expression.fact, expression.evidence, to);
    case 'survey-result':
      return number(surveyMean(expression.survey, to));
    case 'unit-is':
      return yesNo({ op: 'unit-is', by: expression.by, name: expression.name.normalize('NFC') });
    case 'population':
      return number(population(expression, to));
    case 'previous':
      return previous(expression, to);
    case 'working-days': {
      const days = lowerNumber(expression.days, to);
      return movedByWorkingDays(expression, days, lower(expression.from, to), to);
    }
    case 'working-days-between': {
      const from = lower(expression.from, to);
      return workingDaysBetween(expression, from, lower(expression.to, to), to);
    }
  }
}

export function lowerNumber(expression: Expression, to: Writer): Rat {
  const value = lower(expression, to);
  return value.kind === 'number' ? value.value : refused('mismatched-values', expression);
}

export function lowerCondition(expression: Expression, to: Writer): Cond {
  const value = lower(expression, to);
  return value.kind === 'yes-no' ? value.value : refused('mismatched-values', expression);
}

/** The order of two values of one kind; texts are only the same or not. */
export function compareValues(
  left: Value,
  by: Comparison['operator'],
  right: Value,
  at: Expression,
): Cond {
  if (left.kind === 'number' && right.kind === 'number') {
    return compareRat(left.value, by, right.value);
  }
  if (left.kind === 'date' && right.kind === 'date') return compare(left.value, by, right.value);
  if (by !== '=' && by !== '<>') return refused('mismatched-values', at);
  const turned = (cond: Cond): Cond => (by === '=' ? cond : not(cond));
  if (left.kind === 'text' && right.kind === 'text') return turned(same(left.value, right.value));
  if (left.kind === 'yes-no' && right.kind === 'yes-no') {
    const [a, b] = [left.value, right.value];
    return turned(eitherOf(both(a, b), both(not(a), not(b))));
  }
  return refused('mismatched-values', at);
}

function number(value: Rat): Value {
  return { kind: 'number', value };
}

function yesNo(value: Cond): Value {
  return { kind: 'yes-no', value };
}

function refused(construct: string, at: Expression): never {
  throw new Refused(construct, at);
}

function leafPoints(at: Expression, { place }: Writer) {
  return place.leaf ? place.leaf.worth.points : refused('max-points', at);
}

function reference(expression: Reference, to: Writer): Value {
  const { to: what, name } = expression;
  switch (what) {
    case 'input':
      return readInput(to, name) ?? refused('input', expression);
    case 'column':
      return readColumn(to, name) ?? refused('column', expression);
    case 'attribute': {
      const slot = { of: 'attribute', name } as const;
      need(to, slot);
      return { kind: 'text', value: { op: 'text-slot', slot } };
    }
    case 'definition':
      return once(
        `definition ${name}`,
        to,
        () => {
          const definition = to.place.rulebook.definitions.find((one) => one.name === name);
          return definition ? lower(definition.value, to) : refused('definition', expression);
        },
        name,
      );
    case 'parameter':
      return once(
        `parameter ${name}`,
        to,
        () => {
          const parameter = to.place.rulebook.parameters.find((one) => one.name === name);
          return parameter ? parameterValue(parameter, to, expression) : refused(what, expression);
        },
        name,
      );
  }
}

/** Worked out where it is first used, under its own name. */
function once(key: string, to: Writer, work: () => Value, hint: string): Value {
  const known = to.known.get(key);
  if (known) return known;
  const value = bind(to, work(), hint);
  to.known.set(key, value);
  return value;
}

/** The first case that holds; periods are decided now, since the year is. */
function parameterValue(parameter: Parameter, to: Writer, at: Expression): Value {
  const lastDay = `${String(to.place.rulebook.year).padStart(4, '0')}-12-31`;
  const begun = parameter.cases.filter(({ from }) => from === undefined || from <= lastDay);
  const choices = begun.map(({ unitType, when, value }) => ({ unitType, when, value }));
  return firstOf(choices, parameter, to, at);
}

interface Choice {
  readonly unitType: string | undefined;
  readonly when: Expression | undefined;
  readonly value: Expression;
}

function firstOf(
  choices: readonly Choice[],
  parameter: Parameter,
  to: Writer,
  at: Expression,
): Value {
  const [first, ...rest] = choices;
  if (!first) {
    if (parameter.otherwise) return lower(parameter.otherwise, to);
    lackWhen(to, truth(true), 'refused', {
      kind: 'parameter-without-value',
      parameter: parameter.name,
    });
    return number(whole(int(0)));
  }
  const ofType: Cond =
    first.unitType === undefined
      ? truth(true)
      : { op: 'unit-is', by: 'type', name: first.unitType.normalize('NFC') };
  // A condition is looked at only where the type is the unit's.
  const holds = first.when === undefined ? ofType : andThen(ofType, first.when, to);
  if (holds.op === 'true') return lower(first.value, to);
  return chosen(
    holds,
    (then) => lower(first.value, then),
    (otherwise) => firstOf(rest, parameter, otherwise, at),
    parameter.name,
    to,
    at,
  );
}

/** One of two values, each worked out only where it is meant. */
function chosen(
  when: Cond,
  then: (to: Writer) => Value,
  otherwise: (to: Writer) => Value,
  hint: string,
  to: Writer,
  at: Expression,
): Value {
  const [a, b] = [inside(to), inside(to)];
  const [left, right] = [then(a), otherwise(b)];
  if (endsInLack(b)) {
    const held = bindCond(to, when, `${hint}_is`);
    to.statements.push({ do: 'if', when: not(held), then: b.statements, otherwise: [] });
    to.statements.push(...a.statements);
    return left;
  }
  if (left.kind !== right.kind) return refused('mismatched-values', at);
  const names: string[] = [];
  const variable = (type: 'int' | 'bool' | 'text', x: Int | Cond, y: Int | Cond): string => {
    const name = fresh(to, names.length === 0 ? hint : `${hint}_den`);
    names.push(name);
    to.statements.push({ do: 'var', name, type });
    const set = (value: Int | Cond) =>
      ({ do: 'set', name, value: { type, value } as never }) as const;
    a.statements.push(set(x));
    b.statements.push(set(y));
    return name;
  };
  const finish = <T>(value: T): T => {
    to.statements.push({ do: 'if', when, then: a.statements, otherwise: b.statements });
    return value;
  };
  switch (left.kind) {
    case 'number': {
      const other = (right as Extract<Value, { kind: 'number' }>).value;
      // Decimals at one scale need one name only.
      const { x, y } = atOneScale(left.value, other);
      const num = variable('int', x.num, y.num);
      const range = joined(x.num, y.num);
      if (x.den === y.den) {
        return finish(number({ num: { op: 'local', name: num, range }, den: x.den }));
      }
      const den = variable('int', x.den, y.den);
      return finish(
        number({
          num: { op: 'local', name: num, range },
          den: { op: 'local', name: den, range: { low: 1n } },
        }),
      );
    }
    case 'date': {
      const other = (right as Extract<Value, { kind: 'date' }>).value;
      const name = variable('int', left.value, other);
      return finish({ kind: 'date', value: { op: 'local', name, range: DAYS } });
    }
    case 'yes-no': {
      const other = (right as Extract<Value, { kind: 'yes-no' }>).value;
      const name = variable('bool', left.value, other);
      return finish(yesNo({ op: 'local-is', name }));
    }
    case 'text':
      return refused('parameter', at);
  }
}

function endsInLack({ statements }: Writer): boolean {
  return statements.at(-1)?.do === 'lack';
}

function atOneScale(x: Rat, y: Rat): { readonly x: Rat; readonly y: Rat } {
  if (x.den.op !== 'const' || y.den.op !== 'const') return { x, y };
  const den = x.den.value >= y.den.value ? x.den : y.den;
  if (den.value % x.den.value !== 0n || den.value % y.den.value !== 0n) return { x, y };
  const scaled = (one: Rat): Rat =>
    one.den.op === 'const' ? { num: mul(one.num, int(den.value / one.den.value)), den } : one;
  return { x: scaled(x), y: scaled(y) };
}

function joined(x: Int, y: Int) {
  return rangeOf({
    op: 'choose',
    when: { op: 'slot-is', slot: { of: 'attribute', name: '' } },
    then: x,
    otherwise: y,
  });
}

function score(
  expression: Extract<Expression, { kind: 'score-of' | 'round-score' }>,
  to: Writer,
): Value {
  const { node } = expression;
  const round = expression.kind === 'round-score' ? { round: expression.round } : {};
  need(to, { of: 'score', node, ...round, part: 'numerator' });
  return number(scoreSlot((part) => ({ of: 'score', node, ...round, part })));
}

function total(withoutBonus: boolean, to: Writer): Value {
  need(to, { of: 'total', withoutBonus, part: 'numerator' });
  return number(scoreSlot((part) => ({ of: 'total', withoutBonus, part })));
}

function previous({ of, ...at }: PreviousPeriod, to: Writer): Value {
  if (of.kind === 'reference')
    return readPrevious(to, of.name) ?? refused('previous', { of, ...at });
  const node = of.kind === 'score-of' ? of.node : undefined;
  need(to, { of: 'previous-score', node, part: 'numerator' });
  return number(scoreSlot((part) => ({ of: 'previous-score', node, part })));
}

function arithmetic(expression: Arithmetic, to: Writer): Value {
  const left = lower(expression.left, to);
  const right = lower(expression.right, to);
  if (left.kind === 'number' && right.kind === 'number') {
    return number(ofNumbers(left.value, expression.operator, right.value, to));
  }
  if (left.kind !== 'date') return refused('mismatched-values', expression);
  if (right.kind === 'date' && expression.operator === '-') {
    return number(whole(sub(left.value, right.value)));
  }
  if (right.kind !== 'number') return refused('mismatched-values', expression);
  return { kind: 'date', value: moved(left.value, expression, right.value, to) };
}

function ofNumbers(a: Rat, operator: Arithmetic['operator'], b: Rat, to: Writer): Rat {
  switch (operator) {
    case '+':
      return addRat(a, b);
    case '-':
      return subRat(a, b);
    case '*':
      return mulRat(a, b);
    case '/': {
      const divisor = bindRat(to, b, 'divisor');
      lackWhen(to, compare(divisor.num, '=', int(0)), 'zero-denominator', {
        kind: 'zero-denominator',
      });
      return divRat(a, divisor);
    }
  }
}

/** A day moves by whole days, within the years of four digits. */
function moved(day: Int, expression: Arithmetic, days: Rat, to: Writer): Int {
  if (days.den.op !== 'const' || days.den.value !== 1n)
    return refused('fraction-of-a-day', expression);
  if (expression.operator !== '+' && expression.operator !== '-') {
    return refused('mismatched-values', expression);
  }
  const by = expression.operator === '+' ? days.num : neg(days.num);
  const day2 = bind(to, { kind: 'date', value: add(day, by) }, 'day');
  if (day2.kind !== 'date') return refused('mismatched-values', expression);
  const tooFar = eitherOf(
    compare(day2.value, '<', int(DAYS.low ?? 0n)),
    compare(day2.value, '>', int(DAYS.high ?? 0n)),
  );
  lackWhen(to, tooFar, 'refused', { kind: 'unsupported', construct: 'mismatched-values' });
  return day2.value;
}

function comparison(expression: Comparison, to: Writer): Cond {
  const left = lower(expression.left, to);
  const right = lower(expression.right, to);
  return compareValues(left, expression.operator, right, expression);
}

/** The right side is looked at only where the left one does not decide. */
function logic({ operator, left, right }: Logic, to: Writer): Cond {
  const first = lowerCondition(left, to);
  return operator === 'and' ? andThen(first, right, to) : orElse(first, right, to);
}

function andThen(first: Cond, right: Expression, to: Writer): Cond {
  const body = inside(to);
  const second = lowerCondition(right, body);
  if (body.statements.length === 0) return both(first, second);
  return lateCondition(first, body, second, true, to);
}

/** `hoặc`: the right side is looked at only where the left one does not hold. */
export function orElse(first: Cond, right: Expression, to: Writer): Cond {
  const body = inside(to);
  const second = lowerCondition(right, body);
  if (body.statements.length === 0) return eitherOf(first, second);
  return lateCondition(first, body, second, false, to);
}

/** What the right side needs is needed only inside the `if`. */
function lateCondition(first: Cond, body: Writer, second: Cond, when: boolean, to: Writer): Cond {
  // Where the left side says nothing, the right one alone decides.
  if (first.op === (when ? 'true' : 'false')) {
    to.statements.push(...body.statements);
    return second;
  }
  const name = fresh(to, 'holds');
  to.statements.push({ do: 'var', name, type: 'bool' });
  to.statements.push({ do: 'set', name, value: { type: 'bool', value: first } });
  const held: Cond = { op: 'local-is', name };
  to.statements.push({
    do: 'if',
    when: when ? held : not(held),
    then: [...body.statements, { do: 'set', name, value: { type: 'bool', value: second } }],
    otherwise: [],
  });
  return held;
}

/** rate × max(0, distance) ÷ size; `trọn` counts finished steps only. */
function steps(expression: Steps, to: Writer): Rat {
  const { subject } = to.place;
  if (!subject) return refused('steps', expression);
  const base = lower(expression.base, to);
  const [from, until] = expression.direction === 'over' ? [base, subject] : [subject, base];
  const distance = distanceOf(until, from, expression);
  const size = bindRat(to, lowerNumber(expression.size, to), 'size');
  lackWhen(to, compare(size.num, '=', int(0)), 'zero-denominator', { kind: 'zero-denominator' });
  const rate = lowerNumber(expression.rate, to);
  const positive: Rat = { num: largest(int(0), distance.num), den: distance.den };
  const count = divRat(positive, size);
  return mulRat(rate, expression.whole ? floorRat(count) : count);
}

function distanceOf(until: Value, from: Value, at: Expression): Rat {
  if (until.kind === 'number' && from.kind === 'number') return subRat(until.value, from.value);
  if (until.kind === 'date' && from.kind === 'date') return whole(sub(until.value, from.value));
  return refused('mismatched-values', at);
}

function extreme({ which, of, ...at }: Extreme, to: Writer): Value {
  const values = of.map((one, index) => bind(to, lower(one, to), `${which}_${String(index + 1)}`));
  const join = (a: Value, b: Value): Value => {
    if (a.kind === 'number' && b.kind === 'number') {
      return bind(to, number(extremeRat(which, a.value, b.value)), which);
    }
    if (a.kind === 'date' && b.kind === 'date') {
      const value = which === 'largest' ? largest(a.value, b.value) : smallest(a.value, b.value);
      return { kind: 'date', value };
    }
    return refused('mismatched-values', { which, of, ...at });
  };
  const [first, ...rest] = values;
  return first ? rest.reduce(join, first) : refused('extreme', { which, of, ...at });
}

function evidence(fact: 'accepted' | 'date' | 'count', name: string, to: Writer): Value {
  const slot = { of: 'evidence', name, fact } as const;
  if (fact === 'accepted') return yesNo({ op: 'evidence-is', evidence: name, state: 'accepted' });
  if (fact === 'count')
    return number(whole({ op: 'slot', slot, range: { low: 0n, high: 1_000_000n } }));
  need(to, slot);
  return { kind: 'date', value: { op: 'slot', slot, range: DAYS } };
}

function aggregate(expression: Aggregate, to: Writer): Value {
  const { figure, table, of, when, except } = expression;
  const rowPlace = { ...to.place, table, reasons: [] };
  const counted = apart(to, rowPlace);
  const meant = when ? lowerCondition(when, counted) : truth(true);
  const kept = except ? andThenNot(meant, except, counted) : meant;
  counted.statements.push({ do: 'end', with: { kind: 'answer', value: kept } });
  const value = of && lowerValueBlock(of, apart(to, rowPlace));
  const { into, result } = resultOf(figure, value?.kind ?? 'number', table, to, expression);
  to.statements.push({
    do: 'aggregate',
    figure,
    table,
    counted: counted.statements,
    ...(value && figure !== 'count' ? { of: value.block } : {}),
    into,
    reasons: to.place.reasons,
  });
  return result;
}

function andThenNot(first: Cond, except: Expression, to: Writer): Cond {
  const body = inside(to);
  const second = not(lowerCondition(except, body));
  if (body.statements.length === 0) return both(first, second);
  return lateCondition(first, body, second, true, to);
}

function resultOf(
  figure: Aggregate['figure'],
  kind: Value['kind'],
  table: string,
  to: Writer,
  at: Expression,
): { readonly into: Into; readonly result: Value } {
  const hint = `${figure}_${table}`;
  if (figure === 'count') {
    const name = fresh(to, hint);
    const range = { low: 0n, high: 1_000_000_000_000n };
    return {
      into: { type: 'int', name },
      result: number(whole({ op: 'local', name, range })),
    };
  }
  if (kind === 'number') {
    const { into, value } = intoRat(to, hint);
    return { into, result: number(value) };
  }
  if (kind !== 'date' || figure === 'sum' || figure === 'mean') return refused('aggregate', at);
  const name = fresh(to, hint);
  return {
    into: { type: 'int', name },
    result: { kind: 'date', value: { op: 'local', name, range: DAYS } },
  };
}

/** A body that ends in the value of an expression. */
export function lowerValueBlock(
  expression: Expression,
  to: Writer,
): { readonly kind: Value['kind']; readonly block: Block } {
  const value = lower(expression, to);
  to.statements.push({
    do: 'end',
    with:
      value.kind === 'number'
        ? { kind: 'value', value: value.value }
        : value.kind === 'date'
          ? { kind: 'day', value: value.value }
          : value.kind === 'text'
            ? { kind: 'text', value: value.value }
            : { kind: 'answer', value: value.value },
  });
  return { kind: value.kind, block: to.statements };
}

const ABOUT_THE_UNIT: ReadonlySet<PopulationFunction['figure']> = new Set([
  'rank-from-high',
  'rank-from-low',
  'min-max',
  'min-max-reverse',
  'share',
]);

/** The mean worth of the answers; the leaf has no score where there are none or too few. */
export function surveyMean(survey: string, to: Writer): Rat {
  const { into, value } = intoRat(to, `mean_${survey}`);
  to.statements.push({ do: 'survey', survey, into, reasons: to.place.reasons });
  return value;
}

function population({ figure, over, of, at }: PopulationFunction, to: Writer): Rat {
  const { rulebook, leaf } = to.place;
  const place = { rulebook, ...(leaf ? { leaf } : {}), reasons: [] };
  const body = lowerValueBlock(of, apart(to, place));
  if (body.kind !== 'number') throw new Refused('population', { at });
  const spread = to.spreads.push({ over, body: body.block }) - 1;
  const { into, value } = intoRat(to, figure);
  to.statements.push({
    do: 'population',
    spread,
    figure,
    ...(ABOUT_THE_UNIT.has(figure) ? { own: body.block } : {}),
    into,
    reasons: to.place.reasons,
  });
  return value;
}
