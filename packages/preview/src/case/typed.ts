import { readValue, type Conventions } from '@cchc/data';
import { print, rational, fromInteger, type DatumJson, type ValueType } from '@cchc/model';
import { formatDay, formatMoment, type Tongue } from '@cchc/words';

/** What people type, read as in a data file: exactly, and refused rather than guessed. */
export function readTyped(
  text: string,
  { type, resolution }: { readonly type: ValueType; readonly resolution?: string },
  tongue: Tongue,
): DatumJson | undefined {
  const typed = text.normalize('NFC').trim();
  if (typed === '') return undefined;
  const cell = { row: 1, column: 1, name: '', text: typed, literal: 'text' } as const;
  const raw = { cell, type, resolution, plainRatio: false, inPercent: true };
  const { datum } = readValue(SOURCE, raw, CONVENTIONS[tongue]);
  return datum.kind === 'given' ? datum.value : { refused: datum.why, text: datum.text };
}

const SOURCE = { index: 0, name: '' };
const CONVENTIONS: Readonly<Record<Tongue, Conventions>> = {
  vi: { mark: ',', monthFirst: false },
  en: { mark: '.', monthFirst: false },
};

/** The same value as it is typed: a ratio in percent, numbers without marks between thousands. */
export function typedForm(datum: DatumJson | undefined, type: ValueType, tongue: Tongue): string {
  if (datum === undefined) return '';
  if (typeof datum !== 'string') return datum.text;
  if (type.kind === 'ratio') return marked(print(rational(datum).mul(fromInteger(100))), tongue);
  if (type.kind === 'date') return formatDay(datum);
  if (type.kind === 'moment') return formatMoment(datum, tongue);
  return NUMBERS.has(type.kind) ? marked(datum, tongue) : datum;
}

const NUMBERS: ReadonlySet<ValueType['kind']> = new Set(['integer', 'number']);

function marked(decimal: string, tongue: Tongue): string {
  return tongue === 'vi' ? decimal.replace('.', ',') : decimal;
}
