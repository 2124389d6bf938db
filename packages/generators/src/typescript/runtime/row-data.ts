// What stands in a row, as the exact runtime is handed it: as text, and refused where it is no such value.
import type { ColumnForm } from './columns.js';
import { textOfDay, textOfMoment } from './days.js';
import type { Datum } from './population.js';

/** What a value in a row is, as it would stand in a population; undefined where nothing was handed in. */
export type DatumOf = (value: unknown, column: ColumnForm) => Datum | undefined;

/** Of a row of whole numbers, in steps of the last digit. */
export const datumOfSteps: DatumOf = (value, column) => {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) return refused('unreadable', value);
  if (!Number.isInteger(value)) return refused('too-fine', value);
  return ofWhole(value, column) ?? inSteps(value, column.digits);
};

/** Of a record as people have it: numbers, `true` and `false`; texts as a population has them. */
export const datumOfNumber: DatumOf = (value, column) => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  const isYesNo = column.kind === 'yes-no';
  if (typeof value === 'boolean' && isYesNo) return value ? 'yes' : 'no';
  if (typeof value !== 'number' || !Number.isFinite(value) || isYesNo)
    return refused('unreadable', value);
  return ofWhole(value, column) ?? plain(value);
};

/** What is written otherwise than as a number; undefined for numbers. */
function ofWhole(value: number, { kind, options = [] }: ColumnForm): Datum | undefined {
  switch (kind) {
    case 'yes-no':
      return value === 1 ? 'yes' : value === 0 ? 'no' : refused('unreadable', value);
    case 'date':
      return isTime(value, 1) ? textOfDay(value) : refused('unreadable', value);
    case 'moment':
      return isTime(value, SECONDS_OF_DAY) ? textOfMoment(value) : refused('unreadable', value);
    case 'choice':
      return options[value] ?? refused('unknown-option', value);
    default:
      return undefined;
  }
}

const SECONDS_OF_DAY = 86_400;
/** The days of years of four digits, since 1970. */
const [FIRST_DAY, LAST_DAY] = [-719_162, 2_932_896];

function isTime(value: number, aDay: number): boolean {
  const isThere = value >= FIRST_DAY * aDay && value < (LAST_DAY + 1) * aDay;
  return Number.isInteger(value) && isThere;
}

function inSteps(value: number, digits: number): string {
  const text = String(BigInt(Math.abs(value))).padStart(digits + 1, '0');
  const [whole, fraction] = [text.slice(0, text.length - digits), text.slice(text.length - digits)];
  return `${value < 0 ? '-' : ''}${whole}${digits > 0 ? `.${fraction}` : ''}`;
}

/** The shortest decimal that is this number and no other, without an exponent. */
function plain(value: number): string {
  const [written = '', power = '0'] = Math.abs(value).toExponential().split('e');
  const [digits, places] = [written.replace('.', ''), Number(power) + 1];
  const filled =
    places > 0 ? digits.padEnd(places, '0') : digits.padStart(digits.length - places + 1, '0');
  const point = Math.max(places, 1);
  const fraction = filled.slice(point);
  return `${value < 0 ? '-' : ''}${filled.slice(0, point)}${fraction === '' ? '' : `.${fraction}`}`;
}

function refused(why: string, value: unknown): Datum {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return { refused: why, text: isPlain ? String(value) : typeof value };
}
