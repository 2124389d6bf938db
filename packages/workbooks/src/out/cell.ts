import { decimal, fractionDigits } from '@cchc/model';
import type { Cell, CellStyle } from 'hucre/xlsx';

/** What stands in a cell: text, an exact number, or a formula with the exact number it comes to. */
export type OutCell =
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'heading' | 'note' }
  /** Nothing yet; how what is typed there will show. */
  | { readonly kind: 'blank'; readonly format: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly value: string };

export function text(content: string): OutCell {
  return { kind: 'text', text: content };
}

export function heading(content: string): OutCell {
  return { kind: 'text', text: content, look: 'heading' };
}

export function note(content: string): OutCell {
  return { kind: 'text', text: content, look: 'note' };
}

/**
 * An exact score as a cell. A spreadsheet holds 15 digits: a fraction becomes a division (`=5/3`), and
 * what has more digits stays text, since a number that is cut would be another number.
 */
export function exact(value: string): OutCell {
  if (!value.includes('/')) return isHeld(value) ? { kind: 'number', value } : text(value);
  return value.split('/').every(isHeld) ? { kind: 'formula', formula: value, value } : text(value);
}

/** Whether a spreadsheet's number can be the value, or a division come to it. */
export function isNumeric(cell: OutCell): boolean {
  return cell.kind === 'number' || cell.kind === 'formula';
}

export function writtenCell(cell: OutCell): Partial<Cell> {
  switch (cell.kind) {
    case 'text':
      return { value: cell.text, type: 'string', style: LOOKS[cell.look ?? 'plain'] };
    case 'blank':
      return { value: null, type: 'empty', style: { numFmt: cell.format } };
    case 'number':
      return { value: Number(cell.value), type: 'number', style: digitsOf(cell.value) };
    case 'formula':
      return {
        type: 'formula',
        value: approximately(cell.value),
        formula: cell.formula,
        formulaResult: approximately(cell.value),
        style: digitsOf(cell.value),
      };
  }
}

const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' };

const LOOKS: Readonly<Record<'heading' | 'note' | 'plain', CellStyle>> = {
  heading: { ...WRAPPED, font: { bold: true } },
  note: { ...WRAPPED, font: { italic: true, color: { rgb: 'FF666666' } } },
  plain: WRAPPED,
};

function isHeld(value: string): boolean {
  return value.replace(/^-?0?\.?0*|\./g, '').length <= 15;
}

/** What a spreadsheet shows before it calculates anew; nothing is ever read back from it. */
function approximately(value: string): number {
  const [numerator = '0', denominator = '1'] = value.split('/');
  return Number(numerator) / Number(denominator);
}

/** As many digits as the score was given with. */
function digitsOf(value: string): CellStyle {
  if (value.includes('/')) return { numFmt: '0.0000', alignment: TOP };
  const digits = decimal(value) === undefined ? 0 : fractionDigits(value);
  return { numFmt: digits === 0 ? '0' : `0.${'0'.repeat(digits)}`, alignment: TOP };
}

const TOP = { vertical: 'top' } as const;
