import { digitsOfFigure, rational, type Decimal, type Input, type ValueType } from '@cchc/model';

/** What a value may be, and the steps that a number is held in. */
export interface Kind {
  readonly of: ValueType['kind'];
  readonly digits: number;
  /** In units of the last place. */
  readonly step: bigint;
  readonly options: readonly string[];
}

export function kindOf(type: ValueType, resolution?: Decimal): Kind {
  const isNumber = type.kind === 'integer' || type.kind === 'number' || type.kind === 'ratio';
  return {
    of: type.kind,
    digits: isNumber ? digitsOfFigure(type, resolution) : 0,
    step: isNumber ? stepOf(type, resolution) : 1n,
    options: type.kind === 'choice' ? type.options.map(({ name }) => name.normalize('NFC')) : [],
  };
}

function stepOf(type: ValueType, resolution: Decimal | undefined): bigint {
  if (resolution === undefined) return 1n;
  const { n, d } = rational(resolution);
  if (type.kind === 'integer') return n;
  return (n * 10n ** BigInt(digitsOfFigure(type, resolution))) / d;
}

/** Whether the bounds of an input hang on nothing else, so that whoever reads it can look at them. */
export function constantBounds({
  input,
}: {
  readonly input: Input;
  readonly digits: number;
}): boolean {
  const isConstant = (one: Input['atLeast']): boolean => one === undefined || one.kind === 'number';
  return isConstant(input.atLeast) && isConstant(input.atMost);
}
