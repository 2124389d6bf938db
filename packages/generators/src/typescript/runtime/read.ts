import { dayOf, momentOf } from './days.js';
import type { Datum } from './population.js';
import { powerOfTen } from './wide.js';

/** What a value has to be. */
export interface Kind {
  readonly kind: 'integer' | 'number' | 'ratio' | 'yes-no' | 'date' | 'moment' | 'choice';
  /** Decimal places that a number is held at. */
  readonly digits: number;
  /** What a number must be a multiple of, in steps of its last digit. */
  readonly step: number;
  /** The names of the options of a choice. */
  readonly options?: readonly string[];
}

/** A number in steps of its last digit, a day as a number, a moment as seconds, yes or no, an option. */
export type Held = number | string | boolean;

export type Read = { readonly value: Held } | { readonly refused: string };

/** No figure has more digits in all, so that each is a plain number. */
const MOST = 10n ** 15n;

/** The value of a datum as its kind reads it; its bounds are not looked at here. */
export function readDatum(datum: Datum, kind: Kind): Read {
  if (typeof datum !== 'string') return { refused: datum.refused };
  switch (kind.kind) {
    case 'integer':
    case 'number':
    case 'ratio':
      return readNumber(datum, kind);
    case 'yes-no':
      return datum === 'yes' ? YES : datum === 'no' ? NO : UNREADABLE;
    case 'date': {
      const day = dayOf(datum);
      return day === undefined ? UNREADABLE : { value: day };
    }
    case 'moment': {
      const moment = momentOf(datum);
      return moment === undefined ? UNREADABLE : { value: moment };
    }
    case 'choice': {
      const named = datum.normalize('NFC');
      return kind.options?.includes(named) ? { value: named } : { refused: 'unknown-option' };
    }
  }
}

/** Why a number is not one that its type may be; an absent side is not bounded. */
export function beyondType(value: Held, { kind, digits }: Kind): string | undefined {
  if (typeof value !== 'number' || isTime(kind)) return undefined;
  if (value < 0) return 'below-lowest';
  return kind === 'ratio' && value > powerOfTen(digits) ? 'above-highest' : undefined;
}

export function isTime(kind: Kind['kind']): kind is 'date' | 'moment' {
  return kind === 'date' || kind === 'moment';
}

const YES: Read = { value: true };
const NO: Read = { value: false };
const UNREADABLE: Read = { refused: 'unreadable' };
const PLAIN = /^\d{1,15}$/;
const WRITTEN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

function readNumber(text: string, { digits, step }: Kind): Read {
  if (digits === 0 && step === 1 && PLAIN.test(text)) return { value: Number(text) };
  const match = WRITTEN.exec(text);
  if (!match) return UNREADABLE;
  const [, sign, whole = '', written = ''] = match;
  const fraction = written.replace(/0+$/, '');
  if (fraction.length > digits) return { refused: 'too-fine' };
  const steps = BigInt(whole + fraction.padEnd(digits, '0'));
  if (step !== 1 && steps % BigInt(step) !== 0n) return { refused: 'too-fine' };
  const negative = sign === '-' && steps !== 0n;
  if (steps >= MOST) return { refused: negative ? 'below-lowest' : 'above-highest' };
  return { value: negative ? -Number(steps) : Number(steps) };
}
