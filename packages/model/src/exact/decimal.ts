/**
 * An exact decimal number as canonical text: no exponent, no leading `+`, no needless zero.
 * The model holds its numbers in this form so that it is its own JSON and never meets a binary float.
 * @pattern ^(0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\.[0-9]*[1-9])$
 */
export type Decimal = string;

const WELL_FORMED = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** The canonical form of a decimal written with a point (`05.50` is `5.5`), or undefined if it is not one. */
export function decimal(text: string): Decimal | undefined {
  const match = WELL_FORMED.exec(text);
  if (!match) return undefined;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const magnitude = fraction === '' ? whole : `${whole}.${fraction}`;
  return match[1] === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

/** How many digits stand after the point: 2 for `0.25`, 0 for `16000`. */
export function fractionDigits(value: Decimal): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}
