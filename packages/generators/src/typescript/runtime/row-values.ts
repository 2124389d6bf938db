// What rows hold, as whole numbers: taken where it is exactly what a figure may be, else ASK.
import { ASK } from './columns.js';

/** A whole number of 32 bits within its bounds. */
export function whole(value: unknown, low: number, high: number): number {
  const given = value as number;
  // Bits tell soonest whether a number is whole.
  return (given | 0) === given && given >= low && given <= high ? given : ASK;
}

/** A whole number of up to 53 bits within its bounds. */
export function wholeWide(value: unknown, low: number, high: number): number {
  const given = value as number;
  return Number.isInteger(given) && given >= low && given <= high ? given : ASK;
}

/** Steps of a number that has no more digits than its figure: `scale` of them are 1. */
export function steps(value: unknown, scale: number, low: number, high: number): number {
  const given = Math.round((value as number) * scale);
  return given / scale === value && given >= low && given <= high ? given : ASK;
}

/** What is a multiple of so many steps. */
export function multiple(value: number, of: number): number {
  return value % of === 0 ? value : ASK;
}

export function yesNo(value: unknown): number {
  return value === true ? 1 : value === false ? 0 : ASK;
}
