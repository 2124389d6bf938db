import type { ColumnForm } from '../runtime/columns.js';

/** How figures stand in rows: as whole numbers of steps, or as people have them. */
export type RowForm = 'steps' | 'numbers';

/** Code that takes a value into a column, and that asks whether the column can hold it. */
export interface TakenValue {
  readonly value: string;
  /** Whether it has to be a number from 0 on that 15 bits hold. */
  readonly isSmall: boolean;
  /** Conditions, one of which holds where the value is otherwise none that the column can hold. */
  readonly wrong: readonly string[];
}

/**
 * `name` is what the value is called, `given` where it stands in the row. Whether it is within its bounds is
 * asked of the column, where that is one of less than 53 bits.
 */
export function takenValue(
  name: string,
  given: string,
  column: ColumnForm | undefined,
  rowForm: RowForm,
): TakenValue {
  const { kind, digits = 0, step = 1, wide, narrow, low = 0, high = 0 } = column ?? {};
  if (kind === 'yes-no' && rowForm === 'numbers') {
    const value = `${given} === true ? 1 : 0`;
    return { value, isSmall: false, wrong: [`typeof ${given} !== 'boolean'`] };
  }
  const isScaled = rowForm === 'numbers' && (kind === 'number' || kind === 'ratio') && digits > 0;
  const scale = String(10 ** digits);
  const isSmall = narrow === true && low >= 0;
  // Bits tell soonest whether a number is whole.
  const held = narrow && !isSmall ? `((${name} << 16) >> 16)` : `(${name} | 0)`;
  return {
    value: isScaled ? `Math.round(${given} * ${scale})` : given,
    isSmall,
    wrong: [
      ...(wide
        ? [`!Number.isInteger(${name})`, `${name} < ${String(low)}`, `${name} > ${String(high)}`]
        : [`${name} !== ${held}`]),
      ...(isScaled ? [`${name} / ${scale} !== ${given}`] : []),
      ...(step === 1 ? [] : [`${name} % ${String(step)} !== 0`]),
    ],
  };
}
