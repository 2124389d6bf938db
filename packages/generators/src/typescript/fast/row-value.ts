import type { ColumnForm } from '../runtime/columns.js';

/** The call that takes a number only where it is exactly what its figure may be; else it gives ASK. */
export function readValue(given: string, column: ColumnForm | undefined): string {
  const { kind, digits = 0, step = 1, low = 0, high = 0 } = column ?? {};
  if (kind === 'yes-no') return `yesNo(${given})`;
  const limits = `${String(low)}, ${String(high)}`;
  const isScaled = (kind === 'number' || kind === 'ratio') && digits > 0;
  const fitsBits = low >= -(2 ** 31) && high < 2 ** 31;
  const read = isScaled
    ? `steps(${given}, ${String(10 ** digits)}, ${limits})`
    : `${fitsBits ? 'whole' : 'wholeWide'}(${given}, ${limits})`;
  return step === 1 ? read : `multiple(${read}, ${String(step)})`;
}

const READERS = ['multiple', 'steps', 'whole', 'wholeWide', 'yesNo'] as const;

/** The import of those that some code calls. */
export function valuesImport(code: string): string {
  const used = READERS.filter((name) => code.includes(` ${name}(`) || code.includes(`(${name}(`));
  return `import { ${used.join(', ')} } from './runtime/row-values.js';`;
}
