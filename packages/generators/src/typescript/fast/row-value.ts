import type { ColumnForm } from '../runtime/columns.js';

/** How figures stand in rows: as whole numbers of steps, or as numbers that are checked and scaled. */
export type RowForm = 'steps' | 'numbers';

/** The call that takes a value only where it is exactly what its figure may be; else it gives ASK. */
export function readValue(given: string, column: ColumnForm | undefined, rowForm: RowForm): string {
  const { kind, digits = 0, step = 1, low = 0, high = 0 } = column ?? {};
  if (kind === 'yes-no' && rowForm === 'numbers') return `yesNo(${given})`;
  const limits = `${String(low)}, ${String(high)}`;
  const isNumber = kind === 'number' || kind === 'ratio';
  const isWhole = rowForm === 'steps' || !isNumber || digits === 0;
  const fitsBits = low >= -(2 ** 31) && high < 2 ** 31;
  const read = isWhole
    ? `${fitsBits ? 'whole' : 'wholeWide'}(${given}, ${limits})`
    : `steps(${given}, ${String(10 ** digits)}, ${limits})`;
  return step === 1 ? read : `multiple(${read}, ${String(step)})`;
}

const READERS = ['multiple', 'steps', 'whole', 'wholeWide', 'yesNo'] as const;

/** The import of those that some code calls. */
export function valuesImport(code: string): string {
  const used = READERS.filter((name) => code.includes(` ${name}(`) || code.includes(`(${name}(`));
  return `import { ${used.join(', ')} } from './runtime/row-values.js';`;
}
