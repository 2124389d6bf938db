import type { Expression, Input, Reference } from '@cchc/model';
import { assume, remember, type Case } from './case.js';
import { readNumber } from './numbers.js';
import { opaqueNumber } from './opaque.js';
import { parameterCases } from './parameters.js';
import { differenceForm, type Quotient } from './quotient.js';
import { follow, number, type NumberReading, type Stop } from './reading.js';
import { keyOfDefinition, type Scope } from './scope.js';
import { introduceUnknown, sortOf } from './unknowns.js';

type Readings = Generator<NumberReading | Stop>;
type Read = (expression: Reference, scope: Scope, here: Case) => Readings;

/** A named number or day; a name that is not declared could be anything. */
export function* readReference(expression: Reference, scope: Scope, here: Case): Readings {
  yield* READERS[expression.to](expression, scope, here);
}

const READERS: Readonly<Record<Reference['to'], Read>> = {
  attribute: opaqueNumber,
  *input(expression, scope, here) {
    const input = scope.rulebook.inputs.find((one) => one.name === expression.name);
    if (input) yield* readInput(input, scope, here);
    else yield* opaqueNumber(expression, scope, here);
  },
  *column(expression, scope, here) {
    const table = scope.rulebook.tables.find((one) => one.name === scope.table);
    const column = table?.columns.find((one) => one.name === expression.name);
    if (!table || !column) {
      yield* opaqueNumber(expression, scope, here);
      return;
    }
    const source = { kind: 'column', table: table.name, name: column.name, row: 1 } as const;
    const sort = sortOf(column.type, scope.rulebook.year);
    const cell = introduceUnknown(`column ${table.name} ${column.name}`, source, sort, here);
    if (cell) yield number(cell.value, cell.here);
  },
  *definition(expression, scope, here) {
    const { name } = expression;
    const definition = scope.rulebook.definitions.find((one) => one.name === name);
    const key = keyOfDefinition(name, scope);
    const known = here.known.get(key);
    if (typeof known === 'object') yield number(known, here);
    else if (!definition) yield* opaqueNumber(expression, scope, here);
    else {
      yield* follow(readNumber(definition.value, scope, here), (read) => [
        number(read.value, remember(read.here, key, read.value)),
      ]);
    }
  },
  *parameter(expression, scope, here) {
    yield* follow(parameterCases(expression, scope, here), (found) =>
      readNumber(found.value, scope, found.here),
    );
  },
};

/** An input within the bounds that scoring refuses to leave; a bound may be a formula over other inputs. */
function* readInput(input: Input, scope: Scope, here: Case): Readings {
  const sort = sortOf(input.type, scope.rulebook.year, input);
  const source = { kind: 'input', name: input.name } as const;
  const introduced = introduceUnknown(`input ${input.name}`, source, sort, here);
  if (!introduced) return;
  const { value, here: after } = introduced;
  if (after.unknowns.size === here.unknowns.size) {
    yield number(value, after);
    return;
  }
  for (const above of withinBound(value, input.atLeast, 'least', scope, after)) {
    for (const bounded of withinBound(value, input.atMost, 'most', scope, above)) {
      yield number(value, bounded);
    }
  }
}

/** A bound that has no value bounds nothing; one that is not linear is left to the replay of witnesses. */
function* withinBound(
  value: Quotient,
  bound: Expression | undefined,
  side: 'least' | 'most',
  scope: Scope,
  here: Case,
): Generator<Case> {
  for (const read of bound ? readNumber(bound, scope, here) : []) {
    if (read.kind === 'stop') {
      yield read.here;
      continue;
    }
    const [greater, less] = side === 'least' ? [value, read.value] : [read.value, value];
    const form = differenceForm(greater, less);
    const bounded = form ? assume(read.here, { form, relation: '>=' }) : read.here;
    if (bounded) yield bounded;
  }
  if (!bound) yield here;
}
