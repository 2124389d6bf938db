import type { ColumnForm } from '../runtime/columns.js';

/** How figures stand in rows: as whole numbers of steps, or as people have them. */
export type RowForm = 'steps' | 'numbers';

/** Code that takes a value into a column, and that asks afterwards whether it may stand there. */
export interface TakenValue {
  readonly value: string;
  /** Whole numbers of 32 bits, one of which is below zero where the value is not within its bounds. */
  readonly beyond: readonly string[];
  /** Conditions, one of which holds where the value is otherwise none that the column holds. */
  readonly wrong: readonly string[];
}

/** `name` is what the value is called, `given` where it stands in the row. */
export function takenValue(
  name: string,
  given: string,
  column: ColumnForm | undefined,
  rowForm: RowForm,
): TakenValue {
  const { kind, digits = 0, step = 1, low = 0, high = 0 } = column ?? {};
  if (kind === 'yes-no' && rowForm === 'numbers') {
    const value = `${given} === true ? 1 : 0`;
    return { value, beyond: [], wrong: [`typeof ${given} !== 'boolean'`] };
  }
  const isScaled = rowForm === 'numbers' && (kind === 'number' || kind === 'ratio') && digits > 0;
  const scale = String(10 ** digits);
  const bits = bitsBeyond(name, low, high);
  return {
    value: isScaled ? `Math.round(${given} * ${scale})` : given,
    beyond: bits ?? [],
    wrong: [
      bits ? `${name} !== (${name} | 0)` : `!Number.isInteger(${name})`,
      ...(isScaled ? [`${name} / ${scale} !== ${given}`] : []),
      ...(bits ? [] : [`${name} < ${String(low)}`, `${name} > ${String(high)}`]),
      ...(step === 1 ? [] : [`${name} % ${String(step)} !== 0`]),
    ],
  };
}

/** Undefined where differences would not fit into 32 bits. */
function bitsBeyond(name: string, low: number, high: number): readonly string[] | undefined {
  if (high < 0 || high >= 2 ** 31 || low < -(2 ** 31) || high - low >= 2 ** 31) return undefined;
  const above = `(${String(high)} - ${name})`;
  if (low === 0) return [name, above];
  // Far below zero, the difference from a least value above it would leave the 32 bits.
  return low > 0
    ? [name, `(${name} - ${String(low)})`, above]
    : [`(${name} + ${String(-low)})`, above];
}
