import {
  ONE,
  fromInteger,
  ratio,
  rational,
  type Expression,
  type Rational,
  type Rulebook,
  type ValueType,
} from '@cchc/model';
import { boundsOfType } from '../data/bounds.js';
import { isConstant, comparedSide, type Boundary } from './boundaries.js';
import { digitsOfTotal } from '../rounding/digits.js';

/** The steps in which a value goes, and the lowest and highest there are; what is not known is absent. */
export interface Steps {
  readonly size: Rational;
  readonly lowest?: Rational;
  readonly highest?: Rational;
}

/** The steps of what is held against a boundary. */
export function stepsOf({ against, bound }: Boundary, rulebook: Rulebook): Steps | undefined {
  switch (against.kind) {
    case 'total': {
      const digits = digitsOfTotal(rulebook.rounding);
      return digits === undefined ? undefined : { size: ratio(1n, 10n ** BigInt(digits)) };
    }
    case 'bands':
      return inDays(stepsIn(against.bands.subject, rulebook), bound);
    case 'comparison':
      return inDays(
        stepsIn(against.comparison[comparedSide(against.comparison).subject], rulebook),
        bound,
      );
  }
}

function stepsIn(expression: Expression, rulebook: Rulebook): Steps | undefined {
  switch (expression.kind) {
    case 'reference':
      return stepsOfName(expression.to, expression.name, rulebook);
    case 'evidence':
      return expression.fact === 'accepted' ? undefined : BY_ONE[expression.fact];
    case 'aggregate':
      return expression.figure === 'count' ? BY_ONE.count : undefined;
    default:
      return undefined;
  }
}

/** Beside a day, a moment goes by days. */
function inDays(steps: Steps | undefined, bound: Expression): Steps | undefined {
  return steps === BY_MINUTE && bound.kind === 'date' ? BY_ONE.date : steps;
}

/** In seconds: the finest that a rulebook and its tests can say. */
const BY_MINUTE: Steps = { size: fromInteger(60) };

const BY_ONE = {
  date: { size: ONE },
  moment: BY_MINUTE,
  count: { size: ONE, lowest: fromInteger(0) },
} as const;

function stepsOfName(
  to: Extract<Expression, { kind: 'reference' }>['to'],
  name: string,
  rulebook: Rulebook,
): Steps | undefined {
  if (to === 'definition') {
    const definition = rulebook.definitions.find((one) => one.name === name);
    return definition && stepsIn(definition.value, rulebook);
  }
  if (to === 'column') {
    const columns = rulebook.tables.flatMap((table) => table.columns);
    const named = columns.filter((column) => column.name === name);
    const [first] = named;
    return first && named.length === 1 ? stepsOfType(first.type) : undefined;
  }
  const input = to === 'input' && rulebook.inputs.find((one) => one.name === name);
  if (!input) return undefined;
  const { atLeast, atMost, type, resolution } = input;
  const steps = resolution === undefined ? stepsOfType(type) : ofSize(rational(resolution), type);
  if (steps === BY_MINUTE) return steps;
  return (
    steps && {
      size: steps.size,
      ...limit('lowest', atLeast, steps.lowest),
      ...limit('highest', atMost, steps.highest),
    }
  );
}

/** A number without a resolution has no next one. */
function stepsOfType(type: ValueType): Steps | undefined {
  if (type.kind === 'moment') return BY_MINUTE;
  return type.kind === 'integer' || type.kind === 'date' ? ofSize(ONE, type) : undefined;
}

function ofSize(size: Rational, type: ValueType): Steps {
  const { lowest, highest } = boundsOfType(type);
  return {
    size,
    ...(lowest?.kind === 'number' ? { lowest: lowest.value } : {}),
    ...(highest?.kind === 'number' ? { highest: highest.value } : {}),
  };
}

/** A stated bound takes the place of the type's; where it hangs on something, there is none that is known. */
function limit(
  side: 'lowest' | 'highest',
  stated: Expression | undefined,
  ofType: Rational | undefined,
): Partial<Steps> {
  if (!stated) return ofType ? { [side]: ofType } : {};
  return isConstant(stated) && stated.kind === 'number' ? { [side]: rational(stated.value) } : {};
}
