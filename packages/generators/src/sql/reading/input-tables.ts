import type { Input, Rulebook } from '@cchc/model';
import type { Dialect } from '../dialect.js';
import { inShares } from '../parts/shares.js';

/** A table that figures of units are loaded into, a column each. */
export interface InputTable {
  readonly name: string;
  /** What is read of it: views of these names, and the alias of the second. */
  readonly stated: string;
  readonly read: string;
  readonly alias: string;
  /** The rounds up to one: no two windows of a query have the same name. */
  readonly window: string;
  /** The column of `handed_in` that says why its figures were refused. */
  readonly faults: string;
  readonly inputs: readonly Input[];
}

/** One table, or where figures are more than a table keeps in a row, several: `inputs_1`, `inputs_2`… */
export function inputTables({ inputs }: Rulebook, { most }: Pick<Dialect, 'most'>) {
  const own = inputs.filter(({ shared }) => !shared);
  // So many that in `handed_in` what is read of one stands beside the unit and the faults.
  const shares = inShares(own, most.kept - 10);
  return shares.map((share, at): InputTable => {
    const suffix = shares.length === 1 ? '' : `_${String(at + 1)}`;
    return {
      name: `inputs${suffix}`,
      stated: `figures_stated${suffix}`,
      read: `figures_read${suffix}`,
      alias: `g${suffix}`,
      window: `so_far${suffix}`,
      faults: `faults${suffix}`,
      inputs: share,
    };
  });
}
