import { HEADER_WORDS, type HeaderWord } from '@cchc/data';
import type { Column, Expression, Input, ValueType } from '@cchc/model';
import { WORKBOOK_LABELS, formatNumber, formatPercent, type Tongue } from '@cchc/words';
import type { Holds, TemplateColumn } from './template-table.js';

const TEXT: Holds = { kind: 'text' };

/** A column that every data set has, by its word in the reader's language. */
export function wordColumn(word: HeaderWord, tongue: Tongue, holds: Holds = TEXT): TemplateColumn {
  const note = WORKBOOK_LABELS[tongue].notes[word] ?? '';
  return { key: HEADER_WORDS[word][tongue][0], jsonKey: HEADER_WORDS[word].en[0], note, holds };
}

/** A column of an input or of a case table, by its name. */
export function declaredColumn(declared: Input | Column, tongue: Tongue): TemplateColumn {
  const { name, title, type } = declared;
  const holds = holdsOf(declared, tongue);
  const measure = 'unitOfMeasure' in declared ? declared.unitOfMeasure : undefined;
  const shown = measure ?? (type.kind === 'ratio' ? '%' : undefined);
  const about = [title ?? name, shown && `(${shown})`, WORKBOOK_LABELS[tongue].types[type.kind]];
  const bounds = boundsText(holds, tongue);
  const note = [about.filter(Boolean).join(' '), bounds].filter(Boolean).join('; ');
  return { key: name, jsonKey: name, note, holds };
}

function holdsOf(declared: Input | Column, tongue: Tongue): Holds {
  const { type } = declared;
  if (type.kind === 'choice') {
    return { kind: 'list', items: type.options.map(({ name, title }) => title ?? name) };
  }
  if (type.kind === 'yes-no') return { kind: 'list', items: YES_NO[tongue] };
  if (!NUMBERS.has(type.kind)) return { kind: type.kind };
  const { atLeast, atMost } = 'shared' in declared ? declared : {};
  return {
    kind: type.kind,
    // Inputs without a bound are not negative, and ratios go up to 100%; cells of cases have no bounds.
    lowest: 'shared' in declared ? literal(atLeast, '0') : undefined,
    highest: literal(atMost, 'shared' in declared && type.kind === 'ratio' ? '1' : undefined),
  };
}

const YES_NO = { vi: ['có', 'không'], en: ['yes', 'no'] } as const;
const NUMBERS: ReadonlySet<ValueType['kind']> = new Set(['integer', 'number', 'ratio']);

/** A bound that is a number; one that is another figure is left to the check. */
function literal(bound: Expression | undefined, unless: string | undefined): string | undefined {
  if (!bound) return unless;
  return bound.kind === 'number' ? bound.value : undefined;
}

function boundsText(holds: Holds, tongue: Tongue): string {
  if (holds.kind === 'text' || holds.kind === 'list') return '';
  const { lowest, highest } = holds;
  const say = holds.kind === 'ratio' ? formatPercent : formatNumber;
  return [
    lowest === undefined || lowest === '0' ? '' : `≥ ${say(lowest, tongue)}`,
    highest === undefined ? '' : `≤ ${say(highest, tongue)}`,
  ]
    .filter(Boolean)
    .join('; ');
}
