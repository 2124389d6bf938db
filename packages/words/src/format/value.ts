import type { Tongue } from '../tongue.js';
import { formatDay, formatMoment } from './date.js';
import { formatNumber, formatPercent } from './number.js';
import { formatYesNo } from './yes-no.js';

/** What sort of value a canonical text stands for. */
export type ValueSort = 'number' | 'percent' | 'date' | 'moment' | 'yes-no' | 'choice' | 'text';

const FORMATS: Readonly<Record<ValueSort, (text: string, tongue: Tongue) => string>> = {
  number: formatNumber,
  percent: formatPercent,
  date: formatDay,
  moment: formatMoment,
  'yes-no': (text, tongue) => formatYesNo(text === 'yes' ? 'yes' : 'no', tongue),
  choice: (text) => text,
  text: (text) => text,
};

/** A handed-in or worked-out value in the reader's form, from the canonical text of the model. */
export function formatValue(value: string, sort: ValueSort, tongue: Tongue): string {
  return FORMATS[sort](value, tongue);
}
