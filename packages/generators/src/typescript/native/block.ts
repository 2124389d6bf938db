import type { Rat } from '../../program/rat.js';
import type { Block, Ending, Into, Statement } from '../../program/statement.js';
import { choice } from '../runtime/choice.js';
import { lackingEvidence } from '../runtime/evidence.js';
import type { Exact } from '../runtime/exact.js';
import { perCase } from '../runtime/per-case.js';
import { meanOfRaters } from '../runtime/raters.js';
import type { Reason } from '../runtime/results.js';
import type { Row } from '../runtime/rows.js';
import { surveyMean } from '../runtime/survey.js';
import { absent, isLack, lack, points, told, undecided, type Verdict } from '../runtime/verdict.js';
import { movedByWorkingDays, workingDaysBetween } from '../runtime/working-days.js';
import { decimalOf, manualOf } from './constants.js';
import { aggregateOf, overUnitsOf } from './figures.js';
import { keyOf, known, placeFor, within, withinRow, type Frame, type Scope } from './frame.js';
import { condOf, intOf, textOf } from './int.js';
import { readerOf } from './slots.js';

type Of<Value> = (frame: Frame) => Value;

/** A body as a function: it gives what it ends with. */
export function blockOf<Result>(block: Block, scope: Scope): Of<Result> {
  const run = stepsOf(block, scope);
  return (frame) => {
    const result = run(frame);
    if (result === undefined) throw new Error('a body that does not end');
    return result as Result;
  };
}

/** Does one step after the other, until one gives something. */
function stepsOf(block: Block, scope: Scope): Of<unknown> {
  const steps = block.map((statement) => stepOf(statement, scope));
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return (frame) => {
    for (const step of steps) {
      const result = step(frame);
      if (result !== undefined) return result;
    }
    return undefined;
  };
}

function stepOf(statement: Statement, scope: Scope): Of<unknown> {
  switch (statement.do) {
    case 'need': {
      const key = keyOf(statement.slot);
      const read = readerOf(statement.slot, scope);
      const place = placeFor(scope);
      scope.slots.set(key, place);
      return putBy(read, place, statement.reasons);
    }
    case 'let': {
      const value = valueOf(statement.value, scope);
      const place = placeFor(scope);
      scope.locals.set(statement.name, place);
      return setTo(value, place);
    }
    case 'var':
      scope.locals.set(statement.name, placeFor(scope));
      return () => undefined;
    case 'set':
      return setTo(valueOf(statement.value, scope), scope.locals.get(statement.name) ?? -1);
    case 'if': {
      const when = condOf(statement.when, scope);
      const then = stepsOf(statement.then, within(scope));
      const otherwise = stepsOf(statement.otherwise, within(scope));
      return (frame) => (when(frame) ? then(frame) : otherwise(frame));
    }
    case 'lack': {
      const value = lack(statement.cause, reasonsOf(statement.reasons));
      return () => value;
    }
    case 'need-evidence': {
      const asked = statement.evidence.map((name) => known(scope.parts.documents, name));
      return ({ unit }) => lackingEvidence(unit, asked);
    }
    case 'aggregate': {
      const { into, reasons } = statement;
      const inRow = (block: Block) => {
        const run = blockOf<never>(block, withinRow(scope));
        return (frame: Frame) => {
          // One frame serves all rows, one after the other.
          const { unit, part, locals } = frame;
          const inner: Frame = { unit, part, locals, row: undefined };
          return (row: Row) => {
            inner.row = row;
            return run(inner);
          };
        };
      };
      return kept(aggregateOf(statement, inRow, scope), into, reasons, scope);
    }
    case 'population':
      return kept(overUnitsOf(statement, scope), statement.into, statement.reasons, scope);
    case 'survey': {
      const survey = known(scope.parts.surveys, statement.survey);
      return kept(({ unit }) => surveyMean(unit, survey), statement.into, statement.reasons, scope);
    }
    case 'manual': {
      const { into, reasons } = statement;
      const step = statement.step && ratOf(statement.step, scope);
      const form = manualOf(statement, step && constantOf(step));
      const [lowest, highest] = [ratOf(statement.lowest, scope), ratOf(statement.highest, scope)];
      const mean: Of<unknown> = (frame) =>
        meanOfRaters(frame.unit, form, { lowest: lowest(frame), highest: highest(frame) });
      return kept(mean, into, reasons, scope);
    }
    case 'choice': {
      const { node, titles, into, reasons } = statement;
      return kept(({ unit }) => choice(unit, node, titles), into, reasons, scope);
    }
    case 'working-days': {
      const { figure, into, reasons } = statement;
      const calendar = known(scope.parts.calendars, statement.calendar);
      const [from, by] = [intOf(statement.from, scope), intOf(statement.by, scope)];
      const count: Of<unknown> =
        figure === 'moved'
          ? (frame) => movedByWorkingDays(calendar, Number(from(frame)), by(frame))
          : (frame) => workingDaysBetween(calendar, Number(from(frame)), Number(by(frame)));
      return kept(count, into, reasons, scope);
    }
    case 'end':
      return endingOf(statement.with, scope);
  }
}

/** What is asked for is put by; where it lacks, the body ends with the lack. */
function putBy(read: Of<unknown>, place: number, reasons: readonly Reason[]): Of<unknown> {
  return (frame) => {
    const value = read(frame);
    if (isLack(value)) return reasons.length === 0 ? value : told(reasons, value);
    frame.locals[place] = value;
    return undefined;
  };
}

function kept(
  read: Of<unknown>,
  into: Into,
  reasons: Parameters<typeof reasonsOf>[0],
  scope: Scope,
): Of<unknown> {
  const place = placeFor(scope);
  if (into.type === 'rat') {
    scope.locals.set(`${into.num} num`, place);
    scope.locals.set(`${into.den} den`, place);
  } else {
    scope.locals.set(into.name, place);
  }
  return putBy(read, place, reasonsOf(reasons));
}

function setTo(value: Of<unknown>, place: number): Of<unknown> {
  return (frame) => {
    frame.locals[place] = value(frame);
    return undefined;
  };
}

function valueOf(value: Extract<Statement, { do: 'let' }>['value'], scope: Scope): Of<unknown> {
  switch (value.type) {
    case 'int':
      return intOf(value.value, scope);
    case 'bool':
      return condOf(value.value, scope);
    case 'text':
      return textOf(value.value, scope);
  }
}

function endingOf(ending: Ending, scope: Scope): Of<unknown> {
  switch (ending.kind) {
    case 'points': {
      const [num, den] = [intOf(ending.value.num, scope), intOf(ending.value.den, scope)];
      const reasons = reasonsOf(ending.reasons);
      return (frame) => points(num(frame), den(frame), reasons);
    }
    case 'absent': {
      const verdict = absent(ending.absence, ending.cause, reasonsOf(ending.reasons));
      return () => verdict;
    }
    case 'explain':
    case 'uncovered':
    case 'monitored': {
      const verdict = undecided(ending.kind, reasonsOf(ending.reasons));
      return () => verdict;
    }
    case 'per-case':
      return perCaseOf(ending, scope);
    case 'value':
      return ratOf(ending.value, scope);
    case 'day':
      return intOf(ending.value, scope);
    case 'text':
      return textOf(ending.value, scope);
    case 'answer':
      return condOf(ending.value, scope);
  }
}

function perCaseOf(ending: Extract<Ending, { kind: 'per-case' }>, scope: Scope): Of<Verdict> {
  const row = blockOf<Verdict>(ending.row, withinRow(scope));
  const noRows = blockOf<Verdict>(ending.noRows, within(scope));
  const { table, digits, reasons } = ending;
  const form = {
    table,
    points: decimalOf(ending.points),
    lowest: decimalOf(ending.lowest),
    ...(digits === undefined ? {} : { digits }),
    reasons: reasonsOf(reasons),
  };
  return (frame) =>
    perCase(frame.unit, {
      ...form,
      row: (one) => row({ ...frame, row: one }),
      noRows: () => noRows(frame),
    });
}

export function ratOf({ num, den }: Rat, scope: Scope): Of<Exact> {
  const [top, bottom] = [intOf(num, scope), intOf(den, scope)];
  return (frame) => ({ num: top(frame), den: bottom(frame) });
}

/** The value of a constant, which asks nothing of a frame. */
function constantOf(value: Of<Exact>): Exact {
  return value({ unit: undefined as never, row: undefined, part: undefined, locals: [] });
}

/** Reasons are names and numbers, whatever their kind. */
function reasonsOf(reasons: readonly object[]): readonly Reason[] {
  return reasons as readonly Reason[];
}
