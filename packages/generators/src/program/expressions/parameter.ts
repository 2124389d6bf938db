import type { Expression, Parameter } from '@cchc/model';
import { not, truth } from '../cond.js';
import { type Cond, type Int, int, mul } from '../int.js';
import { rangeOf } from '../range.js';
import { type Rat, whole } from '../rat.js';
import { DAYS, MOMENTS } from '../slots.js';
import type { Time } from '../times.js';
import { type Value, type Writer, bindCond, fresh, inside, lackWhen } from '../writer.js';
import { andThen } from './logic.js';
import { lower } from './lower.js';
import { number, refused, yesNo } from './values.js';

/** The first case that holds; periods are decided now, since the year is. */
export function parameterValue(parameter: Parameter, to: Writer, at: Expression): Value {
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
          den: { op: 'local', name: den, range: joined(x.den, y.den) },
        }),
      );
    }
    case 'date':
    case 'moment': {
      const other = (right as Time).value;
      const name = variable('int', left.value, other);
      const range = left.kind === 'date' ? DAYS : MOMENTS;
      return finish({ kind: left.kind, value: { op: 'local', name, range } });
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
