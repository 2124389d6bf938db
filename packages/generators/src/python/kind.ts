import { digitsOfFigure, rational, type Decimal, type ValueType } from '@cchc/model';
import type { Doc } from '../layout/doc.js';
import { call, keywords, text, tuple } from './literal.js';

/** What a value may be, and the steps that a number is held in. */
export function kindDoc(type: ValueType, resolution?: Decimal): Doc {
  if (type.kind === 'choice') {
    const options = tuple(type.options.map(({ name }) => text(name.normalize('NFC'))));
    return call('Kind', [text('choice'), ...keywords({ options })]);
  }
  if (type.kind === 'yes-no' || type.kind === 'date' || type.kind === 'moment')
    return call('Kind', [text(type.kind)]);
  const digits = digitsOfFigure(type, resolution);
  const step = stepOf(type, resolution);
  return call('Kind', [
    text(type.kind),
    ...keywords({
      digits: digits === 0 ? undefined : String(digits),
      step: step === 1n ? undefined : step.toString(),
    }),
  ]);
}

/** The multiples of the resolution, and of 1 for whole numbers, in units of the last place. */
export function stepOf(type: ValueType, resolution: Decimal | undefined): bigint {
  if (resolution === undefined) return 1n;
  const { n, d } = rational(resolution);
  // Multiples of n/d that are whole are multiples of n, since these are lowest terms.
  if (type.kind === 'integer') return n;
  return (n * 10n ** BigInt(digitsOfFigure(type, resolution))) / d;
}
