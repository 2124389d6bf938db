import { digitsOfFigure, rational, type Decimal, type ValueType } from '@cchc/model';
import { laidOut } from '../layout/doc.js';
import { call, integer, text } from './literal.js';

/** What a value may be, and the steps that a number is held in. */
export function kindCode(type: ValueType, resolution?: Decimal): string {
  switch (type.kind) {
    case 'choice': {
      const options = type.options.map(({ name }) => text(name.normalize('NFC')));
      return laidOut(call('Kind.choice', options), '        ');
    }
    case 'yes-no':
      return 'Kind.yesNo()';
    case 'date':
      return 'Kind.date()';
    case 'moment':
      return 'Kind.moment()';
    default: {
      const digits = digitsOfFigure(type, resolution);
      const step = stepOf(type, resolution);
      const kind = type.kind === 'integer' ? 'integer' : type.kind === 'ratio' ? 'ratio' : 'number';
      const steps = step === 1n ? '' : `.inStepsOf(${integer(step)})`;
      return `Kind.${kind}(${type.kind === 'integer' ? '' : String(digits)})${steps}`;
    }
  }
}

/** The multiples of the resolution, and of 1 for whole numbers, in units of the last place. */
function stepOf(type: ValueType, resolution: Decimal | undefined): bigint {
  if (resolution === undefined) return 1n;
  const { n, d } = rational(resolution);
  // Multiples of n/d that are whole are multiples of n, since these are lowest terms.
  if (type.kind === 'integer') return n;
  return (n * 10n ** BigInt(digitsOfFigure(type, resolution))) / d;
}
