import type {
  AbsenceCause,
  Additive,
  Bands,
  Expression,
  FromMax,
  Guards,
  Item,
  ManualScore,
  Outcome,
  PerCase,
  Progressive,
  Range,
  Reason,
  Rounding,
  ScorerChoice,
  Scoring,
  SurveyMean,
} from '@cchc/model';
import { both, compare, truth } from './cond.js';
import { int, largest, type Cond, type Int } from './int.js';
import { rangeOf } from './range.js';
import {
  addRat,
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
import { compareValues } from './expressions/compare.js';
import { lower, lowerCondition, lowerNumber } from './expressions/lower.js';
import { surveyMean } from './expressions/survey.js';
import { Refused } from './refused.js';
import type { Ending } from './statement.js';
import {
  apart,
  bind,
  bindRat,
  fresh,
  inside,
  intoRat,
  lackWhen,
  type Value,
  type Writer,
} from './writer.js';

/** Writes a rule: every way through it ends. One line a form. */
export function lowerScoring(scoring: Scoring, to: Writer): void {
  switch (scoring.kind) {
    case 'bands':
      bands(scoring, to);
      return;
    case 'guards':
      guards(scoring, scoring.branches, to);
      return;
    case 'additive':
    case 'from-max':
      items(scoring, to);
      return;
    case 'formula':
      cappedValue(scoring.value, scoring.cap, to);
      return;
    case 'progressive':
      progressive(scoring, to);
      return;
    case 'per-case':
      perCase(scoring, to);
      return;
    case 'survey':
      survey(scoring, to);
      return;
    case 'manual':
      manual(scoring, to);
      return;
    case 'scorer-choice':
      choice(scoring, to);
  }
}

/** What a branch, a gate, an effect or a fallback gives; `cause` is said where that is "not applicable". */
export function lowerOutcome(outcome: Outcome, cause: AbsenceCause, to: Writer): void {
  switch (outcome.kind) {
    case 'value':
      cappedValue(outcome.value, outcome.cap, to);
      return;
    case 'nested':
      lowerScoring(outcome.scoring, to);
      return;
    case 'absent': {
      const { absence } = outcome;
      const said = to.place.reasons.filter((reason) => !(isBare(reason) && reason.kind === cause));
      const reasons: readonly Reason[] = [
        ...said,
        { kind: 'absence', absence: absence.kind, cause },
      ];
      end(to, { kind: 'absent', absence, cause, reasons });
      return;
    }
    case 'explain':
      end(to, { kind: 'explain', reasons: to.place.reasons });
  }
}

function isBare(reason: Reason): boolean {
  return Object.keys(reason).length === 1;
}

export function end(to: Writer, ending: Ending): void {
  to.statements.push({ do: 'end', with: ending });
}

function points(to: Writer, value: Rat): void {
  end(to, { kind: 'points', value, reasons: to.place.reasons });
}

function cappedValue(value: Expression, cap: Expression | undefined, to: Writer): void {
  const exact = lowerNumber(value, to);
  if (!cap) {
    points(to, exact);
    return;
  }
  points(to, capped(exact, lowerNumber(cap, to), to));
}

function capped(value: Rat, most: Rat, to: Writer): Rat {
  return extremeRat('smallest', bindRat(to, value, 'value'), bindRat(to, most, 'most'));
}

function bands({ subject, bands: list, ...scoring }: Bands, to: Writer): void {
  const value = bind(to, lower(subject, to), 'value');
  const within = { ...to, place: { ...to.place, subject: value } };
  bandsFrom(0, { ...scoring, subject, bands: list }, value, within);
}

function bandsFrom(index: number, form: Bands, value: Value, to: Writer): void {
  const band = form.bands[index];
  if (!band) {
    remaining(form, to);
    return;
  }
  const holds = inRange(value, band.range, form.subject, to);
  branch(
    holds,
    (then) => {
      lowerOutcome(band.outcome, 'branch', then);
    },
    (otherwise) => {
      bandsFrom(index + 1, form, value, otherwise);
    },
    to,
  );
}

/** Both bounds are worked out before either is compared. */
export function inRange(
  value: Value,
  { from, to: until }: Range,
  at: Expression,
  to: Writer,
): Cond {
  const low = from && lower(from.value, to);
  if (low?.kind === 'number' && value.kind === 'number' && isOneNumber(from, until)) {
    return compareValues(value, '=', low, at);
  }
  const high = until && lower(until.value, to);
  const above =
    from && low ? compareValues(value, from.inclusive ? '>=' : '>', low, at) : truth(true);
  const below =
    until && high ? compareValues(value, until.inclusive ? '<=' : '<', high, at) : truth(true);
  return both(above, below);
}

/** `3: 0,5`: one number is asked for once, not as at least and at most. */
function isOneNumber(from: Range['from'], until: Range['to']): boolean {
  if (!from?.inclusive || !until?.inclusive) return false;
  const [low, high] = [from.value, until.value];
  return (
    low.kind === 'number' &&
    high.kind === 'number' &&
    low.value === high.value &&
    low.percent === high.percent
  );
}

function guards(form: Guards, branches: Guards['branches'], to: Writer): void {
  const [first, ...rest] = branches;
  if (!first) {
    remaining(form, to);
    return;
  }
  const holds = lowerCondition(first.when, to);
  branch(
    holds,
    (then) => {
      lowerOutcome(first.outcome, 'branch', then);
    },
    (otherwise) => {
      guards(form, rest, otherwise);
    },
    to,
  );
}

/** The branch ends; what follows stands behind it, not inside an `else`. */
export function branch(
  when: Cond,
  then: (to: Writer) => void,
  otherwise: (to: Writer) => void,
  to: Writer,
): void {
  if (when.op === 'false') {
    otherwise(to);
    return;
  }
  if (when.op === 'true') {
    then(to);
    return;
  }
  const body = inside(to);
  then(body);
  to.statements.push({ do: 'if', when, then: body.statements, otherwise: [] });
  otherwise(to);
}

function remaining({ otherwise, uncovered }: Bands | Guards, to: Writer): void {
  if (otherwise) {
    lowerOutcome(otherwise, 'branch', to);
  } else if (uncovered) {
    const reasons: readonly Reason[] = [...to.place.reasons, { kind: 'uncovered' }];
    lowerOutcome(uncovered, 'uncovered', { ...to, place: { ...to.place, reasons } });
  } else {
    end(to, { kind: 'uncovered', reasons: [...to.place.reasons, { kind: 'uncovered' }] });
  }
}

/** The sum of the items, from nothing or from the leaf's points. */
function items({ kind, items: list, at }: Additive | FromMax, to: Writer): void {
  const { leaf } = to.place;
  if (kind === 'from-max' && !leaf) throw new Refused(kind, { at });
  const start = kind === 'from-max' && leaf ? ratOfDecimal(leaf.worth.points) : whole(int(0));
  points(
    to,
    list.reduce((total, item) => addRat(total, amountOf(item, to)), start),
  );
}

function amountOf(item: Item, to: Writer): Rat {
  const holds = item.when ? lowerCondition(item.when, to) : truth(true);
  if (holds.op === 'true') return signed(item, itemAmount(item, to));
  const body = inside(to);
  const amount = signed(item, itemAmount(item, body));
  if (amount.den.op !== 'const') throw new Refused('ratio-in-conditional-item', item);
  const name = fresh(to, 'amount');
  to.statements.push({ do: 'var', name, type: 'int' });
  to.statements.push({ do: 'set', name, value: { type: 'int', value: int(0) } });
  to.statements.push({
    do: 'if',
    when: holds,
    then: [...body.statements, { do: 'set', name, value: { type: 'int', value: amount.num } }],
    otherwise: [],
  });
  const range = { op: 'choose', when: holds, then: amount.num, otherwise: int(0) } as const;
  return { num: { op: 'local', name, range: rangeOf(range) }, den: amount.den };
}

function signed({ effect }: Item, amount: Rat): Rat {
  return effect === 'deduct' ? negRat(amount) : amount;
}

function itemAmount({ amount, cap }: Item, to: Writer): Rat {
  const value = lowerNumber(amount, to);
  return cap ? capped(value, lowerNumber(cap, to), to) : value;
}

function progressive({ subject, base, brackets }: Progressive, to: Writer): void {
  const reached = bindRat(to, lowerNumber(subject, to), 'reached');
  let total = base ? lowerNumber(base, to) : whole(int(0));
  let lowest: Rat = whole(int(0));
  for (const { to: until, rate, size, whole: finished } of brackets) {
    const upper = until
      ? lowerNumber(until, to)
      : bindRat(to, extremeRat('largest', reached, lowest), 'upper');
    const step = bindRat(to, lowerNumber(size, to), 'size');
    lackWhen(to, compare(step.num, '=', int(0)), 'zero-denominator', { kind: 'zero-denominator' });
    const each = lowerNumber(rate, to);
    const inBracket = subRat(bindRat(to, extremeRat('smallest', reached, upper), 'part'), lowest);
    const part: Rat = { num: largest(int(0), inBracket.num), den: inBracket.den };
    const count = divRat(part, step);
    total = addRat(total, mulRat(each, finished ? floorRat(count) : count));
    lowest = upper;
  }
  points(to, total);
}

function perCase({ table, scoring, noRows, digits, at }: PerCase, to: Writer): void {
  const { leaf, rulebook } = to.place;
  if (!leaf) throw new Refused('per-case', { at });
  const { rounding } = rulebook;
  const row = apart(to, { ...to.place, table, reasons: [] });
  lowerScoring(scoring, row);
  const none = inside(to);
  lowerOutcome(noRows, 'no-rows', none);
  end(to, {
    kind: 'per-case',
    table,
    row: row.statements,
    noRows: none.statements,
    points: leaf.worth.points,
    lowest: leaf.worth.lowest,
    digits: digits ?? digitsOfMeans(rounding),
    reasons: to.place.reasons,
  });
}

function digitsOfMeans(rounding: Rounding): number | undefined {
  return rounding.kind === 'rules' ? rounding.means : undefined;
}

function survey({ survey: name, at }: SurveyMean, to: Writer): void {
  const { leaf } = to.place;
  if (!leaf) throw new Refused('survey', { at });
  points(to, mulRat(surveyMean(name, to), ratOfDecimal(leaf.worth.points)));
}

function manual({ lowest, highest, step, raters, at }: ManualScore, to: Writer): void {
  const { leaf } = to.place;
  if (!leaf) throw new Refused('manual', { at });
  const limits = {
    lowest: bindRat(to, lowerNumber(lowest, to), 'lowest'),
    highest: bindRat(to, lowerNumber(highest, to), 'highest'),
  };
  const { into, value } = intoRat(to, 'score');
  to.statements.push({
    do: 'manual',
    node: leaf.id,
    ...limits,
    step: step === undefined ? undefined : ratOfDecimal(step),
    raters,
    into,
    reasons: to.place.reasons,
  });
  points(to, value);
}

function choice({ alternatives, at }: ScorerChoice, to: Writer): void {
  const { leaf } = to.place;
  if (!leaf) throw new Refused('scorer-choice', { at });
  const name = fresh(to, 'chosen');
  const titles = alternatives.map(({ title }) => title);
  to.statements.push({
    do: 'choice',
    node: leaf.id,
    titles,
    into: { type: 'int', name },
    reasons: to.place.reasons,
  });
  const range = { low: 0n, high: BigInt(Math.max(titles.length - 1, 0)) };
  const chosen = { op: 'local', name, range } as const;
  alternativesFrom(0, alternatives, chosen, to);
}

/** The last one takes what is left: the choice is one of them. */
function alternativesFrom(
  index: number,
  alternatives: ScorerChoice['alternatives'],
  chosen: Int,
  to: Writer,
): void {
  const alternative = alternatives[index];
  if (!alternative) return;
  const last = index === alternatives.length - 1;
  branch(
    last ? truth(true) : compare(chosen, '=', int(index)),
    (then) => {
      lowerOutcome(alternative.outcome, 'branch', then);
    },
    (otherwise) => {
      alternativesFrom(index + 1, alternatives, chosen, otherwise);
    },
    to,
  );
}
