import type { Asked } from '../columnar/columns.js';
import type { Statement } from '../program/statement.js';
import { manualOf } from '../typescript/native/constants.js';
import type * as Runtime from '../typescript/runtime/book.js';
import { exact, type Exact } from '../typescript/runtime/exact.js';
import { isLack } from '../typescript/runtime/verdict.js';
import { narrow } from '../typescript/runtime/wide.js';
import type { Unit } from '../typescript/runtime/world.js';
import type { Asker } from './ask/asker.js';
import { keyOfFigure } from './rows.js';
import type { RowSums } from './row-sums.js';
import { overUnitsAsker } from './ask/over-units.js';
import { ratersAsker } from './ask/raters.js';
import { surveyAsker } from './ask/survey.js';

/** How an asked body is worked out: in whole numbers where there is a way, else by the exact runtime. */
export function askerOf(
  asked: Asked,
  surveys: ReadonlyMap<string, Runtime.Survey>,
  figures: ReadonlyMap<string, Runtime.Figure>,
  overRows: ReadonlyMap<string, RowSums>,
  body: (unit: Unit) => unknown,
): Asker {
  const [first] = asked.block;
  const figure =
    first?.do === 'aggregate'
      ? first
      : first?.do === 'end' && first.with.kind === 'per-case'
        ? first.with
        : undefined;
  const sums = figure && overRows.get(keyOfFigure(figure));
  if (sums) return ({ at }, _, into) => sums.read(at, into);
  // What rows score has reasons of its own, and is asked for with the leaf.
  if (asked.kind === 'per-case') return () => false;
  const exactly = exactAsker(body);
  const fast = fastAsker(first, surveys) ?? overUnitsAsker(asked.block, figures, exactly);
  return fast ?? exactly;
}

function fastAsker(
  statement: Statement | undefined,
  surveys: ReadonlyMap<string, Runtime.Survey>,
): Asker | undefined {
  if (statement?.do === 'survey') {
    const survey = surveys.get(statement.survey);
    return survey && surveyAsker(survey);
  }
  if (statement?.do !== 'manual') return undefined;
  const [lowest, highest] = [constantOf(statement.lowest), constantOf(statement.highest)];
  if (!lowest || !highest) return undefined;
  const step = statement.step && constantOf(statement.step);
  return ratersAsker(manualOf(statement, step), { lowest, highest });
}

function constantOf({
  num,
  den,
}: Extract<Statement, { do: 'manual' }>['lowest']): Exact | undefined {
  if (num.op !== 'const' || den.op !== 'const') return undefined;
  return exact(narrow(num.value), narrow(den.value));
}

function exactAsker(body: (unit: Unit) => unknown): Asker {
  return (unit, _, into) => {
    const value = body(unit);
    if (isLack(value)) return false;
    if (typeof value === 'boolean' || typeof value === 'number') {
      into.num = Number(value);
      into.den = 1;
      return true;
    }
    const { num, den } = value as Exact;
    if (typeof num !== 'number' || typeof den !== 'number') return false;
    into.num = num;
    into.den = den;
    return true;
  };
}
